package uk.complexcase.pathway.referral;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskTiming;

/** The clocks of measures at once, found as those of the pathway are. */
@Component
class ProtectionClocks implements TaskTiming {

  static final String PROCESS = "protection-at-once";

  private final TaskClocks clocks;

  ProtectionClocks(TaskClocks clocks) {
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
