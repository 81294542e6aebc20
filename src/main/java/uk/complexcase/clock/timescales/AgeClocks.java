package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * The clocks of a person's age: one for each row of the rule {@link Rule#AGE}. No process wakes
 * them, since no date from which a birthday follows may enter the engine: the register does,
 * at local midnight in Europe/London, and tells it by {@link AgeNear} and {@link AgeReached}.
 */
public interface AgeClocks {

  /**
   * Gives the person this day of birth: opens the clocks that are not there, and moves those that
   * count from another day, which is told by {@link AgeCorrected}. What is reached by now is told
   * at once. The same day again changes nothing. Joins the caller's transaction.
   *
   * @param reason why the day is what it is, as the history of a moved clock says it
   */
  void born(ClockSubject subject, LocalDate day, String reason, PractitionerId by);

  /** Those of the owners that have clocks of age. */
  Set<String> known(Collection<String> owners);

  /** When an age begins or began for each of these owners; those without the clock are absent. */
  Map<String, Instant> begins(TimescaleCode age, Collection<String> owners);

  /** When an age begins or began for the owner; empty without the clock. */
  default Optional<Instant> begins(TimescaleCode age, String owner) {
    return Optional.ofNullable(begins(age, Set.of(owner)).get(owner));
  }
}
