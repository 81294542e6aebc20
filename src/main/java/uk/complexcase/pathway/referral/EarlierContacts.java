package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ContactCounts;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * Matches a contact's children against earlier contacts and counts them, in life and in the window
 * (LR-21, SCR-B-31).
 */
@Component
public class EarlierContacts {

  private final Proceedings proceedings;
  private final RepeatCounts repeats;
  private final Contacts contacts;
  private final CaseFiles files;
  private final int windowMonths;

  EarlierContacts(
      Proceedings proceedings,
      RepeatCounts repeats,
      Contacts contacts,
      CaseFiles files,
      @Value("${complexcase.referral.repeat-window-months:12}") int windowMonths) {
    this.proceedings = proceedings;
    this.repeats = repeats;
    this.contacts = contacts;
    this.files = files;
    this.windowMonths = windowMonths;
  }

  /** The counts of the child told of most often; this contact is one of them. */
  @Transactional(readOnly = true)
  public ContactCounts count(ContactRef ref) {
    var contact = proceedings.contact(ref);
    var since = contact.receivedAt.atZone(LondonTime.ZONE).minusMonths(windowMonths).toInstant();
    return proceedings.children(contact).stream()
        .map(child -> most(files.contactCounts(child.file(), since), told(child, since)))
        .reduce(EarlierContacts::most)
        .orElse(new ContactCounts(1, 1, 1));
  }

  /**
   * This room tells sources apart by the organisation named in each contact, also where the hub
   * typed it.
   */
  private ContactCounts told(ContactChild child, Instant since) {
    var all = contacts.findAllById(repeats.about(child));
    var recent = all.stream().filter(contact -> !contact.receivedAt.isBefore(since)).toList();
    Set<String> sources = recent.stream().map(Contact::source).collect(Collectors.toSet());
    return new ContactCounts(all.size(), recent.size(), sources.size());
  }

  private static ContactCounts most(ContactCounts one, ContactCounts other) {
    return new ContactCounts(
        Math.max(one.lifetime(), other.lifetime()),
        Math.max(one.inWindow(), other.inWindow()),
        Math.max(one.sourcesInWindow(), other.sourcesInWindow()));
  }
}
