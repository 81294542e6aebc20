package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * The register of all clocks: records first, timers second. Joins the caller's transaction;
 * publishes {@link DeadlineOpened}, {@link DeadlineChanged}, {@link DeadlineBreached} and {@link
 * DeadlineClosed}.
 */
public interface DeadlineRegister {

  /**
   * Opens the clock, or returns the one already there for this timescale and subject: idempotent by
   * both.
   *
   * @param origin the start point of the timescale's rule, for example the first receipt of a
   *     referral; for an age, local midnight of the day of birth
   * @throws UnknownTimescale when the code is not in force
   */
  Deadline open(TimescaleCode timescale, ClockSubject subject, Instant origin);

  /**
   * Opens the clock with the due time that a decision on record set, such as by when a child is
   * seen (CSD-32); where it runs already, it is set to that time. A closed one stays as it is. A
   * wish to change a time goes through {@link #move}.
   *
   * @param reason the decision, as the clock's history says it
   */
  Deadline openUntil(
      TimescaleCode timescale,
      ClockSubject subject,
      Instant origin,
      Instant due,
      String reason,
      PractitionerId by);

  Optional<Deadline> find(TimescaleCode timescale, ClockSubject subject);

  Optional<Deadline> find(DeadlineId id);

  /** Those of the ids that are in the register, in no particular order. */
  List<Deadline> all(Collection<DeadlineId> ids);

  /** All clocks of a contact or case, running ones first, by due time. */
  List<Deadline> ofOwner(String owner);

  /** For each of these owners that has a running clock, when the first of them is due. */
  Map<String, Instant> firstDue(Collection<String> owners);

  /** Every running clock except ages, by due time. */
  List<Deadline> running();

  /** Those of them that count from an age, so that a day of birth follows from their times. */
  List<Deadline> runningFromAges();

  /**
   * Stops the clock as met at this instant: MET in time, else MET_LATE. Does nothing when it is
   * closed or absent.
   */
  void meet(TimescaleCode timescale, ClockSubject subject, Instant at);

  /** Stops the clock as no longer wanted. Does nothing when it is closed or absent. */
  void cancel(TimescaleCode timescale, ClockSubject subject, String reason, PractitionerId by);

  /**
   * Sets another due time, earlier or later. A breach recorded before stays on record; the clock is
   * open again when the new time lies ahead. Refused without a reason, to somebody without the
   * right, for a closed clock or an age, at or before the clock's start, and more than ten years
   * after it.
   */
  Move move(DeadlineId id, Instant due, String reason, PractitionerId by);

  /**
   * The same for somebody who read that the clock is due at {@code seen}: refused when it was moved
   * since, so that nobody undoes unseen what a colleague did. The very same move sent again changes
   * nothing and counts as done.
   */
  Move move(DeadlineId id, Instant seen, Instant due, String reason, PractitionerId by);

  /**
   * Why this person may not move the clock whatever they enter: no right, closed, an age; empty
   * when they may.
   */
  Optional<Move.Refused> refusalToMove(DeadlineId id, PractitionerId by);

  /**
   * Records that the due time has passed, once for each due time.
   *
   * @return whether it was recorded now; false when it is not yet due, closed, or recorded before
   */
  boolean breach(DeadlineId id);

  /** Breaches of the clock, oldest first. */
  List<Breach> breachesOf(DeadlineId id);

  /** Says what prevented the latest breach; said again, the later answer counts. */
  Move explainBreach(DeadlineId id, Prevented what, String words, PractitionerId by);

  /** Everything that changed about the clock, oldest first. */
  List<DeadlineChange> historyOf(DeadlineId id);
}
