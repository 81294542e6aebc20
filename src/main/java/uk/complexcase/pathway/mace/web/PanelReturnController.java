package uk.complexcase.pathway.mace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.mace.PanelDesk;
import uk.complexcase.pathway.mace.PanelReturnSheet;
import uk.complexcase.work.pages.TypedForm;

/** The page on which an agency returns what it knows of a panel's cases. */
@Controller
class PanelReturnController {

  private static final String RETURN = "pathway/mace/return";

  private final PanelDesk desk;
  private final ReadPanelActs acts;
  private final AuditLog audit;

  PanelReturnController(PanelDesk desk, ReadPanelActs acts, AuditLog audit) {
    this.desk = desk;
    this.acts = acts;
    this.audit = audit;
  }

  @GetMapping("/panels/{day}/return")
  @Allowed(Permission.OPEN_CASES)
  String sheet(Viewer viewer, @PathVariable String day, Model model) {
    var on = desk.returns(viewer, PanelAddress.day(day));
    model.addAttribute("page", new PanelPage<>(on, day, TypedForm.fresh()));
    on.cases()
        .forEach(one -> audit.view(viewer.id(), one.child().reference(), "return to the panel"));
    return RETURN;
  }

  @PostMapping("/panels/{day}/return")
  @Allowed(Permission.OPEN_CASES)
  String send(
      Viewer viewer,
      @PathVariable String day,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var form = TypedForm.of(typed);
    return PanelAddress.answered(
        desk.act(viewer, PanelAddress.day(day), acts.ofReturn(form)),
        "/panels/" + day + "/return",
        form,
        refused -> {
          PanelReturnSheet on = desk.returns(viewer, PanelAddress.day(day));
          model.addAttribute("page", new PanelPage<>(on, day, refused));
          return RETURN;
        },
        response,
        redirect);
  }
}
