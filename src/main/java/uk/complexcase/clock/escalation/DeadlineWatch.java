package uk.complexcase.clock.escalation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;

/**
 * What the process {@code deadline-escalation} asks: how its clock stands, and to take the steps
 * that are due. The row of the watch is held meanwhile, so each step is taken once, however often
 * and by however many workers it is asked.
 */
@Service
@Transactional
public class DeadlineWatch {

  private final Watches watches;
  private final DeadlineRegister register;
  private final Escalating escalating;
  private final InstantSource clock;

  DeadlineWatch(
      Watches watches, DeadlineRegister register, Escalating escalating, InstantSource clock) {
    this.watches = watches;
    this.register = register;
    this.escalating = escalating;
    this.clock = clock;
  }

  /**
   * How a clock stands.
   *
   * @param running whether it runs and it is this watch's turn; else the watch ends
   * @param next when there is something to say next; where it does not run, now
   */
  public record Reading(boolean running, Instant next) {}

  /** Reads the register and writes down what the engine is told. */
  public Reading read(WatchKey key, long instance) {
    var now = clock.instant();
    if (!watches.holds(key)) {
      return new Reading(false, now);
    }
    var deadline = running(key);
    if (deadline.isEmpty()) {
      watches.forget(key.deadline());
      return new Reading(false, now);
    }
    var next = escalating.next(deadline.get());
    watches.told(key, instance, next, now);
    return new Reading(true, next);
  }

  /**
   * Takes every step whose time has come.
   *
   * @param promised the instant the engine waited for
   * @return false when that has not come yet by this clock, and nothing was done
   */
  public boolean act(WatchKey key, Instant promised) {
    var now = clock.instant();
    if (now.isBefore(promised)) {
      return false;
    }
    if (watches.holds(key)) {
      // recorded before anybody is told; it also holds the clock's row, so that nobody moves or
      // meets it until the steps are taken
      register.breach(key.deadline());
      running(key).ifPresent(deadline -> escalating.take(deadline, now));
    }
    return true;
  }

  private Optional<Deadline> running(WatchKey key) {
    return register.find(key.deadline()).filter(Escalating::watched);
  }
}
