package uk.complexcase.governance.monitor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * An open task as somebody waits for it.
 *
 * @param holder who has it, as people say it: a name, or the teams it waits for
 * @param clock the clock it runs by; null where none does
 * @param due by when; null where nothing limits it
 */
public record Wait(
    long taskKey,
    String processId,
    String elementId,
    String task,
    String holder,
    Instant since,
    @Nullable Instant due,
    @Nullable UUID clock,
    List<Case> cases) {

  public Wait {
    cases = List.copyOf(cases);
  }

  /**
   * A case the task is about.
   *
   * @param child who it is; null where the viewer may not open the file
   */
  public record Case(CaseRef ref, @Nullable ChildIdentity child) {}
}
