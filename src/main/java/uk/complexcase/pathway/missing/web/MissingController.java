package uk.complexcase.pathway.missing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
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
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.pathway.missing.MissingDesk;
import uk.complexcase.pathway.missing.MissingDesk.Reported;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Shows a child's missing episodes and takes reports, of anyone who may open the file. */
@Controller
class MissingController {

  private static final String PAGE = "pathway/missing/episodes";

  private final MissingDesk desk;
  private final CaseFiles files;
  private final AuditLog audit;
  private final InstantSource clock;

  MissingController(MissingDesk desk, CaseFiles files, AuditLog audit, InstantSource clock) {
    this.desk = desk;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/cases/{ref}/missing")
  @Allowed(Permission.OPEN_CASES)
  String show(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    model.addAttribute(
        "page", page(viewer, ref, Map.of(), List.of(), UUID.randomUUID().toString()));
    audit.view(viewer.id(), files.current(ref).value(), "missing episodes");
    return PAGE;
  }

  @PostMapping("/cases/{ref}/missing")
  @Allowed(Permission.OPEN_CASES)
  String report(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    String submission = submission(typed);
    var report =
        new MissingDesk.NewReport(
            moment(typed, "missingSince"),
            moment(typed, "reportedAt"),
            text(typed, "reporter"),
            text(typed, "circumstances"));
    return switch (desk.report(viewer, ref, report, submission)) {
      case Reported.Done done -> {
        redirect.addFlashAttribute("said", done.said());
        yield "redirect:/cases/" + files.current(ref) + "/missing";
      }
      case Reported.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("page", page(viewer, ref, typed, refused.problems(), submission));
        yield PAGE;
      }
    };
  }

  private MissingPage page(
      Viewer viewer,
      CaseRef ref,
      Map<String, String> typed,
      List<FieldProblem> problems,
      String submission) {
    var child = files.current(ref);
    var history = desk.history(viewer, child);
    var bar = IdentityBar.of(files.identity(viewer, child), LondonTime.today(clock));
    return MissingPage.of(bar, history, typed, problems, submission);
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
