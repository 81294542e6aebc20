package uk.complexcase.pathway.plans.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.plans.PlanProgress;

/** Reads how a plan stands. Idempotent by the plan: it answers with the present state. */
@Component
public class ReadPlan {

  private final PlanProgress progress;

  ReadPlan(PlanProgress progress) {
    this.progress = progress;
  }

  @JobWorker(type = "read-plan")
  public Map<String, Object> handle(@Variable String planRef) {
    return progress.read(planRef);
  }
}
