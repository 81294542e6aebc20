package uk.complexcase.work.notifications.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.work.notifications.Inbox;

/** What was told to the person signed in. */
@Controller
class NoticesController {

  private final Inbox inbox;

  NoticesController(Inbox inbox) {
    this.inbox = inbox;
  }

  @GetMapping("/notices")
  @Allowed(Permission.SIGNED_IN)
  String notices(Viewer viewer, Model model) {
    model.addAttribute("inbox", inbox.of(viewer));
    return "work/notifications/notices";
  }

  /** Marks one as read and leads to what it is about; opening it again changes nothing. */
  @GetMapping("/notices/open")
  @Allowed(Permission.SIGNED_IN)
  String open(Viewer viewer, @RequestParam Optional<UUID> notice) {
    return "redirect:" + notice.map(id -> inbox.open(viewer, id)).orElse("/notices");
  }

  /** Marks as read what the page showed, and nothing that came since. */
  @PostMapping("/notices/read")
  @Allowed(Permission.SIGNED_IN)
  String markRead(Viewer viewer, @RequestParam(defaultValue = "") String shown) {
    instant(shown).ifPresent(upTo -> inbox.markRead(viewer, upTo));
    return "redirect:/notices";
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
