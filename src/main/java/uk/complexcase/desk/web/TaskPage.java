package uk.complexcase.desk.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.pathway.enquiry.EnquiryRecord.EnquirySummary;
import uk.complexcase.pathway.referral.ContactRecord.ContactSummary;
import uk.complexcase.procedure.Clause;
import uk.complexcase.work.tasks.TaskState;
import uk.complexcase.work.tasks.TaskView;

/**
 * All that stands on a task page beside the form.
 *
 * @param holder name of who holds it; empty for nobody
 * @param editable whether this viewer may fill the form in now
 * @param hiddenChildren children the viewer may not know by name
 * @param contact what the contact says and what earlier steps decided; null where the task is about
 *     no contact
 * @param meeting address of the meeting's page where the task is done on it; else null
 * @param enquiry the section 47 enquiry the task is about; null where it is about none
 * @param clocks the clock of this task first, then the other running ones of the matter
 * @param chronology the last lines of the first child's chronology, where the file may be opened
 * @param others who else works on the same matter
 * @param matching likely matches, for the hub while it screens
 */
public record TaskPage(
    TaskView task,
    String holder,
    boolean mine,
    boolean editable,
    List<IdentityBar> children,
    int hiddenChildren,
    @Nullable ContactSummary contact,
    @Nullable String meeting,
    @Nullable EnquirySummary enquiry,
    List<TaskClockLine> clocks,
    List<ChronologyEntry> chronology,
    List<Other> others,
    String guidance,
    List<Clause> clauses,
    boolean localDefault,
    List<Matching> matching) {

  /** The clock that sets the due time shown: the step's own, or an earlier one that limits it. */
  public @Nullable TaskClockLine ruling() {
    return Stream.concat(
            clocks.stream().filter(clock -> clock.due().equals(task.due())),
            clocks.stream().filter(TaskClockLine::own))
        .findFirst()
        .orElse(null);
  }

  /** A task somebody else has on the same matter. */
  public record Other(String name, String holder) {}

  /** A child of the contact with the files that may be the same child's. */
  public record Matching(IdentityBar child, @Nullable String mergedFrom, List<Match> matches) {}

  /** A file that may be the same child's. */
  public record Match(String reference, String name, String born, String status, String why) {}

  /** The children another file may already stand for, or did until it was merged. */
  public List<Matching> known() {
    return matching.stream()
        .filter(child -> !child.matches().isEmpty() || child.mergedFrom() != null)
        .toList();
  }

  public boolean open() {
    return task.state() == TaskState.OPEN;
  }
}
