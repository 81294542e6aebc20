package uk.complexcase.pathway.referral;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** The complex safeguarding team takes up a group concern (TCS-43). */
@Component
class GroupConcernForm implements TaskSubmission {

  private final Proceedings proceedings;
  private final TaskClocks clocks;
  private final GroupConcerns concerns;

  GroupConcernForm(Proceedings proceedings, TaskClocks clocks, GroupConcerns concerns) {
    this.proceedings = proceedings;
    this.clocks = clocks;
    this.concerns = concerns;
  }

  @Override
  public String formId() {
    return "take-up-group-concern";
  }

  @Override
  public String why(TaskContext task) {
    return ContactWords.of("group concern", proceedings.contact(task));
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of();
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    form.text("groupKnown", "Write what is known of the group");
    form.text("groupLinks");
    var taken = form.option(TakenUp.class, "takenUp", "Say whether the team takes it up");
    boolean up = taken != TakenUp.NOT_TAKEN_UP;
    form.textWhen(up, "takenUpBy", "Say who takes it up");
    form.textWhen(up, "takeUpNextStep", "Write the next step");
    form.textWhen(!up, "notTakenUpReason", "Say why the team does not take it up");
    if (form.refused()) {
      return form.refusal();
    }
    var contact = proceedings.hold(task);
    concerns
        .findById(contact.ref)
        .orElseGet(() -> concerns.save(new GroupConcern(contact.ref, task.at())))
        .takenUp(proceedings.json(form.answers()), Proceedings.person(task), task.at());
    clocks.meet(task);
    proceedings.record(
        contact,
        task,
        "GROUP_CONCERN_ANSWERED",
        "Group concern at the complex safeguarding team: " + ContactWords.lower(taken.label()));
    return new SubmissionOutcome.Accepted(Map.of(), "Group concern answered.");
  }
}
