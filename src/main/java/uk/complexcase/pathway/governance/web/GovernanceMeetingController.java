package uk.complexcase.pathway.governance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.governance.GovernanceDesk;

/** The meeting held on a list: begun, attended, ended, or not held. */
@Controller
class GovernanceMeetingController {

  private final GovernanceDesk desk;

  GovernanceMeetingController(GovernanceDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/governance/{kind}/{day}/start")
  @Allowed(Permission.LEAD_GOVERNANCE)
  String start(
      Viewer viewer,
      @PathVariable String kind,
      @PathVariable String day,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return new SentToList(desk, viewer, ListAddress.of(kind, day), typed, model, response, redirect)
        .answered("#attendance", (at, form) -> desk.start(viewer, at.kind(), at.day()));
  }

  @PostMapping("/governance/{kind}/{day}/attendance")
  @Allowed(Permission.LEAD_GOVERNANCE)
  String attend(
      Viewer viewer,
      @PathVariable String kind,
      @PathVariable String day,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return new SentToList(desk, viewer, ListAddress.of(kind, day), typed, model, response, redirect)
        .answered(
            "#attendance", (at, form) -> desk.attend(viewer, at.kind(), at.day(), form.typed()));
  }

  @PostMapping("/governance/{kind}/{day}/end")
  @Allowed(Permission.LEAD_GOVERNANCE)
  String end(
      Viewer viewer,
      @PathVariable String kind,
      @PathVariable String day,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return new SentToList(desk, viewer, ListAddress.of(kind, day), typed, model, response, redirect)
        .answered("", (at, form) -> desk.end(viewer, at.kind(), at.day(), form.text("summary")));
  }

  @PostMapping("/governance/{kind}/{day}/not-held")
  @Allowed(Permission.LEAD_GOVERNANCE)
  String notHeld(
      Viewer viewer,
      @PathVariable String kind,
      @PathVariable String day,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return new SentToList(desk, viewer, ListAddress.of(kind, day), typed, model, response, redirect)
        .answered("", (at, form) -> desk.notHeld(viewer, at.kind(), at.day(), form.text("reason")));
  }
}
