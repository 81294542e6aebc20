package uk.complexcase.pathway.transition;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildCaseStatus;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The transfer-in conference decides; the council before is responsible until then (F-19). */
@Component
class TransferInForm extends HandoverForm {

  private final CaseFiles files;

  TransferInForm(HandoverWork work, CaseFiles files) {
    super("hold-transfer-in-conference", "a child with a plan moved here", work);
    this.files = files;
  }

  private enum Decision {
    PLAN,
    NO_PLAN_CIN,
    NO_PLAN_CLOSE
  }

  @Override
  protected Storing<Handover> read(FormReader form, TaskContext task, Handover one) {
    var at = form.moment("heldAt", "Enter when it was held", task.at());
    var notice = one.noticeAt;
    if (notice != null && at.isBefore(notice.truncatedTo(ChronoUnit.MINUTES))) {
      form.problem("heldAt", "Enter a time after the notice of the move");
    }
    form.text("childWords", "Write what the child says, or who asks them and when");
    form.text("conferenceAnalysis", "Write what the risk is here and what protects the child");
    var decision =
        form.option(Decision.class, "conferenceDecision", "Choose what the conference decided");
    form.text("rationale", "Write why, and who told the council before");
    return held -> {
      held.goTo(Handover.State.DONE, task.at());
      if (decision != Decision.NO_PLAN_CLOSE) {
        files.status(
            held.file(),
            decision == Decision.PLAN ? ChildCaseStatus.CP_PLAN : ChildCaseStatus.CIN_PLAN,
            task.at(),
            task.person().id());
      }
      return new Done(
          at,
          "TRANSFER_IN_CONFERENCE_HELD",
          "Transfer-in conference held, " + held.ref,
          Map.of(),
          "Recorded.");
    };
  }
}
