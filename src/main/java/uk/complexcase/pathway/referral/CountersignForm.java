package uk.complexcase.pathway.referral;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** A manager agrees to a level lower than the tool's result, or sets it back (SCR-B-21). */
@Component
class CountersignForm implements TaskSubmission {

  /** What a manager says to the level. */
  enum Countersign {
    AGREE,
    SET_BACK
  }

  private final CsReferralWork work;

  CountersignForm(CsReferralWork work) {
    this.work = work;
  }

  @Override
  public String formId() {
    return "countersign-level";
  }

  @Override
  public String why(TaskContext task) {
    return "level lower than the tool's result";
  }

  @Override
  public List<CaseRef> about(TaskContext task) {
    return work.about(task);
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return work.lastJudgement(task)
        .map(last ->
            Map.<String, Object>of(
                "judgementText",
                "Result of the tool: "
                    + last.toolResult.label()
                    + ". Level the social worker judged: "
                    + last.level.label()
                    + ".",
                "judgementReason",
                last.whyThisLevel))
        .orElse(Map.of());
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var said = form.option(Countersign.class, "countersign", "Choose whether you agree");
    String reason = form.text("countersignReason", "Say why");
    if (form.refused()) {
      return form.refusal();
    }
    var judged = work.lastJudgement(task).orElseThrow();
    if (judged.judgedBy.equals(Proceedings.person(task))) {
      form.problem("countersign", "You judged the level yourself; another manager countersigns");
    }
    if (form.refused()) {
      return form.refusal();
    }
    var referral = work.hold(task);
    boolean agrees = said == Countersign.AGREE;
    judged.countersign(agrees, reason, Proceedings.person(task), task.at());
    work.trace(
        task,
        referral,
        agrees ? "CS_LEVEL_COUNTERSIGNED" : "CS_LEVEL_SET_BACK",
        agrees
            ? "A manager countersigned the level " + judged.level.label()
            : "A manager set the level " + judged.level.label() + " back");
    return new SubmissionOutcome.Accepted(
        Map.of("levelCountersigned", agrees),
        agrees ? "Countersigned; the referral is sent." : "Set back to the social worker.");
  }
}
