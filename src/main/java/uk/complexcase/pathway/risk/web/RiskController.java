package uk.complexcase.pathway.risk.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.IdentityBars;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.risk.RiskDesk;

/** A child's levels of risk with everything done; and asking for the review before its time. */
@Controller
class RiskController {

  private static final String PAGE = "pathway/risk/history";

  private final RiskDesk desk;
  private final CaseFiles files;
  private final AuditLog audit;
  private final IdentityBars bars;

  RiskController(RiskDesk desk, CaseFiles files, AuditLog audit, IdentityBars bars) {
    this.desk = desk;
    this.files = files;
    this.audit = audit;
    this.bars = bars;
  }

  @GetMapping("/cases/{ref}/risk")
  @Allowed(Permission.OPEN_CASES)
  String show(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    model.addAttribute("page", page(viewer, ref, "", null));
    audit.view(viewer.id(), files.current(ref).value(), "levels of risk");
    return PAGE;
  }

  @PostMapping("/cases/{ref}/risk/review")
  @Allowed(Permission.OPEN_CASES)
  String early(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam(defaultValue = "") String because,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var wrong = desk.askEarly(viewer, ref, because);
    if (wrong.isPresent()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("page", page(viewer, ref, because, wrong.get()));
      return PAGE;
    }
    redirect.addFlashAttribute("said", "The review is asked for. The task is in the team's list.");
    return "redirect:/cases/" + files.current(ref) + "/risk";
  }

  private RiskPage page(Viewer viewer, CaseRef ref, String typed, @Nullable String problem) {
    var child = files.current(ref);
    var bar = bars.of(viewer, files.identity(viewer, child));
    return new RiskPage(
        bar, desk.history(viewer, child).orElse(null), desk.mayAskEarly(viewer), typed, problem);
  }
}
