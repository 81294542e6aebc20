package uk.complexcase.cases.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A multi-agency plan as one viewer may read it: a line that does not reach them is left out
 * without a trace.
 *
 * @param child the file that holds the child now
 * @param panelOn the panel that made it, a London day
 * @param childsPlan the child's own plan it stands beside; null while nobody said which
 * @param closedBecause why it ended; empty while it runs
 * @param lines in the order they were written
 * @param changes of the plan and of the lines shown, newest first
 */
public record PanelPlan(
    String ref,
    CaseRef child,
    PlanState state,
    LocalDate panelOn,
    @Nullable ChildsPlan childsPlan,
    String closedBecause,
    List<Line> lines,
    List<Change> changes) {
  public PanelPlan {
    lines = List.copyOf(lines);
    changes = List.copyOf(changes);
  }

  /** The line of this id, where the viewer reads it. */
  public Optional<Line> line(UUID id) {
    return lines.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Whether it still runs. */
  public boolean runs() {
    return state != PlanState.CLOSED;
  }

  /**
   * One line.
   *
   * @param number its place in the plan as the viewer counts it, from 1
   * @param stamp what an act on the line names, so that nobody overwrites unseen
   * @param fit null while nobody said how it fits
   * @param confirmed whether the child's lead practitioner confirmed the fit
   * @param pausedBecause why it is unsafe for the child; empty where it is not paused
   * @param awaitsOn the day the child's plan's own meeting decides on it; null where it waits for
   *     none
   * @param actionRef the agreed action it became; empty while it is not signed off
   * @param notTakenOn why its owner could not be given it; empty where nothing stands against it
   */
  public record Line(
      UUID id,
      int number,
      long stamp,
      ActionKind kind,
      String what,
      String why,
      Agency agency,
      @Nullable PractitionerId owner,
      String ownerName,
      LocalDate due,
      HandlingCode handling,
      @Nullable LineFit fit,
      boolean confirmed,
      LineState state,
      String pausedBecause,
      String pausedBy,
      @Nullable Instant pausedAt,
      @Nullable LocalDate awaitsOn,
      String awaitsWhat,
      String actionRef,
      String notTakenOn) {

    /** Whether somebody marked it unsafe for the child. */
    public boolean paused() {
      return !pausedBecause.isEmpty();
    }

    /** Whether it conflicts with the child's plan. */
    public boolean conflicts() {
      return fit != null && fit.fit() == Fit.CONFLICTS;
    }

    /** Whether its fit is confirmed and it still cannot be signed off. */
    public boolean open() {
      return state == LineState.PROPOSED && confirmed;
    }
  }

  /**
   * One change.
   *
   * @param line the line it is of; null where it is of the whole plan
   */
  public record Change(@Nullable UUID line, String act, String words, String by, Instant at) {}
}
