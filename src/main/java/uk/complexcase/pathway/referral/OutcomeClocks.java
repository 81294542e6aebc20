package uk.complexcase.pathway.referral;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskTiming;

/** The clocks of telling an outcome, found as those of the pathway are. */
@Component
class OutcomeClocks implements TaskTiming {

  static final String PROCESS = "referral-outcome-told";

  private final TaskClocks clocks;

  OutcomeClocks(TaskClocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public String processId() {
    return PROCESS;
  }

  @Override
  public TaskClock begin(String elementId, Map<String, Object> variables) {
    return clocks.begin(PROCESS, elementId, variables);
  }
}
