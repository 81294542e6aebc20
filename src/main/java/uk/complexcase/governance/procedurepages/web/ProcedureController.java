package uk.complexcase.governance.procedurepages.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.governance.procedurepages.AutomaticActs;
import uk.complexcase.governance.procedurepages.ComingRound;
import uk.complexcase.governance.procedurepages.LocalDefaults;
import uk.complexcase.governance.procedurepages.ProcedureSearch;
import uk.complexcase.governance.procedurepages.Timescales;

/**
 * The procedure as a whole: what is in force, what happens by itself, and search over all of it.
 */
@Controller
class ProcedureController {

  private static final int LONGEST_SEARCH = 100;

  private final ProcedurePages pages;
  private final AutomaticActs automatic;
  private final ComingRound round;
  private final LocalDefaults locals;
  private final Timescales timescales;
  private final ProcedureSearch search;

  ProcedureController(
      ProcedurePages pages,
      AutomaticActs automatic,
      ComingRound round,
      LocalDefaults locals,
      Timescales timescales,
      ProcedureSearch search) {
    this.pages = pages;
    this.automatic = automatic;
    this.round = round;
    this.locals = locals;
    this.timescales = timescales;
    this.search = search;
  }

  @GetMapping("/procedure")
  @Allowed(Permission.SIGNED_IN)
  String inForce(Model model) {
    model.addAttribute("page", pages.inForce());
    return "governance/procedure/in-force";
  }

  @GetMapping("/procedure/automatic")
  @Allowed(Permission.SIGNED_IN)
  String automatic(Model model) {
    model.addAttribute("models", automatic.byModel());
    model.addAttribute("clocks", timescales.all());
    model.addAttribute("notices", automatic.notices());
    model.addAttribute("beginnings", automatic.beginnings());
    model.addAttribute("withEveryTask", automatic.withEveryTask());
    model.addAttribute("round", round.acts());
    return "governance/procedure/automatic";
  }

  @GetMapping("/procedure/local-defaults")
  @Allowed(Permission.SIGNED_IN)
  String localDefaults(Model model) {
    model.addAttribute("readings", locals.readings());
    model.addAttribute("clocks", locals.clocks());
    model.addAttribute("rules", locals.rules());
    model.addAttribute("steps", locals.steps());
    model.addAttribute("forms", locals.forms());
    return "governance/procedure/local-defaults";
  }

  @GetMapping("/procedure/search")
  @Allowed(Permission.SIGNED_IN)
  String search(@RequestParam(defaultValue = "") String q, Model model) {
    var asked = q.strip();
    boolean tooLong = asked.length() > LONGEST_SEARCH;
    model.addAttribute("q", tooLong ? asked.substring(0, LONGEST_SEARCH) : asked);
    model.addAttribute("tooLong", tooLong);
    model.addAttribute("found", search.find(tooLong ? "" : asked));
    return "governance/procedure/search";
  }
}
