package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clock of the register as it stands.
 *
 * @param label what the clock is called on screen, for example "Referral decision"
 * @param origin when it started
 * @param due when it runs out
 * @param warnings when its owner is warned, in order
 * @param closedAt when it was met or cancelled
 * @param explanation how it was computed, in a sentence: start, rule, skipped holidays, result
 *     (Europe/London)
 * @param responsible candidate group that answers for it where nobody holds its work
 * @param movedByHand whether a person set the due time; a changed holiday then leaves it alone
 * @param breachedAt when the breach of the present due time was recorded
 * @param tellsBirth whether a day of birth follows from its times, as for an age and for what
 *     counts from one: such times never enter the engine
 */
public record Deadline(
    DeadlineId id,
    TimescaleCode timescale,
    String label,
    String clause,
    ClockSubject subject,
    Instant origin,
    Instant due,
    List<Instant> warnings,
    Hardness hardness,
    DeadlineState state,
    @Nullable Instant closedAt,
    String explanation,
    Rule rule,
    String responsible,
    boolean movedByHand,
    @Nullable Instant breachedAt,
    boolean tellsBirth) {

  public Deadline {
    warnings = List.copyOf(warnings);
  }

  /** A clock from whose times a day of birth follows only where it counts an age. */
  public Deadline(
      DeadlineId id,
      TimescaleCode timescale,
      String label,
      String clause,
      ClockSubject subject,
      Instant origin,
      Instant due,
      List<Instant> warnings,
      Hardness hardness,
      DeadlineState state,
      @Nullable Instant closedAt,
      String explanation,
      Rule rule,
      String responsible,
      boolean movedByHand,
      @Nullable Instant breachedAt) {
    this(
        id,
        timescale,
        label,
        clause,
        subject,
        origin,
        due,
        warnings,
        hardness,
        state,
        closedAt,
        explanation,
        rule,
        responsible,
        movedByHand,
        breachedAt,
        rule == Rule.AGE);
  }

  /** Whether the clock still runs. */
  public boolean running() {
    return state.running();
  }

  /** Whether the clock still runs and its time is up at {@code now}. */
  public boolean breachedAt(Instant now) {
    return running() && now.isAfter(due);
  }
}
