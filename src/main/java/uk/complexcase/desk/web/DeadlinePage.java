package uk.complexcase.desk.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.procedure.Clause;

/**
 * One clock as its pages show it.
 *
 * @param children those it is about whom the viewer may know
 * @param caseAddress the deadlines of the child's case, where the viewer may open it
 * @param meeting the page of the meeting it is about, where the viewer has a part in it
 * @param steps how it was computed; empty where only the sentence of that time was kept
 * @param source where its length comes from; empty where that was not kept
 * @param warningsWhenMoved what becomes of the warnings when it is moved
 * @param refusal why this viewer may not move it; null when they may
 * @param asks whether the last miss waits for somebody to say what prevented it
 */
public record DeadlinePage(
    ClockRow row,
    Deadline deadline,
    List<IdentityBar> children,
    @Nullable String caseAddress,
    @Nullable String meeting,
    List<ComputationWords.Step> steps,
    String source,
    @Nullable Clause clause,
    List<String> warningsWhenMoved,
    List<Work> work,
    List<Missed> missed,
    List<DeadlineHistory.Line> history,
    @Nullable String refusal,
    boolean mayExplain) {

  /**
   * A task that runs by the clock.
   *
   * @param address where it is done, when the viewer may go there
   */
  public record Work(String name, String holder, @Nullable String address) {}

  /**
   * A due time that passed.
   *
   * @param prevented what prevented it; null until somebody says so
   */
  public record Missed(Instant due, @Nullable String prevented, String words, String saidBy) {}

  public String address() {
    return row.address();
  }

  public boolean movable() {
    return refusal == null;
  }
}
