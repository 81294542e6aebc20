package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.ReferredToComplexSafeguarding;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** Sends a child's referral to the complex safeguarding team, once for the child (TCS-47). */
@Component
public class SendingCsReferral {

  private final CsReferrals referrals;
  private final CsLevelJudgements judgements;
  private final Contacts contacts;
  private final ContactChildren children;
  private final CaseFiles files;
  private final Proceedings proceedings;
  private final DeadlineRegister deadlines;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  SendingCsReferral(
      CsReferrals referrals,
      CsLevelJudgements judgements,
      Contacts contacts,
      ContactChildren children,
      CaseFiles files,
      Proceedings proceedings,
      DeadlineRegister deadlines,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.referrals = referrals;
    this.judgements = judgements;
    this.contacts = contacts;
    this.children = children;
    this.files = files;
    this.proceedings = proceedings;
    this.deadlines = deadlines;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Sent again, it changes nothing. Where files were merged and another of the same child was sent
   * first, it joins that one.
   */
  @Transactional
  public void send(String ref) {
    var referral = referrals.hold(ref).orElseThrow();
    if (referral.state != CsReferral.State.ASKED) {
      return;
    }
    var file = files.current(new CaseRef(referral.caseRef));
    children.hold(List.of(file.value()));
    var now = clock.instant();
    var judged = judgements.findFirstByCsReferralRefOrderByNumberDesc(ref).orElseThrow();
    var by = new PractitionerId(judged.judgedBy);
    deadlines.meet(Clocks.CS_REFERRAL, subject(referral), now);
    var before = referrals.ofChild(file.value(), EnumSet.of(CsReferral.State.SENT));
    if (!before.isEmpty()) {
      referral.joined(before.getFirst());
      proceedings.record(
          file,
          referral.contactRef,
          by,
          now,
          "CS_REFERRAL_JOINED",
          "Joined to the referral to the complex safeguarding team sent before: "
              + before.getFirst().ref);
      tell(referral, judged, file, now);
      return;
    }
    referral.sent(now);
    proceedings.record(
        file,
        referral.contactRef,
        by,
        now,
        "REFERRED_TO_CS",
        "Referred to the complex safeguarding team, level of risk " + judged.level.label());
    tell(referral, judged, file, now);
  }

  /** The team hears of a joined one, too: its level may be higher than the one that stands. */
  private void tell(CsReferral referral, CsLevelJudgement judged, CaseRef file, Instant now) {
    events.publishEvent(
        new ReferredToComplexSafeguarding(
            file,
            new ContactRef(referral.contactRef),
            judged.level.name(),
            contacts.findById(referral.contactRef).orElseThrow().receivedAt,
            now,
            new PractitionerId(judged.judgedBy)));
  }

  static ClockSubject subject(CsReferral referral) {
    return ClockSubject.of(new ContactRef(referral.contactRef)).part(referral.ref);
  }
}
