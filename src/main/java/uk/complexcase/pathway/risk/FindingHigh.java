package uk.complexcase.pathway.risk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Notes that a child is found to be at high risk, so that a discussion is asked for and care and
 * legal advice are considered, whatever the team's own work has come to (TCS-52, TCS-56).
 */
@Component
class FindingHigh {

  private final HighFindings findings;
  private final ApplicationEventPublisher events;

  FindingHigh(HighFindings findings, ApplicationEventPublisher events) {
    this.findings = findings;
    this.events = events;
  }

  /**
   * A referral says so. Joins the caller's transaction, in which it is known that the level was
   * lower before.
   *
   * @param receivedAt when the information came that says so
   */
  void referred(CsCase cs, String contactRef, Instant receivedAt, PractitionerId by, Instant at) {
    note(new HighFound(cs, contactRef, receivedAt, by, at));
  }

  /**
   * A level that rose to high was agreed, which is new information; unless a referral said so since
   * the level before was agreed, which has its discussion by now.
   *
   * @param before when the level before was agreed; null where none was
   */
  void agreed(CsCase cs, @Nullable Instant before, PractitionerId by, Instant at) {
    boolean known =
        findings
            .findFirstByCsRefOrderByFoundAtDesc(cs.ref)
            .filter(last -> before == null || last.foundAt.isAfter(before))
            .isPresent();
    if (!known) {
      note(new HighFound(cs, cs.contactRef, at, by, at));
    }
  }

  /** Care and legal advice were considered for this finding. */
  void considered(String ref, Instant at) {
    findings.findById(ref).ifPresent(finding -> finding.careAt = at);
  }

  private void note(HighFound finding) {
    finding.asksCare = !findings.existsByCsRefAndAsksCareTrueAndCareAtIsNull(finding.csRef);
    findings.saveAndFlush(finding);
    events.publishEvent(new HighRiskFound(finding.ref));
  }
}
