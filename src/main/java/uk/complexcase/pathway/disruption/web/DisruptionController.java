package uk.complexcase.pathway.disruption.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.disruption.DisruptionDesk;
import uk.complexcase.pathway.disruption.DisruptionDesk.Recorded;
import uk.complexcase.work.pages.TypedForm;
import uk.complexcase.work.pages.web.ChildPage;
import uk.complexcase.work.pages.web.ChildPages;
import uk.complexcase.work.pages.web.PostedForm;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Shows and takes what is recorded of the disruption of a child's exploitation. */
@Controller
class DisruptionController {

  private final DisruptionDesk desk;
  private final ChildPages pages;
  private final ChildPage page;

  DisruptionController(DisruptionDesk desk, ChildPages pages) {
    this.desk = desk;
    this.pages = pages;
    this.page =
        pages.page("pathway/disruption/disruption", "disruption", "disruption", this::content);
  }

  private DisruptionPage content(Viewer viewer, CaseRef child, TypedForm form) {
    var on = desk.of(viewer, child);
    return new DisruptionPage(
        pages.bar(viewer, child),
        on,
        desk.choices(),
        viewer.may(Permission.RECORD_DISRUPTION),
        viewer.may(Permission.RECORD_NRM),
        form);
  }

  @GetMapping("/cases/{ref}/disruption")
  @Allowed(Permission.OPEN_CASES)
  String show(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    return page.show(viewer, ref, model);
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
    var posted = page.posted(viewer, ref, typed, model, response, redirect);
    var form = posted.form();
    var option =
        new DisruptionDesk.NewOption(
            form.text("kind"),
            form.text("used"),
            form.text("reason"),
            form.moment("usedAt"),
            form.text("usedBy"),
            form.text("usedOn"),
            form.text("careStatus"),
            form.text("ageStated"));
    return answer(posted, desk.record(viewer, ref, option, form.submissionId()));
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
    var posted = page.posted(viewer, ref, typed, model, response, redirect);
    var form = posted.form();
    String option = form.text("option");
    var review =
        new DisruptionDesk.NewReview(
            option, form.text("stillNeeded-" + option), form.text("words-" + option));
    return answer(posted, desk.review(viewer, ref, review, form.submissionId()));
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
    var posted = page.posted(viewer, ref, typed, model, response, redirect);
    var form = posted.form();
    var status =
        new DisruptionDesk.NewStatus(form.text("status"), form.moment("at"), form.text("nrmWords"));
    return answer(posted, desk.nrm(viewer, ref, status, form.submissionId()));
  }

  private static String answer(PostedForm posted, Recorded recorded) {
    return switch (recorded) {
      case Recorded.Done done -> posted.done(done.said());
      case Recorded.Refused no -> posted.refused(onThePage(no.problems(), posted.form()));
    };
  }

  /** Where the page has several forms alike, their fields are told apart by a name of their own. */
  private static List<FieldProblem> onThePage(List<FieldProblem> problems, TypedForm form) {
    return problems.stream()
        .map(one -> new FieldProblem(onThePage(one.field(), form), one.sentence()))
        .toList();
  }

  private static String onThePage(String field, TypedForm form) {
    if (form.typed().containsKey("option")) {
      return field + "-" + form.text("option");
    }
    return field.equals("words") ? "nrmWords" : field;
  }
}
