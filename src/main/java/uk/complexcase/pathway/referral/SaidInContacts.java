package uk.complexcase.pathway.referral;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.OwnWords;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * What a referrer heard a child say. A contact about several children does not tell whose words
 * they are, so they stand on nobody's record but the contact's.
 */
@Component
class SaidInContacts implements OwnWords {

  private final CaseAccess access;
  private final ContactChildren children;
  private final Contacts contacts;

  SaidInContacts(CaseAccess access, ContactChildren children, Contacts contacts) {
    this.access = access;
    this.children = children;
    this.contacts = contacts;
  }

  @Override
  public List<Spoken> spoken(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    var refs =
        children.findByCurrentCaseRefIn(List.of(child.value())).stream()
            .map(one -> one.contactRef)
            .distinct()
            .toList();
    return contacts.findByRefInOrderByReceivedAtDesc(refs).stream()
        .filter(contact -> !contact.account.childSaid().isBlank())
        .filter(this::ofOneChild)
        .map(contact ->
            new Spoken(
                contact.receivedAt,
                contact.account.childSaid(),
                "told to the hub in contact " + contact.ref))
        .toList();
  }

  private boolean ofOneChild(Contact contact) {
    return children.findByContactRefOrderByPosition(contact.ref).size() == 1;
  }
}
