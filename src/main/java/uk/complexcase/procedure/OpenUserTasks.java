package uk.complexcase.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The user tasks that stand open in the engine, so that the task list can be checked and rebuilt.
 * The engine's search lags behind its commands by a moment. Every call throws {@link
 * EngineUnreachable} when the engine does not answer.
 */
public interface OpenUserTasks {

  /**
   * One page of open tasks, oldest first.
   *
   * @param after null for the first page, then {@link Page#next} of the page before
   */
  Page page(@Nullable String after);

  /** One open task; empty when it is completed, cancelled or unknown. */
  Optional<OpenUserTask> find(long taskKey);

  /**
   * The routing variables a task sees, of the closed list only: contactRef, caseRef, agency,
   * assessmentRef, enquiryRef, episodeRef, followUpRef, strategyRef, undeliveredRef, deadlineRef,
   * outerDeadlineRef (text), caseRefs (list of text); those the task does not have are missing. One
   * call for each task, so ask for new ones only.
   */
  Map<String, Object> variables(long taskKey);

  /**
   * Some open tasks.
   *
   * @param next where the next page begins; null after the last one
   */
  record Page(List<OpenUserTask> tasks, @Nullable String next) {

    public Page {
      tasks = List.copyOf(tasks);
    }
  }
}
