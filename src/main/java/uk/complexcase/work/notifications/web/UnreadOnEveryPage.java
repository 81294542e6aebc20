package uk.complexcase.work.notifications.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.notifications.Inbox;

/** Gives every page the number of unread notices of who is signed in. */
@ControllerAdvice
class UnreadOnEveryPage {

  private final Inbox inbox;

  UnreadOnEveryPage(Inbox inbox) {
    this.inbox = inbox;
  }

  /** Counted when a page asks, since answers to scripts do not. */
  static final class Unread {

    private final Inbox inbox;
    private final PractitionerId person;

    private Unread(Inbox inbox, PractitionerId person) {
      this.inbox = inbox;
      this.person = person;
    }

    /** How many the person has not read. */
    public int getCount() {
      return inbox.unread(person);
    }
  }

  @ModelAttribute("unreadNotices")
  @Nullable Unread unread(@Nullable Principal signedIn) {
    return signedIn == null ? null : new Unread(inbox, new PractitionerId(signedIn.getName()));
  }
}
