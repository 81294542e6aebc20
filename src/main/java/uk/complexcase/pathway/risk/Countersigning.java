package uk.complexcase.pathway.risk;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.RiskLevel;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Has a level below the tool's result agreed by a second manager (SCR-B-21). The level stands
 * meanwhile; set back, its review is held at once. Nothing else of a level waits for a second act:
 * the manager who is named agreed it.
 */
@Component
class Countersigning {

  private final LevelCountersigns countersigns;
  private final AgreedLevels levels;
  private final ApplicationEventPublisher events;

  Countersigning(
      LevelCountersigns countersigns, AgreedLevels levels, ApplicationEventPublisher events) {
    this.countersigns = countersigns;
    this.levels = levels;
    this.events = events;
  }

  /** Joins the caller's transaction, in which the level is written down. */
  void ask(AgreedLevel level, RiskLevel toolResult) {
    if (level.level.compareTo(toolResult) < 0) {
      var asked = countersigns.save(new LevelCountersign(level, toolResult));
      events.publishEvent(new LevelBelowTool(asked.ref));
    }
  }

  Optional<LevelCountersign> find(String ref) {
    return countersigns.findById(ref);
  }

  AgreedLevel levelOf(LevelCountersign asked) {
    return levels.findById(asked.levelId).orElseThrow();
  }

  /** Whether somebody has still to answer for a level of the case. */
  boolean open(CsCase cs) {
    return countersigns.existsByCsRefAndAnswerIsNull(cs.ref);
  }

  /** Whoever judged the level answers for it to somebody else. */
  static boolean judged(AgreedLevel level, PractitionerId who) {
    return level.agreedBy.equals(who.value());
  }
}
