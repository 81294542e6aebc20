package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ProfessionalInvolved;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Tells the register who is involved with the children of a contact, as far as the hub learns of it
 * (CSD-17): whoever referred, the school, and each agency that holds records of them. Joins the
 * caller's transaction.
 */
@Component
class TellingInvolved {

  /** What people type for a school where there is none. */
  private static final Set<String> NO_SCHOOL =
      Set.of("none", "unknown", "not known", "n/a", "no school", "home educated", "not in school");

  private final ContactChildren children;
  private final ApplicationEventPublisher events;

  TellingInvolved(ContactChildren children, ApplicationEventPublisher events) {
    this.children = children;
    this.events = events;
  }

  /**
   * The referrer of a contact that a professional with an account sent or took down. Whoever wrote
   * from outside is not on the child's record: they may have asked not to be, and nobody has made
   * sure of who they are.
   */
  void referrer(Contact contact, Viewer by) {
    if (namesReferrer(contact, by)) {
      referrer(contact, by, contact.storedAt);
    }
  }

  /** The schools a contact names, whoever sent it. */
  void schools(Contact contact, PractitionerId by, Instant at) {
    for (var child : children.findByContactRefInOrderByPosition(Set.of(contact.ref))) {
      if (!child.school.isBlank() && !NO_SCHOOL.contains(child.school.toLowerCase(Locale.UK))) {
        tell(
            contact,
            child,
            new Found(Agency.EDUCATION.name(), "", child.school, null, "", "School"),
            "Named in the contact ",
            by,
            at);
      }
    }
  }

  /** A linked contact was opened by the hub, and the public works with no child. */
  private static boolean namesReferrer(Contact contact, Viewer by) {
    var referrer = contact.referrer;
    boolean taken = contact.channel == Channel.TELEPHONE && by.may(Permission.WORK_THE_HUB);
    return contact.channel != Channel.LINKED
        && contact.channel != Channel.DISCUSSION
        && (referrer.organisationId() == null ? !referrer.organisationName().isBlank() : !taken);
  }

  private void referrer(Contact contact, Viewer by, Instant at) {
    var referrer = contact.referrer;
    var employer = referrer.organisationId();
    var found =
        employer == null
            ? new Found("", "", referrer.organisationName(), null, referrer.name(), TOLD_THE_HUB)
            : new Found(
                by.organisation().agency().name(),
                employer,
                "",
                new PractitionerId(referrer.enteredBy()),
                "",
                TOLD_THE_HUB);
    for (var child : children.findByContactRefInOrderByPosition(Set.of(contact.ref))) {
      tell(contact, child, found, "Sent the contact ", by.id(), at);
    }
  }

  private static final String TOLD_THE_HUB = "Told the hub of the concern";

  /** An agency holds records of the children of the contact. */
  void holdsRecords(Contact contact, Agency agency, Viewer by, Instant at) {
    var found =
        new Found(
            agency.name(), by.organisation().id(), "", null, "", "Holds records of the child");
    for (var child : children.findByContactRefInOrderByPosition(Set.of(contact.ref))) {
      tell(contact, child, found, "Returned the records check of ", by.id(), at);
    }
  }

  /** Whom the hub learnt of. */
  private record Found(
      String agency,
      String employer,
      String organisation,
      @Nullable PractitionerId person,
      String name,
      String role) {}

  private void tell(
      Contact contact, ContactChild child, Found found, String how, PractitionerId by, Instant at) {
    events.publishEvent(
        new ProfessionalInvolved(
            "%s/%s/%s/%s".formatted(contact.ref, child.caseRef, found.role(), found.agency()),
            child.file(),
            found.agency(),
            found.employer(),
            found.organisation(),
            found.person(),
            found.name(),
            found.role(),
            "",
            null,
            how + contact.ref,
            by,
            at));
  }
}
