package uk.complexcase.pathway.enquiry.web;

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
import uk.complexcase.pathway.enquiry.UrgentProtection;
import uk.complexcase.pathway.enquiry.UrgentProtection.Recorded;
import uk.complexcase.work.pages.TypedForm;
import uk.complexcase.work.pages.web.ChildPage;
import uk.complexcase.work.pages.web.ChildPages;
import uk.complexcase.work.pages.web.PostedForm;

/** Records urgent protection of a child, at any moment and for anyone who may open the file. */
@Controller
class UrgentProtectionController {

  private final UrgentProtection protection;
  private final ChildPages pages;
  private final ChildPage page;

  UrgentProtectionController(UrgentProtection protection, ChildPages pages) {
    this.protection = protection;
    this.pages = pages;
    this.page =
        pages.page(
            "pathway/enquiry/urgent-protection",
            "urgent-protection",
            "urgent protection",
            this::content);
  }

  private ProtectionPage content(Viewer viewer, CaseRef child, TypedForm form) {
    return new ProtectionPage(
        pages.bar(viewer, child),
        protection.kinds(),
        protection.ends(),
        protection.ofChild(viewer, child),
        protection.lookedAfterReview(viewer, child).orElse(null),
        form);
  }

  @GetMapping("/cases/{ref}/urgent-protection")
  @Allowed(Permission.OPEN_CASES)
  String show(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    return page.show(viewer, ref, model);
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
    var posted = page.posted(viewer, ref, typed, model, response, redirect);
    var form = posted.form();
    var option =
        new UrgentProtection.NewOption(
            form.text("kind"),
            form.moment("beganAt"),
            form.text("decidedBy"),
            form.text("words"),
            form.text("designatedOfficer"),
            form.moment("until"));
    return answer(posted, protection.record(viewer, ref, option, form.submissionId()));
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
    var posted = page.posted(viewer, ref, typed, model, response, redirect);
    var form = posted.form();
    var end =
        new UrgentProtection.End(
            form.moment("endedAt"),
            form.text("endedHow"),
            form.text("endDecidedBy"),
            form.text("safeNow"));
    return answer(posted, protection.end(viewer, ref, form.text("option"), end));
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
    var posted = page.posted(viewer, ref, typed, model, response, redirect);
    var form = posted.form();
    var act =
        new UrgentProtection.LookedAfterAct(
            form.text("lookedAfter"), form.moment("lookedAfterAt"), form.text("because"));
    return answer(posted, protection.lookedAfter(viewer, ref, act));
  }

  private static String answer(PostedForm posted, Recorded recorded) {
    return switch (recorded) {
      case Recorded.Done done -> posted.done(done.said());
      case Recorded.Refused no -> posted.refused(no.problems());
    };
  }
}
