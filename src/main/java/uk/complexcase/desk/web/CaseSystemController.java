package uk.complexcase.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casesystem.CaseSystem;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** A child's number in the council's case system, and which records have not arrived there. */
@Controller
class CaseSystemController {

  private static final String NUMBER = "number";

  private final CaseFiles cases;
  private final CasePages pages;
  private final CaseSystem system;
  private final AuditLog audit;

  CaseSystemController(CaseFiles cases, CasePages pages, CaseSystem system, AuditLog audit) {
    this.cases = cases;
    this.pages = pages;
    this.system = system;
    this.audit = audit;
  }

  @GetMapping("/cases/{ref}/case-system")
  @Allowed(Permission.OPEN_CASES)
  String page(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    return page(viewer, ref, Filled.with(Map.of()), model);
  }

  @PostMapping("/cases/{ref}/case-system/number")
  @Allowed(Permission.KEEP_CASE_NUMBERS)
  String enter(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam(defaultValue = "") String number,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return switch (system.enterNumber(viewer, ref, number)) {
      case CaseSystem.NumberTaken.Entered entered -> {
        redirect.addFlashAttribute(
            "said", "The number stands. Records that waited for it are on their way.");
        yield redirect(ref);
      }
      case CaseSystem.NumberTaken.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        var typed = Filled.with(Map.of(NUMBER, number)).problem(NUMBER, refused.sentence());
        yield page(viewer, ref, typed, model);
      }
    };
  }

  @PostMapping("/cases/{ref}/case-system/again")
  @Allowed(Permission.KEEP_CASE_NUMBERS)
  String again(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam(defaultValue = "") String record,
      RedirectAttributes redirect) {
    system.again(viewer, ref, record);
    redirect.addFlashAttribute("said", "It is being sent again.");
    return redirect(ref);
  }

  private String page(Viewer viewer, CaseRef ref, Filled form, Model model) {
    var current = cases.current(ref);
    model.addAttribute("page", pages.of(viewer, current));
    model.addAttribute("part", "case-system");
    model.addAttribute("form", form);
    audit.view(viewer.id(), current.value(), "case system");
    return "desk/case-system";
  }

  private static String redirect(CaseRef ref) {
    return "redirect:/cases/" + ref + "/case-system";
  }
}
