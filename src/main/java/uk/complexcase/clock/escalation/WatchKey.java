package uk.complexcase.clock.escalation;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import uk.complexcase.clock.timescales.DeadlineId;

/**
 * Names one watch over one deadline. A start is claimed for good, so a watch that was lost is
 * followed by one with the next number, and the number tells whose turn it is.
 */
public record WatchKey(DeadlineId deadline, int number) {

  private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})\\.(\\d{1,9})");

  /** Reads what {@link #toString} writes; empty for anything else. */
  public static Optional<WatchKey> of(String text) {
    return Optional.of(FORM.matcher(text))
        .filter(java.util.regex.Matcher::matches)
        .map(parts ->
            new WatchKey(
                new DeadlineId(UUID.fromString(parts.group(1))), Integer.parseInt(parts.group(2))));
  }

  @Override
  public String toString() {
    return deadline + "." + number;
  }
}
