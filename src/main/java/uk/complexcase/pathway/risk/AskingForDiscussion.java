package uk.complexcase.pathway.risk;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.StrategyDiscussionNeeded;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** Asks for the strategy discussion a high level calls for (TCS-52, CSD-24). */
@Component
public class AskingForDiscussion {

  private final CsCases cases;
  private final DiscussionsAsked asked;
  private final HighFindings findings;
  private final CaseFiles files;
  private final RiskTrace trace;
  private final ApplicationEventPublisher events;

  AskingForDiscussion(
      CsCases cases,
      DiscussionsAsked asked,
      HighFindings findings,
      CaseFiles files,
      RiskTrace trace,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.asked = asked;
    this.findings = findings;
    this.files = files;
    this.trace = trace;
    this.events = events;
  }

  /** Idempotent by child and by when the concern was received. */
  @ApplicationModuleListener
  void on(StrategyDiscussionNeeded needed) {
    needed.children().stream()
        .map(files::current)
        .filter(child ->
            !asked.existsByCaseRefAndReceivedAt(child.value(), needed.informationReceivedAt()))
        .forEach(child -> asked.save(new DiscussionAsked(child, needed.informationReceivedAt())));
  }

  /**
   * None is asked for where one was since the information came that says the risk is high;
   * an open one is joined. Asked again, it changes nothing.
   *
   * @param finding reference of the finding
   */
  @Transactional
  public void ask(String finding) {
    var high = findings.findById(finding).orElseThrow();
    var cs = cases.findById(high.csRef).orElseThrow();
    var child = files.current(cs.openedOn());
    var family = List.of(cs.caseRef, cs.currentCaseRef, child.value());
    if (asked.existsByCaseRefInAndReceivedAtGreaterThanEqual(family, high.receivedAt)) {
      trace.record(
          cs,
          PractitionerId.SYSTEM,
          high.receivedAt,
          "DISCUSSION_ASKED_BEFORE",
          "High risk: a strategy discussion was asked for already");
      return;
    }
    asked.save(new DiscussionAsked(child, high.receivedAt));
    events.publishEvent(
        new StrategyDiscussionNeeded(
            new ContactRef(high.contactRef),
            List.of(child),
            high.receivedAt,
            false,
            Set.of("EXPLOITATION"),
            "",
            new PractitionerId(high.foundBy)));
  }

  /**
   * For a case whose process began before findings were kept.
   *
   * @param ref reference of the team's case
   */
  @Transactional
  public void askForCase(String ref) {
    var cs = cases.findById(ref).orElseThrow();
    var finding =
        findings
            .findFirstByCsRefOrderByFoundAtDesc(ref)
            .orElseGet(() ->
                findings.saveAndFlush(
                    new HighFound(
                        cs,
                        cs.contactRef,
                        Objects.requireNonNullElse(cs.agreedAt, cs.receivedAt),
                        new PractitionerId(cs.referredBy),
                        Objects.requireNonNullElse(cs.agreedAt, cs.referredAt))));
    ask(finding.ref);
  }
}
