package uk.complexcase.pathway.disruption.web;

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
import uk.complexcase.pathway.disruption.DisruptionDesk;
import uk.complexcase.pathway.disruption.DisruptionDesk.Recorded;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Shows and takes what is recorded of the disruption of a child's exploitation. */
@Controller
class DisruptionController {

  private static final String PAGE = "pathway/disruption/disruption";

  private final DisruptionDesk desk;
  private final CaseFiles files;
  private final AuditLog audit;
  private final InstantSource clock;

  DisruptionController(DisruptionDesk desk, CaseFiles files, AuditLog audit, InstantSource clock) {
    this.desk = desk;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/cases/{ref}/disruption")
  @Allowed(Permission.OPEN_CASES)
  String show(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    model.addAttribute("page", page(viewer, ref, Map.of(), List.of(), fresh()));
    audit.view(viewer.id(), files.current(ref).value(), "disruption");
    return PAGE;
  }

  @PostMapping("/cases/{ref}/disruption")
  @Allowed(Permission.RECORD_DISRUPTION)
  String record(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    String submission = submission(typed);
    var option =
        new DisruptionDesk.NewOption(
            text(typed, "kind"),
            text(typed, "used"),
            text(typed, "reason"),
            moment(typed, "usedAt"),
            text(typed, "usedBy"),
            text(typed, "usedOn"),
            text(typed, "careStatus"),
            text(typed, "ageStated"));
    var came = desk.record(viewer, ref, option, submission);
    return answer(new Sent(viewer, ref, typed, submission), came, model, response, redirect);
  }

  @PostMapping("/cases/{ref}/disruption/review")
  @Allowed(Permission.RECORD_DISRUPTION)
  String review(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    String submission = submission(typed);
    String option = text(typed, "option");
    var review =
        new DisruptionDesk.NewReview(
            option, text(typed, "stillNeeded-" + option), text(typed, "words-" + option));
    var came = desk.review(viewer, ref, review, submission);
    return answer(new Sent(viewer, ref, typed, submission), came, model, response, redirect);
  }

  @PostMapping("/cases/{ref}/disruption/nrm")
  @Allowed(Permission.RECORD_NRM)
  String nrm(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    String submission = submission(typed);
    var status =
        new DisruptionDesk.NewStatus(
            text(typed, "status"), moment(typed, "at"), text(typed, "nrmWords"));
    var came = desk.nrm(viewer, ref, status, submission);
    return answer(new Sent(viewer, ref, typed, submission), came, model, response, redirect);
  }

  /** What came with a form. */
  private record Sent(Viewer viewer, CaseRef ref, Map<String, String> typed, String submission) {}

  private String answer(
      Sent sent,
      Recorded recorded,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return switch (recorded) {
      case Recorded.Done done -> {
        redirect.addFlashAttribute("said", done.said());
        yield "redirect:/cases/" + files.current(sent.ref()) + "/disruption";
      }
      case Recorded.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(
            "page",
            page(sent.viewer(), sent.ref(), sent.typed(), refused.problems(), sent.submission()));
        yield PAGE;
      }
    };
  }

  private DisruptionPage page(
      Viewer viewer,
      CaseRef ref,
      Map<String, String> typed,
      List<FieldProblem> problems,
      String submission) {
    var child = files.current(ref);
    var on = desk.of(viewer, child);
    return new DisruptionPage(
        IdentityBar.of(files.identity(viewer, child), LondonTime.today(clock)),
        on,
        desk.choices(),
        viewer.may(Permission.RECORD_DISRUPTION),
        viewer.may(Permission.RECORD_NRM),
        typed,
        DisruptionPage.found(onThePage(problems, typed)),
        submission);
  }

  /** Where the page has several forms alike, their fields are told apart by a name of their own. */
  private static List<FieldProblem> onThePage(
      List<FieldProblem> problems, Map<String, String> typed) {
    return problems.stream()
        .map(one -> new FieldProblem(onThePage(one.field(), typed), one.sentence()))
        .toList();
  }

  private static String onThePage(String field, Map<String, String> typed) {
    if (typed.containsKey("option")) {
      return field + "-" + text(typed, "option");
    }
    return field.equals("words") ? "nrmWords" : field;
  }

  /** A page that sends none, or not one of ours, is a new one. */
  private static String submission(Map<String, String> typed) {
    String sent = text(typed, "submissionId");
    return sent.matches("[0-9a-f-]{36}") ? sent : fresh();
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
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
