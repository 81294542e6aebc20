package uk.complexcase.pathway.transition;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The other council is told of a move in writing, with what else was considered (TCS-37). */
@Component
class MoveNoticeForm extends HandoverForm {

  private static final int LONGEST_COUNCIL = 200;

  MoveNoticeForm(HandoverWork work) {
    super("give-move-notice", "a child moves out of the area", work);
  }

  @Override
  protected Map<String, Object> known(Handover one) {
    return Map.of("toldCouncil", one.council);
  }

  @Override
  protected Storing<Handover> read(FormReader form, TaskContext task, Handover one) {
    String council = form.text("toldCouncil", "Enter which council, and whom there");
    if (council.length() > LONGEST_COUNCIL) {
      form.problem("toldCouncil", "Use 200 characters or fewer");
    }
    var at = form.moment("noticeAt", "Enter when the written notice was sent", task.at());
    form.text("alternatives", "Write what else was considered before a move away");
    form.text("contactPlan", "Write how the child keeps in touch and can come back");
    form.text("staysWithUs", "Write who does what until it is accepted");
    return held -> {
      held.council = council;
      held.noticeAt = at;
      held.goTo(Handover.State.TO_BE_ACCEPTED, task.at());
      return new Done(
          at,
          "MOVE_NOTICE_GIVEN",
          "Move out of the area " + held.ref + ": other council told in writing",
          Map.of(),
          "Recorded. We stay responsible until the other council accepts in writing.");
    };
  }
}
