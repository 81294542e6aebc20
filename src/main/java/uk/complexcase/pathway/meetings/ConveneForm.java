package uk.complexcase.pathway.meetings;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** Leads to the meeting page, where a discussion is convened. */
@Component
class ConveneForm implements TaskSubmission {

  private final DiscussionTasks tasks;
  private final DiscussionWords words;

  ConveneForm(DiscussionTasks tasks, DiscussionWords words) {
    this.tasks = tasks;
    this.words = words;
  }

  @Override
  public String formId() {
    return RoomTasks.CONVENE;
  }

  @Override
  public String why(TaskContext task) {
    return words.why("strategy discussion to convene", tasks.require(task));
  }

  @Override
  public String settledAs(TaskContext task) {
    return task.text("strategyRef");
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of("soFar", words.soFar(tasks.require(task)));
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    if (tasks.require(task).session().invitedAt == null) {
      form.problem("conveneDone", "Convene it on the meeting page first");
      return form.refusal();
    }
    return new SubmissionOutcome.Accepted(Map.of(), "Convened.");
  }
}
