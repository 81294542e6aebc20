package uk.complexcase.pathway.adulthood;

import java.time.Instant;
import java.util.List;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.steps.Said;

/**
 * Where a child stands on the way to adult services.
 *
 * @param child the file that holds them now
 * @param bornKnown whether the day of birth is on the file
 * @param concern whether the case is open to a concern about exploitation
 * @param sixteenOn when they turn 16, as a person says it; empty where that is past or not known
 * @param transitions the one that stands first, then withdrawn ones
 */
public record AdulthoodRecord(
    CaseRef child, boolean bornKnown, boolean concern, String sixteenOn, List<Way> transitions) {

  public AdulthoodRecord {
    transitions = List.copyOf(transitions);
  }

  /** Whether a birthday could pass unseen. */
  public boolean unseen() {
    return concern && !bornKnown;
  }

  /**
   * One transition.
   *
   * @param state as a person says it
   * @param outcome of adult services; empty while they have not decided
   * @param next what is to be done or waited for, with holder and date
   * @param steps what was done, in order
   */
  public record Way(
      String ref,
      String state,
      boolean running,
      String beginning,
      Instant begunAt,
      String outcome,
      List<OpenStep> next,
      List<Taken> steps) {}

  /** What was done at one step. */
  public record Taken(String label, Instant at, String by, List<Said> facts) {}
}
