package uk.complexcase.governance.monitor;

import java.time.Duration;
import java.time.Instant;

/**
 * How current the figures are.
 *
 * @param madeAt when they were counted
 * @param levelAt when the list of tasks was last found level with the engine
 */
public record Freshness(Instant madeAt, Instant levelAt) {

  private static final Duration REGULAR = Duration.ofSeconds(30);

  /** Whole seconds the list of tasks is behind. */
  public long behind() {
    return Math.max(0, Duration.between(levelAt, madeAt).toSeconds());
  }

  /** Whether it is behind for longer than the regular comparison takes. */
  public boolean late() {
    return behind() > REGULAR.toSeconds();
  }

  /** "3 seconds", "2 h 5 min". */
  public String behindSaid() {
    long seconds = behind();
    if (seconds < 120) {
      return seconds == 1 ? "1 second" : seconds + " seconds";
    }
    long minutes = seconds / 60;
    return minutes < 120 ? minutes + " minutes" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
