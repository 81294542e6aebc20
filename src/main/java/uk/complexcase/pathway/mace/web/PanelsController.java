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
import uk.complexcase.pathway.mace.PanelAct;
import uk.complexcase.pathway.mace.PanelDesk;
import uk.complexcase.work.pages.TypedForm;

/** The calendar of panels, and the page of one. */
@Controller
class PanelsController {

  private static final String PANEL = "pathway/mace/panel";

  private final PanelDesk desk;
  private final ReadPanelActs acts;
  private final AuditLog audit;

  PanelsController(PanelDesk desk, ReadPanelActs acts, AuditLog audit) {
    this.desk = desk;
    this.acts = acts;
    this.audit = audit;
  }

  @GetMapping("/panels")
  @Allowed(Permission.ATTEND_PANEL)
  String calendar(Viewer viewer, Model model) {
    var all = desk.calendar(viewer);
    model.addAttribute("ahead", all.stream().filter(one -> !one.past()).toList());
    model.addAttribute("past", all.stream().filter(one -> one.past()).toList().reversed());
    model.addAttribute("unseen", desk.unseen(viewer));
    return "pathway/mace/panels";
  }

  @GetMapping("/panels/{day}")
  @Allowed(Permission.ATTEND_PANEL)
  String panel(Viewer viewer, @PathVariable String day, Model model) {
    panel(viewer, day, TypedForm.fresh(), model);
    audit.view(viewer.id(), "panel " + day, "agenda of the panel");
    return PANEL;
  }

  private void panel(Viewer viewer, String day, TypedForm form, Model model) {
    model.addAttribute(
        "page", new PanelPage<>(desk.agenda(viewer, PanelAddress.day(day)), day, form));
    model.addAttribute(
        "unseen",
        desk.unseen(viewer).stream()
            .filter(one -> one.panelOn().equals(PanelAddress.day(day)))
            .toList());
  }

  @PostMapping("/panels/{day}")
  @Allowed(Permission.CHAIR_PANEL)
  String chair(
      Viewer viewer,
      @PathVariable String day,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var form = TypedForm.of(typed);
    var act = acts.ofPanel(form);
    var answer =
        act.isEmpty()
            ? PanelAddress.nothingChosen()
            : desk.act(viewer, PanelAddress.day(day), act.get());
    return PanelAddress.answered(
        answer,
        "/panels/" + (act.orElse(null) instanceof PanelAct.MoveDay move ? move.to() : day),
        form,
        refused -> {
          panel(viewer, day, refused, model);
          return PANEL;
        },
        response,
        redirect);
  }
}
