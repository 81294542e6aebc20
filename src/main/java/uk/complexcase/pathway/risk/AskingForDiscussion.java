package uk.complexcase.pathway.risk;

import java.time.Instant;
import java.util.List;
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
  private final AgreedLevels levels;
  private final CaseFiles files;
  private final RiskTrace trace;
  private final ApplicationEventPublisher events;

  AskingForDiscussion(
      CsCases cases,
      DiscussionsAsked asked,
      AgreedLevels levels,
      CaseFiles files,
      RiskTrace trace,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.asked = asked;
    this.levels = levels;
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

  /** A level that was high before and stays so is not new. */
  private boolean rose(CsCase cs) {
    return levels.findByCsRefInOrderByAgreedAt(List.of(cs.ref)).reversed().stream()
        .findFirst()
        .filter(last -> last.direction == Direction.SAME)
        .isEmpty();
  }

  /**
   * For the referral none is asked for where one was since the contact; where a measurement, an
   * assessment or a review found the level high, the agreement is new information, whose 24 hours
   * run from it. An open one is joined either way.
   *
   * @param found whether the level was found high after the referral
   */
  @Transactional
  public void ask(String ref, boolean found) {
    var cs = cases.findById(ref).orElseThrow();
    var agreed = cs.agreedAt;
    if (found && !rose(cs)) {
      return;
    }
    Instant received = found && agreed != null ? agreed : cs.receivedAt;
    var family = List.of(cs.caseRef, cs.currentCaseRef);
    var by = new PractitionerId(cs.referredBy);
    if (asked.existsByCaseRefInAndReceivedAtGreaterThanEqual(family, received)) {
      trace.record(
          cs,
          PractitionerId.SYSTEM,
          received,
          "DISCUSSION_ASKED_BEFORE",
          "High risk: a strategy discussion was asked for already");
      return;
    }
    asked.save(new DiscussionAsked(cs.file(), received));
    events.publishEvent(
        new StrategyDiscussionNeeded(
            new ContactRef(cs.contactRef),
            List.of(cs.file()),
            received,
            false,
            Set.of("EXPLOITATION"),
            "",
            by));
  }
}
