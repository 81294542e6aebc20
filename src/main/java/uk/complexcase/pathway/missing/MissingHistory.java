package uk.complexcase.pathway.missing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * The missing episodes of one child.
 *
 * @param child the file that holds them now
 * @param ever how many there were
 * @param inTwelveMonths how many within twelve months
 * @param inWindow how many within the days that prompt a look at the pattern
 * @param windowDays those days
 * @param timeMissing how long altogether, as a person says it
 * @param missingNow whether the child is not back
 * @param episodes the one they are not back from first, then newest first
 */
public record MissingHistory(
    CaseRef child,
    int ever,
    int inTwelveMonths,
    int inWindow,
    int windowDays,
    String timeMissing,
    boolean missingNow,
    List<Episode> episodes) {

  public MissingHistory {
    episodes = List.copyOf(episodes);
  }

  /**
   * One episode.
   *
   * @param risk as the police judge it; empty while they have not
   * @param returnedAt when the child came to a safe place; null while they have not
   * @param length how long the child was or is missing, as a person says it
   * @param interviewDue when the return interview is due; null where none is or it is settled
   * @param interview what came of the return interview, as a sentence
   * @param reports who told of it, in order
   * @param steps what was done, in order
   */
  public record Episode(
      String ref,
      String state,
      boolean missing,
      boolean open,
      Instant missingSince,
      String risk,
      @Nullable Instant returnedAt,
      String length,
      @Nullable Instant interviewDue,
      String interview,
      List<Report> reports,
      List<Step> steps) {}

  /** What one person told. */
  public record Report(Instant at, String reporter, String circumstances, String writtenBy) {}

  /** What was done at one step. */
  public record Step(String label, Instant at, String by, List<Fact> facts) {}

  /** One thing that was recorded. */
  public record Fact(String label, String words) {}
}
