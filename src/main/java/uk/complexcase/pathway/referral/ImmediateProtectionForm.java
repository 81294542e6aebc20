package uk.complexcase.pathway.referral;

import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** What protected children in danger at once (TCS-24). The act came first. */
@Component
class ImmediateProtectionForm extends RecordedStep {

  ImmediateProtectionForm(Steps steps, FollowUps followUps) {
    super("record-immediate-protection", steps, followUps);
  }

  @Override
  public String why(TaskContext task) {
    return "a child in danger now";
  }

  @Override
  Trace ask(FormReader form, TaskContext task) {
    var taken =
        form.option(ProtectionTaken.class, "protectionTaken", "Choose what protected the children");
    form.text("protectionDone", "Write what was done for each child and who decided it");
    form.text("protectionNext", "Write what keeps them safe until the discussion");
    return new Trace(
        "CHILDREN_PROTECTED",
        "Immediate protection recorded: " + taken.label(),
        "Recorded. Police protection of a child is recorded on the child's own page as well.");
  }
}
