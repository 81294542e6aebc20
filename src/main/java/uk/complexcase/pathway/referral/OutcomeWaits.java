package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Contacts whose outcome is still waited for, or not told yet: whose wait it is, and until when
 * (SCR-B-08, SCR-B-25).
 */
@Component
@Transactional(readOnly = true)
class OutcomeWaits implements OpenSteps {

  private static final String CHASE = "ChaseOutcome";

  private final Contacts contacts;
  private final ContactChildren children;
  private final OutsideReferrers referrers;
  private final CaseFiles files;
  private final CaseAccess access;
  private final DeadlineRegister deadlines;

  OutcomeWaits(
      Contacts contacts,
      ContactChildren children,
      OutsideReferrers referrers,
      CaseFiles files,
      CaseAccess access,
      DeadlineRegister deadlines) {
    this.contacts = contacts;
    this.children = children;
    this.referrers = referrers;
    this.files = files;
    this.access = access;
    this.deadlines = deadlines;
  }

  @Override
  public List<OpenStep> openSteps(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    var refs =
        children.findByCurrentCaseRefIn(List.of(files.current(child).value())).stream()
            .map(told -> told.contactRef)
            .distinct()
            .toList();
    return contacts.findByRefInOrderByReceivedAtDesc(refs).stream()
        .flatMap(contact -> steps(contact).stream())
        .toList();
  }

  private Optional<OpenStep> steps(Contact contact) {
    return contact.status == ContactStatus.DECIDED
        ? untold(contact)
        : Optional.of(waiting(contact));
  }

  private Optional<OpenStep> untold(Contact contact) {
    return referrers
        .findById(contact.ref)
        .filter(one -> one.owed(contact))
        .map(one ->
            new OpenStep(
                "",
                "Contact "
                    + contact.ref
                    + " is decided; its referrer has no account and is not told",
                Role.MASH_MANAGER.label() + "s",
                deadlines
                    .find(Clocks.OUTSIDE_TOLD, ClockSubject.of(contact.reference()))
                    .map(Deadline::due)
                    .orElse(contact.decidedAt),
                null));
  }

  private OpenStep waiting(Contact contact) {
    var subject = ClockSubject.of(contact.reference());
    var chase = deadlines.find(Clocks.OUTCOME_CHASE, subject);
    return chase
        .filter(Deadline::running)
        .map(one ->
            step(contact, "waits for its outcome, which is chased if there is none", one.due()))
        .orElseGet(() ->
            step(
                contact,
                chase.filter(OutcomeWaits::stopped).isPresent()
                    ? "waits for its outcome; nobody is reminded to chase it, as a manager stopped"
                        + " that"
                    : "waits for its outcome",
                deadlines
                    .find(Clocks.REFERRAL_DECISION, subject)
                    .map(Deadline::due)
                    .orElse(contact.receivedAt)));
  }

  private static boolean stopped(Deadline chase) {
    return chase.state() == DeadlineState.CANCELLED;
  }

  private static OpenStep step(Contact contact, String what, Instant due) {
    return new OpenStep(
        CHASE, "Contact " + contact.ref + " " + what, Role.MASH_MANAGER.label() + "s", due, null);
  }
}
