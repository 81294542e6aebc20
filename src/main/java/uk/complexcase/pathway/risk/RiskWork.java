package uk.complexcase.pathway.risk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.RiskLevel;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;

/** Takes a step of the team's work, the same way for each of its forms. */
@Component
class RiskWork {

  private final CsCases cases;
  private final RiskSteps steps;
  private final RiskClocks pathwayClocks;
  private final RiskClocks reviewClocks;
  private final RiskClocks highClocks;
  private final RiskClocks countersignClocks;
  private final RiskWords words;
  private final RiskTrace trace;
  private final ObjectMapper json;

  RiskWork(
      CsCases cases,
      RiskSteps steps,
      RiskClocks pathwayClocks,
      RiskClocks reviewClocks,
      RiskClocks highClocks,
      RiskClocks countersignClocks,
      RiskWords words,
      RiskTrace trace,
      ObjectMapper json) {
    this.cases = cases;
    this.steps = steps;
    this.pathwayClocks = pathwayClocks;
    this.reviewClocks = reviewClocks;
    this.highClocks = highClocks;
    this.countersignClocks = countersignClocks;
    this.words = words;
    this.trace = trace;
    this.json = json;
  }

  /** The case a task is about, to read. */
  CsCase cs(TaskContext task) {
    String ref = task.text("csCaseRef");
    return cases.findById(ref).orElseThrow(() -> new NotVisible("No case " + ref));
  }

  /** What was done before, for the top of a form. */
  String soFar(CsCase cs) {
    return words.soFar(cs);
  }

  /** The young person's goals as they stand, in their words; empty while there are none. */
  String goals(CsCase cs) {
    return words.goals(steps.findByCsRefInOrderByDoneAt(List.of(cs.ref)).reversed());
  }

  /** Whether this person judged the level last, and below what the tool shows. */
  boolean judgedBelowTool(CsCase cs, PractitionerId who) {
    return steps.findByCsRefInOrderByDoneAt(List.of(cs.ref)).reversed().stream()
        .filter(step -> !RiskWords.text(words.answers(step), "toolResult").isEmpty())
        .findFirst()
        .filter(step -> step.doneBy.equals(who.value()))
        .map(words::answers)
        .filter(said ->
            RiskLevel.valueOf(RiskWords.text(said, "riskLevel"))
                    .compareTo(RiskLevel.valueOf(RiskWords.text(said, "toolResult")))
                < 0)
        .isPresent();
  }

  /** Stores the step with its case held, meets its clock and records it. */
  SubmissionOutcome take(
      TaskContext task, RiskStep.Kind kind, FormReader form, RiskForm.Storing storing) {
    String ref = task.text("csCaseRef");
    var cs = cases.hold(ref).orElseThrow(() -> new NotVisible("No case " + ref));
    if (!cs.open() && !kind.outlastsTheTeam()) {
      form.problem(
          "soFar", "The team has ended its work with this child; nothing is recorded any more");
      return form.refusal();
    }
    var by = person(task).id();
    // before it is stored, which may begin another period
    clocks(task).meet(task, cs);
    var done = storing.store(cs);
    steps.save(new RiskStep(ref, kind, written(form.answers()), by, task.at()));
    trace.record(cs, by, task.at(), done.act(), done.line());
    return new SubmissionOutcome.Accepted(done.routing(), done.said());
  }

  private RiskClocks clocks(TaskContext task) {
    if (task.variables().containsKey("highRef")) {
      return highClocks;
    }
    if (task.variables().containsKey("countersignRef")) {
      return countersignClocks;
    }
    return period(task).isEmpty() ? pathwayClocks : reviewClocks;
  }

  /** The period of review a task belongs to; empty for one of the pathway. */
  static String period(TaskContext task) {
    return task.variables().get("reviewRef") instanceof String period ? period : "";
  }

  /** The person who submits; a form never comes without one. */
  static Viewer person(TaskContext task) {
    var viewer = task.viewer();
    if (viewer == null) {
      throw new IllegalStateException("A form of " + task.elementId() + " came without a person");
    }
    return viewer;
  }

  private String written(Map<String, Object> answers) {
    try {
      return json.writeValueAsString(answers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers could not be written", e);
    }
  }
}
