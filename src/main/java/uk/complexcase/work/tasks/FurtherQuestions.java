package uk.complexcase.work.tasks;

import java.util.List;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Takes the answers to questions that owners of the procedure added to the form of a room. */
public interface FurtherQuestions {

  /** What stands against the answers; empty where there are none, or all can be taken. */
  List<FieldProblem> problems(TaskContext task, FormData data);

  /** Keeps what was answered, in the caller's transaction, once the room took in its own. */
  void keep(TaskContext task, FormData data);
}
