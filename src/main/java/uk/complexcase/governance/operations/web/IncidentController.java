package uk.complexcase.governance.operations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.operations.Answer;
import uk.complexcase.governance.operations.IncidentDesk;
import uk.complexcase.work.pages.TypedForm;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** What stands still, what it means, and having it tried again. */
@Controller
class IncidentController {

  private static final String LIST = "/operations/incidents";

  private final IncidentDesk desk;
  private final Looks looks;

  IncidentController(IncidentDesk desk, Looks looks) {
    this.desk = desk;
    this.looks = looks;
  }

  @GetMapping("/operations")
  @Allowed(Permission.INTERVENE)
  String first() {
    return "redirect:" + LIST;
  }

  @GetMapping(LIST)
  @Allowed(Permission.INTERVENE)
  String list(Viewer viewer, Model model) {
    model.addAttribute("incidents", desk.open(viewer));
    return "governance/operations/incidents";
  }

  @GetMapping(LIST + "/{incident}")
  @Allowed(Permission.INTERVENE)
  String one(Viewer viewer, @PathVariable String incident, Model model) {
    return page(viewer, Keys.read(incident), TypedForm.fresh(), model);
  }

  @PostMapping(LIST + "/{incident}/retry")
  @Allowed(Permission.INTERVENE)
  String retry(
      Viewer viewer,
      @PathVariable String incident,
      @RequestParam(defaultValue = "") String round,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    long key = Keys.read(incident);
    return switch (desk.retry(viewer, key, Keys.round(round), reason)) {
      case Answer.Done done -> {
        redirect.addFlashAttribute("said", done.sentence());
        yield "redirect:" + LIST;
      }
      case Answer.TooLate late -> {
        redirect.addFlashAttribute("refused", late.sentence());
        yield "redirect:" + LIST + "/" + key;
      }
      case Answer.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        var typed =
            TypedForm.of(Map.of("reason", reason))
                .refused(List.of(new FieldProblem(refused.field(), refused.sentence())));
        yield page(viewer, key, typed, model);
      }
    };
  }

  private String page(Viewer viewer, long key, TypedForm form, Model model) {
    var incident = desk.one(viewer, key);
    model.addAttribute("incident", incident);
    model.addAttribute("act", new ActPage(form));
    looks.at(viewer, incident.children(), incident.reference(), incident.instance(), "incident");
    return "governance/operations/incident";
  }
}
