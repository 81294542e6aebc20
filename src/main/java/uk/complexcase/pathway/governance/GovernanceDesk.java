package uk.complexcase.pathway.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/**
 * The lists of governance and their meetings, for whoever attends. Items a viewer may not know of
 * are left out without a trace; a list that is not there looks like one that is not theirs.
 */
public interface GovernanceDesk {

  /** The lists of today, then earlier ones, newest first. */
  List<GovernanceList.Heading> lists(Viewer viewer);

  /** When the next meeting of each kind begins, and its list is made; the earliest first. */
  List<Next> next();

  /** A meeting to come. */
  record Next(GovernanceKind kind, Instant begins) {}

  /** One list; else {@code NotVisible}. */
  GovernanceList show(Viewer viewer, GovernanceKind kind, LocalDate day);

  /** Whether the viewer leads meetings: starts and ends them and writes what is recorded. */
  boolean leads(Viewer viewer);

  /** Begins the meeting; beginning again changes nothing. */
  Outcome start(Viewer viewer, GovernanceKind kind, LocalDate day);

  /**
   * Logs who is there.
   *
   * @param typed for each agency {@code attendance-CODE} and, as one likes, {@code who-CODE}
   */
  Outcome attend(Viewer viewer, GovernanceKind kind, LocalDate day, Map<String, String> typed);

  /** Notes what was said about an item; else {@code NotVisible}. */
  Outcome note(
      Viewer viewer, GovernanceKind kind, LocalDate day, UUID item, String note, boolean discussed);

  /**
   * Ends the meeting; its record stays as it is from then on.
   *
   * @param summary what was done
   */
  Outcome end(Viewer viewer, GovernanceKind kind, LocalDate day, String summary);

  /** Records that the meeting was not held; its items go on to the next list (SCR-B-60). */
  Outcome notHeld(Viewer viewer, GovernanceKind kind, LocalDate day, String reason);

  /**
   * Opens the task that decides an item, with this decision filled in; the form of the task remains
   * the one way to record it (TCS-48).
   *
   * @return the address of the task; empty where the viewer has none for it now
   */
  Optional<String> decide(
      Viewer viewer, GovernanceKind kind, LocalDate day, UUID item, String decision);

  /** The address of the list a clock is about, for whoever attends; empty for other clocks. */
  Optional<String> addressOf(Viewer viewer, String clockOwner);

  /** What became of an act. */
  sealed interface Outcome {

    /** Recorded. */
    record Done(String said) implements Outcome {}

    /** Not recorded; nothing typed is lost. */
    record Refused(List<FieldProblem> problems) implements Outcome {

      static Refused of(String field, String sentence) {
        return new Refused(List.of(new FieldProblem(field, sentence)));
      }
    }
  }
}
