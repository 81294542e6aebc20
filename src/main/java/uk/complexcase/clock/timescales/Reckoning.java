package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.util.List;

/**
 * What a timescale comes to from one origin.
 *
 * @param computed what the rule comes to; differs from the due time where a person set it
 * @param skipped bank holidays that were not counted or that the end was pulled back over
 * @param explanation the computation in a sentence for a reader
 */
record Reckoning(
    Instant due,
    Instant computed,
    List<Instant> warnings,
    List<NamedDay> skipped,
    String explanation) {

  Reckoning {
    warnings = List.copyOf(warnings);
    skipped = List.copyOf(skipped);
  }
}
