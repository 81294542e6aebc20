package uk.complexcase.pathway.addedsteps;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FurtherQuestions;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;
import uk.complexcase.work.tasks.TaskContext;

/** Questions added to the form of a room are kept beside the steps that were added. */
@Component
class AnsweringFurther implements FurtherQuestions {

  private final Questions questions;
  private final KeepingAnswers keeping;

  AnsweringFurther(Questions questions, KeepingAnswers keeping) {
    this.questions = questions;
    this.keeping = keeping;
  }

  @Override
  public List<FieldProblem> problems(TaskContext task, FormData data) {
    return read(task, data).problems();
  }

  @Override
  public void keep(TaskContext task, FormData data) {
    var answers = read(task, data).answers();
    if (!answers.isEmpty()) {
      keeping.keep(task, keeping.named(task) + ", further questions", answers);
    }
  }

  private ReadingAnswers read(TaskContext task, FormData data) {
    return ReadingAnswers.of(questions.added(task), data.values());
  }
}
