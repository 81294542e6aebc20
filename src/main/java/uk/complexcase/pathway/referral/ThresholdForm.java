package uk.complexcase.pathway.referral;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/**
 * The hub manager decides the threshold (TCS-41, TCS-46); every guard stands in {@link
 * ThresholdPolicy}.
 */
@Component
class ThresholdForm implements TaskSubmission {

  private final Proceedings proceedings;
  private final ThresholdDecisions decisions;
  private final ThresholdBrief brief;
  private final Finality finality;

  ThresholdForm(
      Proceedings proceedings,
      ThresholdDecisions decisions,
      ThresholdBrief brief,
      Finality finality) {
    this.proceedings = proceedings;
    this.decisions = decisions;
    this.brief = brief;
    this.finality = finality;
  }

  @Override
  public String formId() {
    return "decide-threshold";
  }

  @Override
  public String why(TaskContext task) {
    return ContactWords.of("threshold to decide", proceedings.contact(task));
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return brief.prefill(proceedings.contact(task));
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var contact = proceedings.hold(task);
    var entered = entered(form);
    var ruling = ThresholdPolicy.judge(brief.facts(contact), entered);
    form.problems(ruling.problems());
    if (form.refused()) {
      return form.refusal();
    }
    var earlier = decisions.findByContactRefOrderByNumber(contact.ref);
    decisions.saveAndFlush(
        new ThresholdDecision(
            contact.ref, earlier.size() + 1, entered, ruling, Proceedings.person(task), task.at()));
    proceedings.record(
        contact,
        task,
        "THRESHOLD_DECIDED",
        entered.line()
            + (ruling.secondConfirmationNeeded() ? "; the police hub lead confirms it" : ""));
    if (!ruling.secondConfirmationNeeded()) {
      finality.reached(contact, entered, task.at());
    }
    return new SubmissionOutcome.Accepted(
        variables(entered, ruling),
        ruling.secondConfirmationNeeded()
            ? "Decision recorded. The police hub lead is asked to confirm it."
            : "Decision recorded. The referrer will be told.");
  }

  /**
   * A route belongs to a met threshold only, an offer to one not met; whatever else was chosen is
   * not stored.
   */
  private static ThresholdEntry entered(FormReader form) {
    var threshold =
        form.option(Threshold.class, "threshold", "Choose whether the threshold is met");
    var route = form.option(Route.class, "route").orElse(null);
    var instead = form.option(NotMetOutcome.class, "notMetOutcome").orElse(null);
    return new ThresholdEntry(
        threshold,
        threshold == Threshold.MET ? route : null,
        threshold == Threshold.NOT_MET ? instead : null,
        form.option(LevelOfNeed.class, "levelOfNeed", "Choose the level of need"),
        form.text("informationConsidered", "Write what you considered"),
        form.text("gaps", "Write what is not known, or that nothing is missing"),
        form.text("rationale", "Say why you decide so"),
        form.text("optOutRationale"),
        form.text("routeRationale"),
        form.text("stepUpReview"),
        form.text("downgradeReason"));
  }

  private static Map<String, Object> variables(
      ThresholdEntry entered, ThresholdPolicy.Ruling ruling) {
    return Map.of(
        "threshold", entered.threshold().name(),
        "route", code(entered.route()),
        "notMetOutcome", code(entered.notMetOutcome()),
        "secondConfirmationNeeded", ruling.secondConfirmationNeeded(),
        "routeReviewNeeded", ruling.routeReviewNeeded());
  }

  private static String code(@Nullable Enum<?> option) {
    return option == null ? "" : option.name();
  }
}
