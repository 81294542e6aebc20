package uk.complexcase.pathway.referral;

import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The complex safeguarding team takes up a group concern (TCS-43). */
@Component
class GroupConcernForm extends StepForm {

  private final GroupConcerns concerns;

  GroupConcernForm(Steps steps, GroupConcerns concerns) {
    super("take-up-group-concern", steps);
    this.concerns = concerns;
  }

  @Override
  public String why(TaskContext task) {
    return ContactWords.of("group concern", contact(task));
  }

  @Override
  Storing read(FormReader form, TaskContext task) {
    form.text("groupKnown", "Write what is known of the group");
    form.text("groupLinks");
    var taken = form.option(TakenUp.class, "takenUp", "Say whether the team takes it up");
    boolean up = taken != TakenUp.NOT_TAKEN_UP;
    form.textWhen(up, "takenUpBy", "Say who takes it up");
    form.textWhen(up, "takeUpNextStep", "Write the next step");
    form.textWhen(!up, "notTakenUpReason", "Say why the team does not take it up");
    return contact -> {
      concerns
          .findById(contact.ref)
          .orElseGet(() -> concerns.save(new GroupConcern(contact.ref, task.at())))
          .takenUp(answers(form), Proceedings.person(task), task.at());
      return new Trace(
          "GROUP_CONCERN_ANSWERED",
          "Group concern at the complex safeguarding team: " + ContactWords.lower(taken.label()),
          "Group concern answered.");
    };
  }
}
