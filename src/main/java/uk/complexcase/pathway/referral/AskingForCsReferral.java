package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.ConcernJoinedComplexSafeguarding;
import uk.complexcase.cases.events.ExploitationConcernOpened;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Asks for a referral to the complex safeguarding team for each child of a concern about
 * exploitation (TCS-47). A child whose referral is asked for, or whose case with the team is open,
 * keeps that one: never two. Nothing waits for it, a strategy discussion least of all.
 */
@Component
public class AskingForCsReferral {

  private static final Set<CsReferral.State> OPEN =
      EnumSet.of(CsReferral.State.ASKED, CsReferral.State.SENT);

  private final Proceedings proceedings;
  private final ContactChildren children;
  private final Screenings screenings;
  private final ThresholdDecisions decisions;
  private final CsReferrals referrals;
  private final CaseFiles files;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  AskingForCsReferral(
      Proceedings proceedings,
      ContactChildren children,
      Screenings screenings,
      ThresholdDecisions decisions,
      CsReferrals referrals,
      CaseFiles files,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.proceedings = proceedings;
    this.children = children;
    this.screenings = screenings;
    this.decisions = decisions;
    this.referrals = referrals;
    this.files = files;
    this.events = events;
    this.clock = clock;
  }

  /** For every child of a contact about exploitation; asked again, it changes nothing. */
  @Transactional
  public void ask(ContactRef ref) {
    var contact = proceedings.hold(ref);
    if (!exploitation(contact)) {
      return;
    }
    var theirs = proceedings.children(contact);
    children.hold(theirs.stream().map(child -> child.currentCaseRef).distinct().toList());
    var decidedAt =
        decisions
            .findFirstByContactRefOrderByNumberDesc(contact.ref)
            .map(decision -> decision.decidedAt)
            .orElseGet(clock::instant);
    theirs.forEach(child -> ask(contact, child, decidedAt, contact.receivedAt));
  }

  /**
   * A strategy discussion concluded on the child: asked for where nobody did, and anew where the
   * team had closed the child's case before.
   *
   * @param found whether the discussion found exploitation, also where no contact spoke of it
   */
  @Transactional
  void discussed(CaseRef child, Instant decidedAt, boolean found) {
    var file = files.current(child);
    concern(file, found)
        .ifPresent(
            telling -> ask(proceedings.contact(telling.contact()), telling, decidedAt, decidedAt));
  }

  /**
   * The latest telling of the child that speaks of exploitation; where only the discussion found
   * it, the latest of all.
   */
  private Optional<ContactChild> concern(CaseRef file, boolean found) {
    var all = children.hold(List.of(file.value()));
    var told =
        all.stream()
            .filter(telling -> exploitation(proceedings.contact(telling.contact())))
            .toList();
    return (told.isEmpty() && found ? all : told)
        .stream().max(Comparator.comparing(one -> proceedings.contact(one.contact()).receivedAt));
  }

  /**
   * Once for a contact's child; again only where the team closed the case before the decision.
   *
   * @param since when the case was open to the concern: the receipt, or the discussion that found
   *     it
   */
  private void ask(Contact contact, ContactChild child, Instant decidedAt, Instant since) {
    boolean asked =
        referrals.findByContactRefOrderByAskedAt(contact.ref).stream()
            .anyMatch(one -> one.caseRef.equals(child.caseRef) && !one.endedBefore(decidedAt));
    if (!asked) {
      askAnew(contact, child, decidedAt, since);
    }
  }

  private void askAnew(Contact contact, ContactChild child, Instant decidedAt, Instant since) {
    events.publishEvent(
        new ExploitationConcernOpened(
            child.file(), new ContactRef(contact.ref), since, clock.instant()));
    var open = referrals.ofChild(child.currentCaseRef, OPEN);
    if (open.isEmpty()) {
      var asked = referrals.saveAndFlush(new CsReferral(contact.ref, child.caseRef, decidedAt));
      trace(
          child,
          contact,
          "CS_REFERRAL_ASKED",
          "Referral to the complex safeguarding team asked for: " + asked.ref);
      events.publishEvent(new CsReferralNeeded(asked.ref));
    } else {
      trace(
          child,
          contact,
          "CS_REFERRAL_JOINED",
          "Joined to the referral to the complex safeguarding team that stands: "
              + open.getFirst().ref);
      events.publishEvent(
          new ConcernJoinedComplexSafeguarding(
              child.file(), new ContactRef(contact.ref), contact.receivedAt, clock.instant()));
    }
  }

  /** As the hub found it in its screening; before one, as the referrer sees it. */
  private boolean exploitation(Contact contact) {
    return screenings
        .findFirstByContactRefOrderByScreenedAtDesc(contact.ref)
        .map(screening -> screening.found.exploitationConcern())
        .orElseGet(contact::exploitation);
  }

  private void trace(ContactChild child, Contact contact, String act, String line) {
    proceedings.record(
        child.file(), contact.ref, PractitionerId.SYSTEM, clock.instant(), act, line);
  }
}
