package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.util.List;

/**
 * What a timescale comes to from one origin.
 *
 * @param explanation the computation in a sentence for a reader
 */
record Reckoning(Instant due, List<Instant> warnings, String explanation) {

  Reckoning {
    warnings = List.copyOf(warnings);
  }
}
