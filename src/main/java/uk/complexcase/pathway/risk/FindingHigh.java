package uk.complexcase.pathway.risk;

import java.time.Instant;
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
   * Joins the caller's transaction, in which it is known that the level was lower before.
   *
   * @param receivedAt when the information came that says so
   */
  void found(CsCase cs, String contactRef, Instant receivedAt, PractitionerId by) {
    var finding = findings.save(new HighFound(cs, contactRef, receivedAt, by));
    events.publishEvent(new HighRiskFound(finding.ref));
  }
}
