package uk.complexcase.pathway.risk;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.RiskLevel;
import uk.complexcase.cases.events.RiskLevelAgreed;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Writes an agreed level down and begins the period to its next review (TCS-59, A-12). The clock of
 * the review starts with the agreement, whatever became of the period before.
 */
@Component
class AgreeingLevel {

  private final AgreedLevels levels;
  private final RiskReviews reviews;
  private final DeadlineRegister deadlines;
  private final FindingHigh high;
  private final Countersigning countersigning;
  private final RiskTrace trace;
  private final ApplicationEventPublisher events;

  AgreeingLevel(
      AgreedLevels levels,
      RiskReviews reviews,
      DeadlineRegister deadlines,
      FindingHigh high,
      Countersigning countersigning,
      RiskTrace trace,
      ApplicationEventPublisher events) {
    this.levels = levels;
    this.reviews = reviews;
    this.deadlines = deadlines;
    this.high = high;
    this.countersigning = countersigning;
    this.trace = trace;
    this.events = events;
  }

  /**
   * What was agreed.
   *
   * @param tool what the tool shows; a level below it is countersigned (SCR-B-21)
   * @param with id of the manager who agreed; empty where a tool's measurement stands alone
   */
  record Agreement(
      RiskLevel level, RiskLevel tool, String why, String with, PractitionerId by, Instant at) {}

  /** Joins the caller's transaction, in which the case is held. */
  @Nullable Direction agree(CsCase cs, Agreement agreed) {
    var before = cs.level;
    var stood = cs.stands();
    var agreedBefore = cs.agreedAt;
    var direction = before == null ? null : Direction.of(before, agreed.level());
    cs.agreed(agreed.level(), agreed.at());
    if (agreed.level().compareTo(stood) > 0) {
      if (agreed.level() == RiskLevel.HIGH) {
        high.agreed(cs, agreedBefore, agreed.by(), agreed.at());
      }
    }
    countersigning.ask(
        levels.saveAndFlush(
            new AgreedLevel(
                cs,
                agreed.level(),
                direction,
                agreed.by(),
                agreed.with(),
                agreed.why(),
                agreed.at())),
        agreed.tool());
    running(cs).ifPresent(review -> replace(cs, review, agreed));
    reviews.flush();
    var next = reviews.saveAndFlush(new RiskReview(cs, agreed.at()));
    deadlines.open(Clocks.REVIEW, Clocks.of(cs, next), agreed.at());
    trace.record(
        cs,
        agreed.by(),
        agreed.at(),
        "RISK_LEVEL_AGREED",
        "Level of risk agreed: %s%s"
            .formatted(
                agreed.level().label().toLowerCase(Locale.UK),
                direction == null ? "" : ", " + direction.label().toLowerCase(Locale.UK)));
    events.publishEvent(new ReviewBegun(next.ref));
    events.publishEvent(
        new RiskLevelAgreed(
            cs.openedOn(),
            agreed.level().name(),
            before == null ? null : before.name(),
            direction == null ? null : direction.name(),
            cs.ref,
            agreed.at(),
            agreed.by()));
    return direction;
  }

  /**
   * A review has met its clock by now; any other agreement leaves it running, unless it is ended.
   */
  private void replace(CsCase cs, RiskReview review, Agreement agreed) {
    review.endedAt = agreed.at();
    var clock = deadlines.find(Clocks.REVIEW, Clocks.of(cs, review));
    if (clock.filter(Deadline::running).isPresent()) {
      deadlines.cancel(
          Clocks.REVIEW, Clocks.of(cs, review), "The level was agreed anew before", agreed.by());
      events.publishEvent(new ReviewNotWanted(review.ref));
    }
  }

  /** Brings the review forward; false where none runs. Asking again changes nothing. */
  boolean earlier(CsCase cs, String because, PractitionerId by, Instant at) {
    var review = running(cs);
    if (review.isPresent() && review.get().earlyBecause.isEmpty()) {
      review.get().earlyBecause = because;
      review.get().earlyBy = by.value();
      review.get().earlyAt = at;
      trace.record(
          cs, by, at, "RISK_REVIEW_EARLY", "Risk review asked for early, on new information");
      events.publishEvent(new ReviewAskedEarly(review.get().ref));
    }
    return review.isPresent();
  }

  /**
   * Ends the running period without a review, because the team ended its work, and whatever task an
   * earlier period still has open.
   *
   * @param closing the period whose own task decided on the closing; empty where none did
   */
  void end(CsCase cs, String closing, PractitionerId by, Instant at) {
    running(cs)
        .ifPresent(review -> {
          review.endedAt = at;
          deadlines.cancel(
              Clocks.REVIEW, Clocks.of(cs, review), "Closed to the complex safeguarding team", by);
        });
    reviews.findByCsRef(cs.ref).stream()
        .filter(review -> !review.ref.equals(closing))
        .forEach(review -> events.publishEvent(new ReviewNotWanted(review.ref)));
    if (!closing.isEmpty()) {
      events.publishEvent(new CsWorkEnded(cs.ref));
    }
  }

  Optional<RiskReview> running(CsCase cs) {
    return reviews.findFirstByCsRefAndEndedAtIsNullOrderByBegunAtDesc(cs.ref);
  }
}
