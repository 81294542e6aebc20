package uk.complexcase.pathway.referral;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.WaitingContacts;

/** Tells governance which contacts wait at the hub. */
@Component
class ContactsAtTheHub implements WaitingContacts {

  private final Contacts contacts;
  private final ContactChildren children;

  ContactsAtTheHub(Contacts contacts, ContactChildren children) {
    this.contacts = contacts;
    this.children = children;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Waiting> waiting() {
    return told(contacts.findByStatusNotOrderByReceivedAt(ContactStatus.DECIDED));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Waiting> decided(Instant after, Instant until) {
    return told(
        contacts.findByStatusAndDecidedAtGreaterThanAndDecidedAtLessThanEqualOrderByReceivedAt(
            ContactStatus.DECIDED, after, until));
  }

  private List<Waiting> told(List<Contact> open) {
    var told =
        children
            .findByContactRefInOrderByPosition(open.stream().map(one -> one.ref).toList())
            .stream()
            .collect(groupingBy(child -> child.contactRef));
    return open.stream()
        .map(one ->
            new Waiting(
                one.reference(),
                told.getOrDefault(one.ref, List.of()).stream().map(ContactChild::file).toList(),
                one.receivedAt))
        .toList();
  }
}
