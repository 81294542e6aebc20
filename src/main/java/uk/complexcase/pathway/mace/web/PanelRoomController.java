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
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.mace.PanelDesk;
import uk.complexcase.pathway.mace.PanelRoom;
import uk.complexcase.work.pages.TypedForm;

/** The page on which a panel hears one case. */
@Controller
class PanelRoomController {

  private static final String ROOM = "pathway/mace/room";

  private final PanelDesk desk;
  private final ReadPanelActs acts;
  private final AuditLog audit;

  PanelRoomController(PanelDesk desk, ReadPanelActs acts, AuditLog audit) {
    this.desk = desk;
    this.acts = acts;
    this.audit = audit;
  }

  @GetMapping("/panels/{day}/cases/{number}")
  @Allowed(Permission.ATTEND_PANEL)
  String room(Viewer viewer, @PathVariable String day, @PathVariable String number, Model model) {
    var on = room(viewer, day, number);
    model.addAttribute("page", new PanelPage<>(on, day, TypedForm.fresh()));
    audit.view(viewer.id(), on.child().reference(), "case at the panel");
    return ROOM;
  }

  private PanelRoom room(Viewer viewer, String day, String number) {
    if (!number.matches("[1-9]\\d{0,3}")) {
      throw new NotVisible("No case " + number);
    }
    return desk.room(viewer, PanelAddress.day(day), Integer.parseInt(number));
  }

  /** The case is told by its reference: the order may have been changed since the page was made. */
  @PostMapping("/panels/{day}/cases/{number}")
  @Allowed(Permission.CHAIR_PANEL)
  String record(
      Viewer viewer,
      @PathVariable String day,
      @PathVariable String number,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var form = TypedForm.of(typed);
    var on = room(viewer, day, number);
    var act = acts.ofRoom(form, form.text("item").isEmpty() ? on.item() : form.text("item"));
    var answer =
        act.isEmpty()
            ? PanelAddress.nothingChosen()
            : desk.act(viewer, PanelAddress.day(day), act.get());
    return PanelAddress.answered(
        answer,
        "/panels/" + day + "/cases/" + number,
        form,
        refused -> {
          model.addAttribute("page", new PanelPage<>(room(viewer, day, number), day, refused));
          return ROOM;
        },
        response,
        redirect);
  }

  @PostMapping("/panels/{day}/cases/{number}/pause")
  @Allowed(Permission.ATTEND_PANEL)
  String pause(
      Viewer viewer,
      @PathVariable String day,
      @PathVariable String number,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var form = TypedForm.of(typed);
    var on = room(viewer, day, number);
    var act = acts.ofPause(form, form.text("item").isEmpty() ? on.item() : form.text("item"));
    return PanelAddress.answered(
        desk.act(viewer, PanelAddress.day(day), act),
        "/panels/" + day + "/cases/" + number,
        form,
        refused -> {
          model.addAttribute("page", new PanelPage<>(room(viewer, day, number), day, refused));
          return ROOM;
        },
        response,
        redirect);
  }
}
