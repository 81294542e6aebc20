package uk.complexcase.pathway.minutes;

import java.time.Instant;
import uk.complexcase.foundation.shared.LondonTime;

/** The issue that took the place of minutes, which stay as they were. */
public record Replacement(int issue, Instant at, CorrectionReason reason) {

  /** What stands on the minutes that were replaced. */
  public String sentence() {
    return "Replaced by issue %d on %s, because %s."
        .formatted(issue, LondonTime.full(at), reason.label());
  }
}
