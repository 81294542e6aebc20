package uk.complexcase.work.tasks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * One task as a list or a page shows it.
 *
 * @param version the version of the process it runs on, by the engine's key; 0 for one not known
 */
public record TaskView(
    long taskKey,
    String processId,
    String elementId,
    long version,
    String name,
    String formId,
    List<String> candidateGroups,
    @Nullable PractitionerId assignee,
    String owner,
    List<CaseRef> cases,
    String why,
    Instant createdAt,
    @Nullable Instant due,
    @Nullable DeadlineId deadline,
    TaskState state) {

  public TaskView {
    candidateGroups = List.copyOf(candidateGroups);
    cases = List.copyOf(cases);
  }
}
