package uk.complexcase.pathway.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The designated officer decides on an allegation (CSD-07, BRF-02). */
@Component
class AllegationForm extends RecordedStep {

  private final FollowUps followUps;
  private final ObjectMapper json;

  AllegationForm(Steps steps, FollowUps followUps, ObjectMapper json) {
    super("decide-on-allegation", steps, followUps);
    this.followUps = followUps;
    this.json = json;
  }

  /** What was sent: the allegation alone, and nothing else of the contact. */
  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of(
        "allegationText",
        followUps.findByContactRefOrderByDoneAt(contact(task).ref).stream()
            .filter(step -> step.kind.equals("refer-to-lado"))
            .reduce((first, second) -> second)
            .map(step -> allegation(step.summary))
            .orElse(""));
  }

  private String allegation(String answers) {
    try {
      return json.readTree(answers).path("ladoAllegation").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers could not be read", e);
    }
  }

  @Override
  public String why(TaskContext task) {
    return "allegation to decide on";
  }

  @Override
  Trace ask(FormReader form, TaskContext task) {
    form.text("ladoReason", "Say how you weigh it");
    var decided = form.option(LadoDecision.class, "ladoDecision", "Choose what you decide");
    form.text("ladoNext", "Write who does what next");
    return new Trace(
        "LADO_DECIDED", "Designated officer decided: " + decided.label(), "Decision recorded.");
  }
}
