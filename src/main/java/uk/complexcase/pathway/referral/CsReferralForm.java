package uk.complexcase.pathway.referral;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.RiskLevel;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/**
 * A social worker refers a child to the complex safeguarding team: the screening tool's result, the
 * level as they judge it, and why (TCS-47, SCR-B-21).
 */
@Component
class CsReferralForm implements TaskSubmission {

  private final CsReferralWork work;
  private final CsLevelJudgements judgements;
  private final Proceedings proceedings;

  CsReferralForm(CsReferralWork work, CsLevelJudgements judgements, Proceedings proceedings) {
    this.work = work;
    this.judgements = judgements;
    this.proceedings = proceedings;
  }

  @Override
  public String formId() {
    return "refer-to-complex-safeguarding";
  }

  @Override
  public String why(TaskContext task) {
    return "exploitation concern, team not yet told";
  }

  @Override
  public List<CaseRef> about(TaskContext task) {
    return work.about(task);
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of(
        "decisionText",
        work.decision(task),
        "setBackText",
        work.lastJudgement(task)
            .filter(last -> Boolean.FALSE.equals(last.agreed))
            .map(last ->
                "A manager did not agree to "
                    + last.level.label()
                    + " beside the tool's "
                    + last.toolResult.label()
                    + ": "
                    + last.countersignReason)
            .orElse(""));
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    form.text("csConcern", "Write what points to exploitation");
    form.text("csChildSays", "Write what the young person says, or why they were not asked");
    String why = form.text("whyThisLevel", "Say why it is this level");
    var tool = form.option(RiskLevel.class, "toolResult", "Choose the result of the tool");
    var level = form.option(RiskLevel.class, "csLevel", "Choose the level of risk");
    form.option(NrmConsidered.class, "nrmConsidered", "Say what became of it");
    form.text("nrmNote", "Say who and when, or why not");
    if (form.refused()) {
      return form.refusal();
    }
    var referral = work.hold(task);
    int number = work.lastJudgement(task).map(last -> last.number + 1).orElse(1);
    var judged =
        judgements.saveAndFlush(
            new CsLevelJudgement(
                referral.ref,
                number,
                tool,
                level,
                why,
                proceedings.json(form.answers()),
                Proceedings.person(task),
                task.at()));
    work.trace(
        task,
        referral,
        "CS_LEVEL_JUDGED",
        "Level of risk judged "
            + level.label()
            + ", result of the tool "
            + tool.label()
            + (judged.belowTool() ? "; a manager countersigns" : ""));
    return new SubmissionOutcome.Accepted(
        Map.of("levelBelowTool", judged.belowTool()),
        judged.belowTool()
            ? "Stored. The level is lower than the tool's result, so a manager countersigns it first."
            : "Referred to the complex safeguarding team.");
  }
}
