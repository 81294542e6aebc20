package uk.complexcase.pathway.risk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * The team's work with one child.
 *
 * @param child the file that holds it now
 * @param present the case that is open, or the last one
 * @param levels agreed levels of all cases, newest first
 * @param steps what was done, newest first
 */
public record RiskHistory(CaseRef child, Present present, List<Level> levels, List<Step> steps) {

  public RiskHistory {
    levels = List.copyOf(levels);
    steps = List.copyOf(steps);
  }

  /**
   * The case as it stands.
   *
   * @param level as agreed, or as screened while none is
   * @param direction empty for the first
   * @param reviewDue when the next review is due; null where none runs
   * @param panel what was decided on the panel; empty while nothing was
   * @param markers what was decided on the hazard marker, newest first
   * @param goals of the plan, in the young person's words; empty while there is none
   */
  public record Present(
      String ref,
      boolean open,
      String state,
      String level,
      boolean agreed,
      String direction,
      String worker,
      boolean hazard,
      @Nullable Instant reviewDue,
      boolean early,
      String panel,
      String goals,
      String steps,
      String closedBecause,
      List<Marker> markers) {

    public Present {
      markers = List.copyOf(markers);
    }
  }

  /** What was decided on the hazard marker, once. */
  public record Marker(Instant at, String what, String by, String why) {}

  /**
   * One agreed level.
   *
   * @param countersigned how it stands with a level below the tool's result; empty for others
   */
  public record Level(
      String csCase,
      Instant at,
      String level,
      String direction,
      String by,
      String with,
      String why,
      String countersigned) {}

  /** What was done at one step. */
  public record Step(String label, Instant at, String by, List<Fact> facts) {}

  /** One thing that was recorded. */
  public record Fact(String label, String words) {}
}
