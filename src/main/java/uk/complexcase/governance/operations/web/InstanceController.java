package uk.complexcase.governance.operations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.governance.operations.Answer;
import uk.complexcase.governance.operations.InstanceDesk;
import uk.complexcase.governance.operations.InstanceLine;
import uk.complexcase.governance.operations.InstanceView;
import uk.complexcase.work.pages.TypedForm;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** The processes about a child, the way of each, and stopping one. */
@Controller
class InstanceController {

  private static final String LIST = "/operations/instances";

  private final InstanceDesk desk;
  private final AuditLog audit;
  private final Looks looks;

  InstanceController(InstanceDesk desk, AuditLog audit, Looks looks) {
    this.desk = desk;
    this.audit = audit;
    this.looks = looks;
  }

  @GetMapping(LIST)
  @Allowed(Permission.INTERVENE)
  String list(
      Viewer viewer,
      @RequestParam(name = "case", defaultValue = "") String search,
      Model model,
      HttpServletResponse response) {
    var asked = search.strip().toUpperCase(Locale.UK);
    var form = TypedForm.of(Map.of("case", search));
    List<InstanceLine> found = List.of();
    if (!asked.isEmpty()) {
      try {
        var child = new CaseRef(asked);
        found = desk.about(viewer, child);
        audit.view(viewer.id(), child.value(), "processes");
      } catch (IllegalArgumentException | NotVisible e) {
        if (e instanceof NotVisible) {
          // the page answers by itself here, so that nobody else writes down the refusal
          audit.act(viewer.id(), "ACCESS_REFUSED", "GET " + LIST, "case");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        form =
            form.refused(
                List.of(
                    new FieldProblem(
                        "case",
                        "There is no case with this reference. It looks like C-4M8T-2XJ6")));
      }
    }
    model.addAttribute("act", new ActPage(form));
    model.addAttribute("asked", form.found().isEmpty() ? asked : "");
    model.addAttribute("instances", found);
    return "governance/operations/instances";
  }

  @GetMapping(LIST + "/{instance}")
  @Allowed(Permission.INTERVENE)
  String one(Viewer viewer, @PathVariable String instance, Model model) {
    model.addAttribute("instance", see(viewer, Keys.read(instance)));
    return "governance/operations/instance";
  }

  @GetMapping(path = LIST + "/{instance}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  @Allowed(Permission.INTERVENE)
  String diagram(Viewer viewer, @PathVariable String instance) {
    return desk.diagram(viewer, Keys.read(instance));
  }

  @GetMapping(LIST + "/{instance}/stop")
  @Allowed(Permission.INTERVENE)
  String stopping(Viewer viewer, @PathVariable String instance, Model model) {
    return stopPage(viewer, Keys.read(instance), TypedForm.fresh(), model);
  }

  @PostMapping(LIST + "/{instance}/stop")
  @Allowed(Permission.INTERVENE)
  String stop(
      Viewer viewer,
      @PathVariable String instance,
      @RequestParam(defaultValue = "") String round,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String confirmed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    long key = Keys.read(instance);
    var answer = desk.stop(viewer, key, Keys.round(round), !confirmed.isEmpty(), reason);
    return switch (answer) {
      case Answer.Done done -> {
        redirect.addFlashAttribute("said", done.sentence());
        yield "redirect:" + LIST + "/" + key;
      }
      case Answer.TooLate late -> {
        redirect.addFlashAttribute("refused", late.sentence());
        yield "redirect:" + LIST + "/" + key;
      }
      case Answer.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        var typed = new HashMap<>(Map.of("reason", reason, "confirmed", confirmed));
        yield stopPage(
            viewer,
            key,
            TypedForm.of(typed)
                .refused(List.of(new FieldProblem(refused.field(), refused.sentence()))),
            model);
      }
    };
  }

  private String stopPage(Viewer viewer, long key, TypedForm form, Model model) {
    var instance = see(viewer, key);
    if (!instance.mayStop()) {
      throw new NotVisible("instance that may be stopped");
    }
    model.addAttribute("instance", instance);
    model.addAttribute("act", new ActPage(form));
    return "governance/operations/stop";
  }

  private InstanceView see(Viewer viewer, long key) {
    var instance = desk.one(viewer, key);
    looks.at(viewer, instance.children(), instance.reference(), instance.key(), "process");
    return instance;
  }
}
