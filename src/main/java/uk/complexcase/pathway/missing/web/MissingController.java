package uk.complexcase.pathway.missing.web;

import jakarta.servlet.http.HttpServletResponse;
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
import uk.complexcase.pathway.missing.MissingDesk;
import uk.complexcase.pathway.missing.MissingDesk.Reported;
import uk.complexcase.work.pages.web.ChildPage;
import uk.complexcase.work.pages.web.ChildPages;

/** Shows a child's missing episodes and takes reports, of anyone who may open the file. */
@Controller
class MissingController {

  private final MissingDesk desk;
  private final ChildPage page;

  MissingController(MissingDesk desk, ChildPages pages) {
    this.desk = desk;
    this.page =
        pages.page(
            "pathway/missing/episodes",
            "missing",
            "missing episodes",
            (viewer, child, form) ->
                new MissingPage(pages.bar(viewer, child), desk.history(viewer, child), form));
  }

  @GetMapping("/cases/{ref}/missing")
  @Allowed(Permission.OPEN_CASES)
  String show(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    return page.show(viewer, ref, model);
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
    var posted = page.posted(viewer, ref, typed, model, response, redirect);
    var form = posted.form();
    var report =
        new MissingDesk.NewReport(
            form.moment("missingSince"),
            form.moment("reportedAt"),
            form.text("reporter"),
            form.text("circumstances"));
    return switch (desk.report(viewer, ref, report, form.submissionId())) {
      case Reported.Done done -> posted.done(done.said());
      case Reported.Refused refused -> posted.refused(refused.problems());
    };
  }
}
