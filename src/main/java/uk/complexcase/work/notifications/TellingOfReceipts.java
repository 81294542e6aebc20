package uk.complexcase.work.notifications;

import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ReceiptAllowed;
import uk.complexcase.foundation.people.Role;

/**
 * Sends a receipt to somebody without an account who allowed it; the hub hears of one that reached
 * nobody. Idempotent by contact.
 */
@Component
class TellingOfReceipts {

  private final NoticeBoard notices;

  TellingOfReceipts(NoticeBoard notices) {
    this.notices = notices;
  }

  @ApplicationModuleListener
  void on(ReceiptAllowed event) {
    var contact = event.contact();
    notices.tell(
        new Telling(
            "receipt:" + contact,
            Set.of(event.to()),
            NoticeKind.RECEIPT,
            RecordRef.of(contact.value()).orElse(null),
            null,
            null,
            new Target.OfContact(contact),
            false,
            Sender.product(Set.of(Role.MASH_SCREENER.candidateGroup()))));
  }
}
