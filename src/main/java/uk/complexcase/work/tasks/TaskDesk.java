package uk.complexcase.work.tasks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Everything a person may do with tasks. Every call decides itself whether the viewer may; else
 * {@code NotVisible}.
 */
public interface TaskDesk {

  /** No list of a person's tells more; it may have more. */
  int MOST_LISTED = 500;

  /** Tasks the viewer holds, most urgent first. */
  List<TaskView> mine(Viewer viewer);

  /**
   * Open tasks of the viewer's candidate groups that nobody holds or a colleague holds, most urgent
   * first.
   */
  List<TaskView> ofMyTeams(Viewer viewer);

  /**
   * Open tasks of others on matters the viewer is waiting for: cases they may open, contacts they
   * sent.
   */
  List<TaskView> waitingOnOthers(Viewer viewer);

  /** Open tasks of one owner (contact or case reference) that the viewer may know of. */
  List<TaskView> openOf(Viewer viewer, String owner);

  /** The same for several contacts at once, most urgent first; each tells its owner. */
  List<TaskView> openOfContacts(Viewer viewer, Collection<String> contacts);

  /**
   * Open tasks that run by these clocks, their own or one they must not outlast, as far as the
   * viewer may know of them; a clock without one is absent.
   */
  Map<DeadlineId, List<TaskView>> runningBy(Viewer viewer, Collection<DeadlineId> clocks);

  /** The clocks by which the tasks run that the viewer holds. */
  Set<DeadlineId> clocksOfMine(Viewer viewer);

  /** A task the viewer may see, whatever its state. */
  TaskView show(Viewer viewer, long taskKey);

  /** What the form starts with: the viewer's draft, else what is known already. */
  Map<String, Object> formData(Viewer viewer, long taskKey);

  void claim(Viewer viewer, long taskKey);

  /** Gives a claimed task back to its group; the draft stays. */
  void release(Viewer viewer, long taskKey);

  /**
   * Hands the task to a colleague of its candidate groups, with a reason; the draft goes with it.
   */
  void handOver(Viewer viewer, long taskKey, PractitionerId to, String reason);

  /**
   * Saves the draft.
   *
   * @param basedOn version the page last saw; another tab's later save is refused as stale
   */
  DraftSaved saveDraft(
      Viewer viewer, long taskKey, Map<String, @Nullable Object> values, long basedOn);

  Optional<Draft> draft(Viewer viewer, long taskKey);

  /**
   * Submits the form.
   *
   * @param submissionId made by the page when it was opened; the same again answers as the first
   *     time and does nothing
   */
  Submitted submit(Viewer viewer, long taskKey, FormData data, String submissionId);

  /** How far the projection is behind the engine, in whole seconds; 0 when it is level. */
  long lagSeconds();

  /** What a save answered. */
  sealed interface DraftSaved {
    record Saved(Draft draft) implements DraftSaved {}

    /** Another save came between; the later draft is handed back so that nothing is lost. */
    record Stale(Draft current) implements DraftSaved {}
  }

  /** What a submission answered. */
  sealed interface Submitted {
    record Done(String said, boolean replay) implements Submitted {}

    record Refused(List<SubmissionOutcome.FieldProblem> problems) implements Submitted {}

    /**
     * Somebody else did it, or it was withdrawn meanwhile; one sentence says which. What was typed
     * stays as draft.
     */
    record TooLate(String sentence) implements Submitted {}
  }
}
