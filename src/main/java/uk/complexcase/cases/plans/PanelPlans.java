package uk.complexcase.cases.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Multi-agency plans that exploitation panels make, one running plan for each child. Nothing here
 * ends or changes the child's own plan, an enquiry or an assessment (TCS-66). Every act joins the
 * caller's transaction, leaves its trace, and is refused with a sentence where it cannot stand. The
 * caller has seen to it that the person may act on plans; a plan whose child they may not open, and
 * a line that does not reach them, looks to them as if it were not there ({@code NotVisible}).
 */
public interface PanelPlans {

  /**
   * The plan that runs for a child, for a viewer who may open the file; else {@code NotVisible}.
   */
  Optional<PanelPlan> running(Viewer viewer, CaseRef child);

  /**
   * The plan that runs for a child, as the exploitation panel that hears the case reads it (TCS-64,
   * TCS-71). A panel hears cases whose files most of its agencies may not open, and opening the
   * file to all of them for the sake of a few lines would show them the whole of it for good. So
   * the panel's room asks here, having seen to it that the case is before this viewer now, and gets
   * exactly the lines that reach them by handling code: no history, no plan that is closed, no
   * other record of the child. Whoever is kept from the child gets {@code NotVisible}.
   */
  Optional<PlanAtPanel> atPanel(Viewer viewer, CaseRef child);

  /** All plans of a child, the running one first, then newest first. */
  List<PanelPlan> ofChild(Viewer viewer, CaseRef child);

  /** How a plan stands, for processes: no words, nothing to be shown. */
  Optional<Standing> standing(String plan);

  /** How the plan that runs for a child stands; empty where none does. */
  Optional<Standing> runningOf(CaseRef child);

  /** Opens the plan of a child, or answers with the one that runs; the panel's day is kept. */
  Taken open(CaseRef child, LocalDate panelOn, PractitionerId by, Instant at);

  /** Says which plan of the child it stands beside; the same again changes nothing. */
  Taken standsBeside(Viewer viewer, String plan, ChildsPlan childsPlan, Instant at);

  /** Writes a line with its owner and date (CSD-15); the same key again answers with that line. */
  Taken write(Viewer viewer, String plan, NewLine line, Instant at);

  /**
   * Changes a line. It is then to be confirmed anew, and an action agreed for it is called off.
   *
   * @param stamp of the line as the person saw it; refused where somebody changed it since
   */
  Taken change(Viewer viewer, UUID line, long stamp, NewLine to, String reason, Instant at);

  /** Says how a line fits, as the panel thinks; only the lead practitioner confirms it. */
  Taken mark(Viewer viewer, UUID line, long stamp, LineFit fit, Instant at);

  /** The child's lead practitioner confirms how a line fits the child's plan (TCS-64). */
  Taken confirm(Viewer viewer, UUID line, long stamp, LineFit fit, Instant at);

  /**
   * Any member pauses a line that is unsafe for the child, at once and whatever others do meanwhile
   * (TCS-65). An action agreed for it is called off.
   */
  Taken pause(Viewer viewer, UUID line, String reason, Instant at);

  /**
   * The same by one of a panel before which the case is, of a line {@link #atPanel} shows them:
   * whoever knows that a line is unsafe must not need the file to stop it.
   */
  Taken pauseAtPanel(Viewer viewer, CaseRef child, UUID line, String reason, Instant at);

  /** Settles a pause: the line is safe, for the reason given. */
  Taken resume(Viewer viewer, UUID line, long stamp, String reason, Instant at);

  /** A line in conflict waits for the meeting of the child's own plan, which alone changes that. */
  Taken await(Viewer viewer, UUID line, long stamp, LocalDate day, String meeting, Instant at);

  /** Withdraws a line, with a reason; it stays readable. */
  Taken withdraw(Viewer viewer, UUID line, long stamp, String reason, Instant at);

  /** A review found that a signed line is done. */
  Taken done(Viewer viewer, UUID line, long stamp, String words, Instant at);

  /**
   * Signs off every line that is confirmed, not in conflict with the child's plan and not paused
   * (B12): each becomes an agreed action once. With the first of them the plan is agreed and active
   * at once. Signing off again changes nothing.
   */
  void signOff(String plan, PractitionerId by, Instant at);

  /** The plan was reviewed; what is signed off goes on. */
  Taken reviewed(String plan, String words, PractitionerId by, Instant at);

  /** Closes the plan with a reason: lines not yet signed off are withdrawn. Closes nothing else. */
  Taken close(String plan, String reason, PractitionerId by, Instant at);

  /**
   * How a plan stands.
   *
   * @param openedOn the file it was opened on, where its clocks stand
   * @param child the file that holds the child now
   * @param lines running lines, all of them
   * @param toConfirm running lines whose fit is not confirmed
   * @param open lines confirmed and not signed off: in conflict, paused, or without an owner who
   *     can take them
   * @param awaited the first day a meeting of the child's plan decides on an open line, where all
   *     of them wait for one; else null
   */
  record Standing(
      String plan,
      CaseRef openedOn,
      CaseRef child,
      PlanState state,
      LocalDate panelOn,
      int lines,
      int toConfirm,
      int open,
      @Nullable LocalDate awaited) {}

  /** What came of an act. */
  sealed interface Taken {

    /**
     * It stands.
     *
     * @param line the line it is about; null where it is about the plan
     */
    record Done(String plan, @Nullable UUID line) implements Taken {}

    /**
     * It was refused and nothing changed; the field is what, owner, due, handling, fit, with,
     * reason, kind, id or stamp.
     */
    record Refused(String field, String sentence) implements Taken {}
  }
}
