package uk.complexcase.work.notifications.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.work.notifications.Deliveries;
import uk.complexcase.work.notifications.Outbox;

/** How messages fare and, where none is really sent, what they would have said. */
@Controller
class MessagesController {

  private final Deliveries deliveries;
  private final Outbox outbox;

  MessagesController(Deliveries deliveries, Outbox outbox) {
    this.deliveries = deliveries;
    this.outbox = outbox;
  }

  @GetMapping("/deliveries")
  @Allowed(Permission.OPERATE)
  String deliveries(Model model) {
    model.addAttribute("counts", deliveries.counts());
    model.addAttribute("messages", deliveries.latest());
    model.addAttribute("hasOutbox", outbox.exists());
    return "work/notifications/deliveries";
  }

  @GetMapping("/outbox")
  @Allowed(Permission.OPERATE)
  String outbox(Model model) {
    model.addAttribute("messages", outbox.latest());
    return "work/notifications/outbox";
  }
}
