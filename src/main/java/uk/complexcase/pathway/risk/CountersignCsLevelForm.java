package uk.complexcase.pathway.risk;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** A manager who did not judge it agrees a level below the tool's result, or sets it back. */
@Component
class CountersignCsLevelForm extends RiskForm {

  private final Countersigning countersigning;
  private final AgreeingLevel agreeing;

  CountersignCsLevelForm(RiskWork work, Countersigning countersigning, AgreeingLevel agreeing) {
    super("countersign-cs-level", RiskStep.Kind.COUNTERSIGNED, work);
    this.countersigning = countersigning;
    this.agreeing = agreeing;
  }

  @Override
  public String why(TaskContext task) {
    return "level below the tool's result";
  }

  @Override
  Map<String, Object> known(TaskContext task, CsCase cs) {
    var asked = asked(task);
    var level = countersigning.levelOf(asked);
    return Map.of(
        "judgementText",
        "**The level is %s, the tool shows %s.** %s"
            .formatted(lower(level.level), lower(asked.toolResult), level.why));
  }

  @Override
  Storing read(FormReader form, TaskContext task, CsCase cs) {
    var asked = asked(task);
    var level = countersigning.levelOf(asked);
    var by = RiskWork.person(task).id();
    var answer =
        form.option(LevelCountersign.Answer.class, "countersign", "Choose whether you agree");
    String reason = form.text("countersignReason", "Write why");
    if (Countersigning.judged(level, by)) {
      form.problem("countersign", "You judged this level; another manager agrees it");
    }
    return held -> {
      asked.settled(answer, reason, by, task.at());
      boolean agreed = answer == LevelCountersign.Answer.AGREE;
      if (!agreed && level.agreedAt.equals(held.agreedAt) && held.open()) {
        agreeing.earlier(held, "Level set back: " + reason, by, task.at());
      }
      return new Done(
          agreed ? "LEVEL_COUNTERSIGNED" : "LEVEL_SET_BACK",
          "Level below the tool's result " + (agreed ? "agreed by a manager" : "set back"),
          Map.of("levelCountersigned", agreed),
          agreed ? "Agreed. The level stands." : "Set back. The review is held now.");
    };
  }

  private LevelCountersign asked(TaskContext task) {
    return countersigning.find(task.text("countersignRef")).orElseThrow();
  }
}
