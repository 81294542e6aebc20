package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.complexcase.foundation.shared.PractitionerId;

/** The register of all clocks: records first, timers second. Joins the caller's transaction. */
public interface DeadlineRegister {

  /**
   * Opens the clock, or returns the one already there for this timescale and subject: idempotent by
   * both.
   *
   * @param origin the start point of the timescale's rule, for example the first receipt of a
   *     referral
   * @throws UnknownTimescale when the code is not in force
   */
  Deadline open(TimescaleCode timescale, ClockSubject subject, Instant origin);

  Optional<Deadline> find(TimescaleCode timescale, ClockSubject subject);

  /** All clocks of a contact or case, open ones first, by due time. */
  List<Deadline> ofOwner(String owner);

  /**
   * Stops the clock as met at this instant: MET in time, else MET_LATE. Does nothing when it is
   * closed or absent.
   */
  void meet(TimescaleCode timescale, ClockSubject subject, Instant at);

  /** Stops the clock as no longer wanted. Does nothing when it is closed or absent. */
  void cancel(TimescaleCode timescale, ClockSubject subject, String reason, PractitionerId by);
}
