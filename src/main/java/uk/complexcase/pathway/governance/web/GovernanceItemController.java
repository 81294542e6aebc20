package uk.complexcase.pathway.governance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.governance.GovernanceDesk;

/** What is noted about an item of a list, and the way to the task that decides it. */
@Controller
class GovernanceItemController {

  private final GovernanceDesk desk;

  GovernanceItemController(GovernanceDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/governance/{kind}/{day}/items/{item}")
  @Allowed(Permission.LEAD_GOVERNANCE)
  String note(
      Viewer viewer,
      @PathVariable String kind,
      @PathVariable String day,
      @PathVariable String item,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return new SentToList(desk, viewer, ListAddress.of(kind, day), typed, model, response, redirect)
        .answered(
            "#item-" + id(item),
            (at, form) ->
                desk.note(
                    viewer,
                    at.kind(),
                    at.day(),
                    id(item),
                    form.text("note-" + item),
                    form.text("discussed-" + item).equals("YES")));
  }

  @PostMapping("/governance/{kind}/{day}/items/{item}/decision")
  @Allowed(Permission.SEE_GOVERNANCE)
  String decide(
      Viewer viewer,
      @PathVariable String kind,
      @PathVariable String day,
      @PathVariable String item,
      @RequestParam(defaultValue = "") String decision,
      RedirectAttributes redirect) {
    var at = ListAddress.of(kind, day);
    var task = desk.decide(viewer, at.kind(), at.day(), id(item), decision);
    if (task.isEmpty()) {
      redirect.addFlashAttribute(
          "said", "You have no task that decides this now. It may be decided already.");
    }
    return "redirect:" + task.orElse(at.address() + "#item-" + id(item));
  }

  private static UUID id(String item) {
    try {
      return UUID.fromString(item);
    } catch (IllegalArgumentException e) {
      throw new NotVisible("item");
    }
  }
}
