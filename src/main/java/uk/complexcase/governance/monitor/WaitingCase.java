package uk.complexcase.governance.monitor;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * A case behind a figure.
 *
 * @param child who it is; null where the viewer may not open the file
 * @param since since when the figure counts it
 * @param why the clocks and tasks by which it counts, longest first; empty where the figure says it
 */
public record WaitingCase(
    CaseRef ref, @Nullable ChildIdentity child, Instant since, List<String> why) {

  private static final int SHOWN = 3;

  public WaitingCase {
    why = List.copyOf(why);
  }

  /** "Screening, soon; Decide the threshold; and 2 more". */
  public String whySaid() {
    return Stream.concat(
            why.stream().limit(SHOWN),
            why.size() > SHOWN
                ? Stream.of("and %d more".formatted(why.size() - SHOWN))
                : Stream.of())
        .collect(joining("; "));
  }
}
