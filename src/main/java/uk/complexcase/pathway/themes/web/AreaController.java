package uk.complexcase.pathway.themes.web;

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
import uk.complexcase.pathway.themes.AreaDesk;
import uk.complexcase.work.pages.TypedForm;
import uk.complexcase.work.pages.web.ChildPage;
import uk.complexcase.work.pages.web.ChildPages;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Shows and takes the places a case is marked with for the panel's figures. */
@Controller
class AreaController {

  private final AreaDesk desk;
  private final ChildPages pages;
  private final ChildPage page;

  AreaController(AreaDesk desk, ChildPages pages) {
    this.desk = desk;
    this.pages = pages;
    this.page = pages.page("pathway/themes/areas", "areas", "areas", this::content);
  }

  private AreaPage content(Viewer viewer, CaseRef child, TypedForm form) {
    return new AreaPage(
        pages.bar(viewer, child),
        desk.of(viewer, child),
        desk.places(),
        viewer.may(Permission.CHAIR_PANEL),
        form);
  }

  @GetMapping("/cases/{ref}/areas")
  @Allowed(Permission.CHAIR_PANEL)
  String show(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    return page.show(viewer, ref, model);
  }

  @PostMapping("/cases/{ref}/areas")
  @Allowed(Permission.CHAIR_PANEL)
  String mark(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var posted = page.posted(viewer, ref, typed, model, response, redirect);
    var wrong = desk.mark(viewer, ref, posted.form().text("area"));
    return wrong == null
        ? posted.done("The case is marked for this month.")
        : posted.refused(List.of(new FieldProblem("area", wrong)));
  }

  @PostMapping("/cases/{ref}/areas/take-back")
  @Allowed(Permission.CHAIR_PANEL)
  String takeBack(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var posted = page.posted(viewer, ref, typed, model, response, redirect);
    desk.takeBack(viewer, ref, posted.form().text("area"));
    return posted.done("What was not published yet is taken back.");
  }
}
