package uk.complexcase.pathway.enquiry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.enquiry.UrgentProtection;
import uk.complexcase.pathway.enquiry.UrgentProtection.Recorded;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Records urgent protection of a child, at any moment and for anyone who may open the file. */
@Controller
class UrgentProtectionController {

  private static final String PAGE = "pathway/enquiry/urgent-protection";

  private final UrgentProtection protection;
  private final CaseFiles files;
  private final AuditLog audit;

  UrgentProtectionController(UrgentProtection protection, CaseFiles files, AuditLog audit) {
    this.protection = protection;
    this.files = files;
    this.audit = audit;
  }

  @GetMapping("/cases/{ref}/urgent-protection")
  @Allowed(Permission.OPEN_CASES)
  String show(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    model.addAttribute(
        "page", page(viewer, ref, Map.of(), List.of(), UUID.randomUUID().toString()));
    audit.view(viewer.id(), files.current(ref).value(), "urgent protection");
    return PAGE;
  }

  @PostMapping("/cases/{ref}/urgent-protection")
  @Allowed(Permission.OPEN_CASES)
  String record(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    String submission = submission(typed);
    var option =
        new UrgentProtection.NewOption(
            text(typed, "kind"),
            moment(typed, "beganAt"),
            text(typed, "decidedBy"),
            text(typed, "words"),
            text(typed, "designatedOfficer"),
            moment(typed, "until"));
    return answer(
        viewer,
        ref,
        typed,
        submission,
        protection.record(viewer, ref, option, submission),
        model,
        response,
        redirect);
  }

  @PostMapping("/cases/{ref}/urgent-protection/end")
  @Allowed(Permission.OPEN_CASES)
  String end(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var end =
        new UrgentProtection.End(
            moment(typed, "endedAt"),
            text(typed, "endedHow"),
            text(typed, "endDecidedBy"),
            text(typed, "safeNow"));
    return answer(
        viewer,
        ref,
        typed,
        submission(typed),
        protection.end(viewer, ref, text(typed, "option"), end),
        model,
        response,
        redirect);
  }

  @PostMapping("/cases/{ref}/looked-after-review")
  @Allowed(Permission.OPEN_CASES)
  String lookedAfter(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var act =
        new UrgentProtection.LookedAfterAct(
            text(typed, "lookedAfter"), moment(typed, "lookedAfterAt"), text(typed, "because"));
    return answer(
        viewer,
        ref,
        typed,
        submission(typed),
        protection.lookedAfter(viewer, ref, act),
        model,
        response,
        redirect);
  }

  private String answer(
      Viewer viewer,
      CaseRef ref,
      Map<String, String> typed,
      String submission,
      Recorded recorded,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return switch (recorded) {
      case Recorded.Done done -> {
        redirect.addFlashAttribute("said", done.said());
        yield "redirect:/cases/" + files.current(ref) + "/urgent-protection";
      }
      case Recorded.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("page", page(viewer, ref, typed, refused.problems(), submission));
        yield PAGE;
      }
    };
  }

  private ProtectionPage page(
      Viewer viewer,
      CaseRef ref,
      Map<String, String> typed,
      List<FieldProblem> problems,
      String submission) {
    var child = files.current(ref);
    return ProtectionPage.of(
        child,
        files.identity(viewer, child).name(),
        protection,
        protection.ofChild(viewer, child),
        protection.lookedAfterReview(viewer, child).orElse(null),
        typed,
        problems,
        submission);
  }

  /** A page that sends none, or not one of ours, is a new one. */
  private static String submission(Map<String, String> typed) {
    String sent = text(typed, "submissionId");
    return sent.matches("[0-9a-f-]{36}") ? sent : UUID.randomUUID().toString();
  }

  private static String moment(Map<String, String> typed, String field) {
    return String.join(
            " ",
            text(typed, field + ".day"),
            text(typed, field + ".month"),
            text(typed, field + ".year"),
            text(typed, field + ".time"))
        .strip();
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }
}
