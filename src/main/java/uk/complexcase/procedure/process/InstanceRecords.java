package uk.complexcase.procedure.process;

import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.ElementInstanceType;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.ProcessInstance;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.complexcase.procedure.ProcessInstances.Instance;
import uk.complexcase.procedure.ProcessInstances.State;
import uk.complexcase.procedure.ProcessInstances.Visit;

/** Reads the engine's records of instances and of the elements they came to. */
final class InstanceRecords {

  private InstanceRecords() {}

  static Instance of(ProcessInstance one) {
    return new Instance(
        one.getProcessInstanceKey(),
        one.getProcessDefinitionId(),
        Objects.requireNonNullElse(one.getProcessDefinitionName(), one.getProcessDefinitionId()),
        one.getProcessDefinitionKey(),
        one.getProcessDefinitionVersion(),
        Objects.requireNonNullElse(one.getProcessDefinitionVersionTag(), ""),
        one.getStartDate().toInstant(),
        instant(one.getEndDate()),
        state(one.getState()),
        Boolean.TRUE.equals(one.getHasIncident()),
        one.getParentProcessInstanceKey());
  }

  private static State state(ProcessInstanceState state) {
    return switch (state) {
      case COMPLETED -> State.DONE;
      case TERMINATED -> State.CANCELLED;
      default -> State.RUNNING;
    };
  }

  static Visit of(ElementInstance one) {
    return new Visit(
        one.getElementId(),
        Objects.requireNonNullElse(one.getElementName(), ""),
        state(one.getState()),
        Boolean.TRUE.equals(one.getIncident()),
        one.getType() == ElementInstanceType.USER_TASK,
        one.getStartDate().toInstant(),
        instant(one.getEndDate()));
  }

  private static State state(ElementInstanceState state) {
    return switch (state) {
      case COMPLETED -> State.DONE;
      case TERMINATED -> State.CANCELLED;
      default -> State.RUNNING;
    };
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
