package uk.complexcase.pathway.plans;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.plans.PanelPlan;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/**
 * Where the lines of a child's multi-agency plan are written, confirmed, paused and settled. Anyone
 * who may open the file reads the lines that reach them and may pause one (TCS-65); the rest is for
 * those who carry the child's plan, to others it looks as if it were not there.
 */
public interface PlanDesk {

  /** The plans of a child, the running one first; {@code NotVisible} to whoever may not open it. */
  Shown of(Viewer viewer, CaseRef child);

  /** Writes a line; the same submission again adds none. */
  Answer write(Viewer viewer, CaseRef child, Map<String, String> typed, String submissionId);

  /** Confirms how lines fit the child's plan: those of which the fit was answered. */
  Answer confirm(Viewer viewer, CaseRef child, Map<String, String> typed);

  /** Pauses a line that is unsafe for the child. */
  Answer pause(Viewer viewer, CaseRef child, Map<String, String> typed);

  /**
   * Settles a line: changed, safe again, waiting for the child's plan's meeting, done, withdrawn.
   */
  Answer settle(Viewer viewer, CaseRef child, Map<String, String> typed);

  /**
   * What the page shows.
   *
   * @param carries whether the viewer writes and settles lines
   * @param confirms whether the viewer confirms how lines fit the child's plan
   * @param reviewDue when the next review is due; null where none is
   */
  record Shown(
      CaseRef child,
      List<PanelPlan> plans,
      boolean carries,
      boolean confirms,
      @Nullable Instant reviewDue,
      List<Step> steps) {
    public Shown {
      plans = List.copyOf(plans);
      steps = List.copyOf(steps);
    }

    /** The plan that runs; null where none does. */
    public @Nullable PanelPlan running() {
      return plans.stream().filter(PanelPlan::runs).reduce((a, b) -> b).orElse(null);
    }
  }

  /** What was done at one step. */
  record Step(String label, Instant at, String by, List<Fact> facts) {}

  /** One thing that was recorded. */
  record Fact(String label, String words) {}

  /** What came of it. */
  sealed interface Answer {

    /** It is on record. */
    record Done(String said) implements Answer {}

    /** It is not; nothing typed is lost. */
    record Refused(List<FieldProblem> problems) implements Answer {}
  }
}
