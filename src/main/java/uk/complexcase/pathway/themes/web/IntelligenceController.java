package uk.complexcase.pathway.themes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
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
import uk.complexcase.pathway.themes.IntelligenceDesk;
import uk.complexcase.pathway.themes.IntelligenceDesk.Recorded;
import uk.complexcase.work.pages.TypedForm;
import uk.complexcase.work.pages.web.ChildPage;
import uk.complexcase.work.pages.web.ChildPages;
import uk.complexcase.work.pages.web.PostedForm;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Shows and takes intelligence that went to other authorities. */
@Controller
class IntelligenceController {

  private final IntelligenceDesk desk;
  private final ChildPages pages;
  private final ChildPage page;

  IntelligenceController(IntelligenceDesk desk, ChildPages pages) {
    this.desk = desk;
    this.pages = pages;
    this.page =
        pages.page("pathway/themes/intelligence", "intelligence", "intelligence", this::content);
  }

  private IntelligencePage content(Viewer viewer, CaseRef child, TypedForm form) {
    return new IntelligencePage(
        pages.bar(viewer, child),
        desk.of(viewer, child),
        desk.choices(viewer),
        viewer.may(Permission.SEND_INTELLIGENCE),
        form);
  }

  @GetMapping("/panels/intelligence")
  @Allowed({Permission.SEE_THEMES, Permission.SEND_INTELLIGENCE})
  String everywhere(Viewer viewer, Model model) {
    model.addAttribute("sent", desk.everywhere(viewer));
    return "pathway/themes/intelligence-list";
  }

  @GetMapping("/cases/{ref}/intelligence")
  @Allowed(Permission.OPEN_CASES)
  String show(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    return page.show(viewer, ref, model);
  }

  @PostMapping("/cases/{ref}/intelligence")
  @Allowed(Permission.SEND_INTELLIGENCE)
  String record(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var posted = page.posted(viewer, ref, typed, model, response, redirect);
    var form = posted.form();
    var values = new HashMap<>(typed);
    values.put("agreedAt", form.moment("agreedAt"));
    values.put("sentAt", form.moment("sentAt"));
    return answer(posted, desk.record(viewer, ref, values, form.submissionId()), "");
  }

  @PostMapping("/cases/{ref}/intelligence/acknowledged")
  @Allowed(Permission.SEND_INTELLIGENCE)
  String acknowledged(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var posted = page.posted(viewer, ref, typed, model, response, redirect);
    var form = posted.form();
    // each record of the page has its own two fields, told apart by its reference
    String which = form.text("intelligence");
    var values =
        Map.of(
            "intelligence", which,
            "acknowledgedBy", form.text("acknowledgedBy-" + which),
            "acknowledgedAt", form.moment("acknowledgedAt-" + which));
    return answer(posted, desk.acknowledge(viewer, ref, values), "-" + which);
  }

  private static String answer(PostedForm posted, Recorded recorded, String suffix) {
    return switch (recorded) {
      case Recorded.Done done -> posted.done(done.said());
      case Recorded.Refused no -> posted.refused(named(no.problems(), suffix));
    };
  }

  private static List<FieldProblem> named(List<FieldProblem> problems, String suffix) {
    return problems.stream()
        .map(one -> new FieldProblem(one.field() + suffix, one.sentence()))
        .toList();
  }
}
