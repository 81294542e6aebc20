package uk.complexcase.pathway.minutes;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import uk.complexcase.pathway.minutes.MinutesRows.Issue;

/** Finds the issue that took the place of another. */
final class Replaced {

  private Replaced() {}

  /** The next of these issues; null where none follows. */
  static @Nullable Replacement by(Collection<Issue> issues, int number) {
    for (var issue : issues) {
      var reason = issue.reason();
      if (issue.number() > number && reason != null) {
        return new Replacement(issue.number(), issue.at(), reason);
      }
    }
    return null;
  }
}
