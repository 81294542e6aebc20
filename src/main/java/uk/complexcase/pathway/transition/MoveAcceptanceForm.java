package uk.complexcase.pathway.transition;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The other council accepts in writing, or not yet; nothing of ours closes before (TCS-37). */
@Component
class MoveAcceptanceForm extends HandoverForm {

  MoveAcceptanceForm(HandoverWork work) {
    super("record-move-acceptance", "the other council has not accepted yet", work);
  }

  private enum Answer {
    ACCEPTED,
    NOT_YET,
    CALLED_OFF
  }

  @Override
  protected Storing<Handover> read(FormReader form, TaskContext task, Handover one) {
    var answer =
        form.option(Answer.class, "moveAnswer", "Say whether the other council has accepted");
    boolean accepted = answer == Answer.ACCEPTED;
    form.textWhen(accepted, "acceptedBy", "Enter who accepted, and in what writing");
    var at =
        accepted ? form.moment("acceptedAt", "Enter when it was accepted", task.at()) : task.at();
    var notice = one.noticeAt;
    if (accepted && notice != null && at.isBefore(notice.truncatedTo(ChronoUnit.MINUTES))) {
      form.problem("acceptedAt", "Enter a time after the notice was sent");
    }
    form.text("moveWords", "Write what was said and what comes next");
    var routing = Map.<String, Object>of("moveAnswer", answer.name());
    return switch (answer) {
      case ACCEPTED ->
          held -> {
            held.goTo(Handover.State.DONE, task.at());
            return new Done(
                at,
                "MOVE_ACCEPTED",
                "Move out of the area " + held.ref + ": accepted in writing by the other council",
                routing,
                "Recorded. The other council is responsible from now on.");
          };
      case NOT_YET ->
          held ->
              new Done(
                  null,
                  "MOVE_NOT_YET_ACCEPTED",
                  "Move out of the area " + held.ref + ": not yet accepted by the other council",
                  routing,
                  "Recorded. The task comes back at once and its clock runs on.");
      case CALLED_OFF ->
          held -> {
            held.goTo(Handover.State.CALLED_OFF, task.at());
            return new Done(
                at,
                "MOVE_CALLED_OFF",
                "Move out of the area " + held.ref + ": the child does not move",
                routing,
                "Recorded. The child stays with us.");
          };
    };
  }
}
