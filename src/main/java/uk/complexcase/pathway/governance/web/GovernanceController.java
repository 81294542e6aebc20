package uk.complexcase.pathway.governance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.governance.GovernanceDesk;
import uk.complexcase.pathway.governance.GovernanceDesk.Outcome;
import uk.complexcase.pathway.governance.GovernanceKind;
import uk.complexcase.work.pages.TypedForm;

/** The lists of daily and weekly governance, and the meetings held on them. */
@Controller
class GovernanceController {

  private static final String LIST = "pathway/governance/list";

  private final GovernanceDesk desk;
  private final AuditLog audit;

  GovernanceController(GovernanceDesk desk, AuditLog audit) {
    this.desk = desk;
    this.audit = audit;
  }

  /** Which list an address names; one that names none looks as if it were not there. */
  private record Place(GovernanceKind kind, LocalDate day) {

    static Place of(String kind, String day) {
      try {
        return new Place(
            GovernanceKind.of(kind).orElseThrow(() -> new NotVisible("governance")),
            LocalDate.parse(day));
      } catch (DateTimeParseException e) {
        throw new NotVisible("governance");
      }
    }

    String address() {
      return "/governance/" + kind.slug() + "/" + day;
    }
  }

  @GetMapping("/governance")
  @Allowed(Permission.SEE_GOVERNANCE)
  String lists(Viewer viewer, Model model) {
    var lists = desk.lists(viewer);
    model.addAttribute("today", lists.stream().filter(one -> one.today()).toList());
    model.addAttribute("earlier", lists.stream().filter(one -> !one.today()).toList());
    model.addAttribute("hub", viewer.may(Permission.WORK_THE_HUB));
    return "pathway/governance/lists";
  }

  @GetMapping("/governance/{kind}/{day}")
  @Allowed(Permission.SEE_GOVERNANCE)
  String show(Viewer viewer, @PathVariable String kind, @PathVariable String day, Model model) {
    var page = page(viewer, Place.of(kind, day), TypedForm.fresh());
    page.list().items().stream()
        .flatMap(item -> item.children().stream())
        .map(child -> child.reference())
        .distinct()
        .forEach(ref -> audit.view(viewer.id(), ref, "governance list"));
    model.addAttribute("page", page);
    return LIST;
  }

  @PostMapping("/governance/{kind}/{day}/start")
  @Allowed(Permission.LEAD_GOVERNANCE)
  String start(
      Viewer viewer,
      @PathVariable String kind,
      @PathVariable String day,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return new Sent(viewer, Place.of(kind, day), typed, model, response, redirect)
        .answered("#attendance", (at, form) -> desk.start(viewer, at.kind(), at.day()));
  }

  @PostMapping("/governance/{kind}/{day}/attendance")
  @Allowed(Permission.LEAD_GOVERNANCE)
  String attend(
      Viewer viewer,
      @PathVariable String kind,
      @PathVariable String day,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return new Sent(viewer, Place.of(kind, day), typed, model, response, redirect)
        .answered(
            "#attendance", (at, form) -> desk.attend(viewer, at.kind(), at.day(), form.typed()));
  }

  @PostMapping("/governance/{kind}/{day}/items/{item}")
  @Allowed(Permission.LEAD_GOVERNANCE)
  String note(
      Viewer viewer,
      @PathVariable String kind,
      @PathVariable String day,
      @PathVariable String item,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return new Sent(viewer, Place.of(kind, day), typed, model, response, redirect)
        .answered(
            "#item-" + id(item),
            (at, form) ->
                desk.note(
                    viewer,
                    at.kind(),
                    at.day(),
                    id(item),
                    form.text("note-" + item),
                    form.text("discussed-" + item).equals("YES")));
  }

  @PostMapping("/governance/{kind}/{day}/items/{item}/decision")
  @Allowed(Permission.SEE_GOVERNANCE)
  String decide(
      Viewer viewer,
      @PathVariable String kind,
      @PathVariable String day,
      @PathVariable String item,
      @RequestParam(defaultValue = "") String decision,
      RedirectAttributes redirect) {
    var at = Place.of(kind, day);
    var task = desk.decide(viewer, at.kind(), at.day(), id(item), decision);
    if (task.isEmpty()) {
      redirect.addFlashAttribute(
          "said", "You have no task that decides this now. It may be decided already.");
    }
    return "redirect:" + task.orElse(at.address() + "#item-" + id(item));
  }

  @PostMapping("/governance/{kind}/{day}/end")
  @Allowed(Permission.LEAD_GOVERNANCE)
  String end(
      Viewer viewer,
      @PathVariable String kind,
      @PathVariable String day,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return new Sent(viewer, Place.of(kind, day), typed, model, response, redirect)
        .answered("", (at, form) -> desk.end(viewer, at.kind(), at.day(), form.text("summary")));
  }

  @PostMapping("/governance/{kind}/{day}/not-held")
  @Allowed(Permission.LEAD_GOVERNANCE)
  String notHeld(
      Viewer viewer,
      @PathVariable String kind,
      @PathVariable String day,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return new Sent(viewer, Place.of(kind, day), typed, model, response, redirect)
        .answered("", (at, form) -> desk.notHeld(viewer, at.kind(), at.day(), form.text("reason")));
  }

  private static UUID id(String item) {
    try {
      return UUID.fromString(item);
    } catch (IllegalArgumentException e) {
      throw new NotVisible("item");
    }
  }

  private GovernancePage page(Viewer viewer, Place at, TypedForm form) {
    return new GovernancePage(desk.show(viewer, at.kind(), at.day()), form);
  }

  /** A form that was sent to a list. */
  private final class Sent {

    private final Viewer viewer;
    private final Place at;
    private final TypedForm form;
    private final Model model;
    private final HttpServletResponse response;
    private final RedirectAttributes redirect;

    Sent(
        Viewer viewer,
        Place at,
        Map<String, String> typed,
        Model model,
        HttpServletResponse response,
        RedirectAttributes redirect) {
      this.viewer = viewer;
      this.at = at;
      this.form = TypedForm.of(typed);
      this.model = model;
      this.response = response;
      this.redirect = redirect;
    }

    /** Goes back to the list and says what was done, or shows it with what was typed. */
    String answered(String anchor, BiFunction<Place, TypedForm, Outcome> act) {
      return switch (act.apply(at, form)) {
        case Outcome.Done done -> {
          redirect.addFlashAttribute("said", done.said());
          yield "redirect:" + at.address() + anchor;
        }
        case Outcome.Refused refused -> {
          response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
          model.addAttribute("page", page(viewer, at, form.refused(refused.problems())));
          yield LIST;
        }
      };
    }
  }
}
