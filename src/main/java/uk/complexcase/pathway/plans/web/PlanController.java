package uk.complexcase.pathway.plans.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.plans.PlanDesk;
import uk.complexcase.pathway.plans.PlanDesk.Answer;
import uk.complexcase.work.pages.web.ChildPage;
import uk.complexcase.work.pages.web.ChildPages;
import uk.complexcase.work.pages.web.PostedForm;
import uk.complexcase.work.tasks.PeopleOptions;

/** Shows a child's multi-agency plan and takes what is done with its lines. */
@Controller
class PlanController {

  private final PlanDesk desk;
  private final ChildPage page;

  PlanController(PlanDesk desk, ChildPages pages, PeopleDirectory people) {
    this.desk = desk;
    this.page =
        pages.page(
            "pathway/plans/plan",
            "multi-agency-plan",
            "multi-agency plan",
            (viewer, child, form) -> {
              var shown = desk.of(viewer, child);
              return new PlanPage(
                  pages.bar(viewer, child),
                  shown,
                  shown.carries() ? PeopleOptions.of(people, Role.values()) : java.util.List.of(),
                  form);
            });
  }

  @GetMapping("/cases/{ref}/multi-agency-plan")
  @Allowed(Permission.OPEN_CASES)
  String show(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    return page.show(viewer, ref, model);
  }

  @PostMapping("/cases/{ref}/multi-agency-plan/lines")
  @Allowed(Permission.OPEN_CASES)
  String write(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var posted = page.posted(viewer, ref, typed, model, response, redirect);
    var answer = desk.write(viewer, ref, typed, posted.form().submissionId());
    return answered(posted, answer);
  }

  @PostMapping("/cases/{ref}/multi-agency-plan/fit")
  @Allowed(Permission.OPEN_CASES)
  String confirm(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var posted = page.posted(viewer, ref, typed, model, response, redirect);
    return answered(posted, desk.confirm(viewer, ref, typed));
  }

  @PostMapping("/cases/{ref}/multi-agency-plan/pause")
  @Allowed(Permission.OPEN_CASES)
  String pause(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var posted = page.posted(viewer, ref, typed, model, response, redirect);
    return answered(posted, desk.pause(viewer, ref, typed));
  }

  @PostMapping("/cases/{ref}/multi-agency-plan/settle")
  @Allowed(Permission.OPEN_CASES)
  String settle(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var posted = page.posted(viewer, ref, typed, model, response, redirect);
    return answered(posted, desk.settle(viewer, ref, typed));
  }

  private static String answered(PostedForm posted, Answer answer) {
    return switch (answer) {
      case Answer.Done done -> posted.done(done.said());
      case Answer.Refused refused -> posted.refused(refused.problems());
    };
  }
}
