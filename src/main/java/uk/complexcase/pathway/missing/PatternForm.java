package uk.complexcase.pathway.missing;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * A manager considers what lies behind several episodes within weeks; the number decides nothing.
 */
@Component
class PatternForm extends EpisodeForm {

  private final Pattern pattern;

  PatternForm(EpisodeWork work, Pattern pattern) {
    super("consider-missing-pattern", EpisodeStep.Kind.PATTERN, work);
    this.pattern = pattern;
  }

  @Override
  public String why(TaskContext task) {
    return "missing several times within weeks";
  }

  @Override
  protected Map<String, Object> known(MissingEpisode episode) {
    return Map.of("soFar", pattern.soFar(episode) + "\n\n" + work.soFar(episode));
  }

  @Override
  protected Storing<MissingEpisode> read(
      FormReader form, TaskContext task, MissingEpisode episode) {
    form.text("patternAnalysis", "Write what lies behind it");
    var decision = form.option(PatternDecision.class, "patternDecision", "Choose what follows");
    form.text("rationale", "Write why");
    return held -> {
      held.patternDecision = decision;
      return new Done(
          task.at(),
          "MISSING_PATTERN_CONSIDERED",
          "Pattern of missing episodes considered: " + decision.label(),
          task.at(),
          Map.of(),
          decision == PatternDecision.STRATEGY_DISCUSSION
              ? "Recorded. Ask for the strategy discussion on the child's page."
              : "Recorded.");
    };
  }
}
