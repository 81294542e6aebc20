package uk.complexcase.pathway.adulthood.web;

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
import uk.complexcase.pathway.adulthood.AdulthoodDesk;
import uk.complexcase.pathway.adulthood.BirthKept;
import uk.complexcase.work.pages.web.ChildPage;
import uk.complexcase.work.pages.web.ChildPages;

/** Shows a child's way to adult services, and takes the day of birth its clocks count from. */
@Controller
class AdulthoodController {

  private final AdulthoodDesk desk;
  private final ChildPage way;
  private final ChildPage birth;

  AdulthoodController(AdulthoodDesk desk, ChildPages pages) {
    this.desk = desk;
    this.way =
        pages.page(
            "pathway/adulthood/adult-services",
            "adult-services",
            "the way to adult services",
            (viewer, child, form) ->
                new AdulthoodPage(pages.bar(viewer, child), desk.record(viewer, child), form));
    this.birth =
        pages.page(
            "pathway/adulthood/date-of-birth",
            "date-of-birth",
            "the date of birth and its changes",
            (viewer, child, form) ->
                new BirthPage(
                    pages.bar(viewer, child),
                    desk.births(viewer, child),
                    viewer.may(Permission.KEEP_CASE_NUMBERS),
                    form));
  }

  @GetMapping("/cases/{ref}/adult-services")
  @Allowed(Permission.OPEN_CASES)
  String show(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    return way.show(viewer, ref, model);
  }

  @GetMapping("/cases/{ref}/date-of-birth")
  @Allowed(Permission.OPEN_CASES)
  String showBirth(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    return birth.show(viewer, ref, model);
  }

  @PostMapping("/cases/{ref}/date-of-birth")
  @Allowed(Permission.KEEP_CASE_NUMBERS)
  String keepBirth(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var posted = birth.posted(viewer, ref, typed, model, response, redirect);
    var form = posted.form();
    String day =
        String.join(" ", form.text("born.day"), form.text("born.month"), form.text("born.year"))
            .strip();
    return switch (desk.birth(viewer, ref, day, form.text("reason"))) {
      case BirthKept.Done done -> posted.done(done.said());
      case BirthKept.Refused refused -> posted.refused(refused.problems());
    };
  }
}
