package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.FinalCommandStep;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.ProcedureEngine;

/** The engine through the official client. */
@Component
class CamundaProcedureEngine implements ProcedureEngine {

  private final CamundaClient client;
  private final StartClaims claims;

  CamundaProcedureEngine(CamundaClient client, StartClaims claims) {
    this.client = client;
    this.claims = claims;
  }

  /**
   * Between the claim and the holder's first job a repeated call may create a second instance; that
   * one ends at its first job, so nothing is started twice.
   */
  @Override
  public void start(String processId, String key, Map<String, Object> variables) {
    claims.open(processId, key);
    if (claims.holder(processId, key).isPresent()) {
      return;
    }
    var all = new HashMap<String, Object>(variables);
    all.put("startKey", key);
    send(
        "start " + processId + " for " + key,
        client
            .newCreateInstanceCommand()
            .bpmnProcessId(processId)
            .latestVersion()
            .variables(all)
            .tags(CamundaRunningInstances.START_TAG + key));
  }

  @Override
  public void completeTask(long taskKey, Map<String, Object> variables) {
    sendToTask(
        "complete task " + taskKey,
        client.newCompleteUserTaskCommand(taskKey).variables(variables));
  }

  @Override
  public void assign(long taskKey, @Nullable String assignee) {
    sendToTask(
        "assign task " + taskKey,
        assignee == null
            ? client.newUnassignUserTaskCommand(taskKey)
            : client.newAssignUserTaskCommand(taskKey).assignee(assignee).allowOverride(true));
  }

  @Override
  public void updateDueDate(long taskKey, Instant due) {
    sendToTask(
        "move the due date of task " + taskKey,
        client.newUpdateUserTaskCommand(taskKey).dueDate(due.atOffset(ZoneOffset.UTC).toString()));
  }

  @Override
  public void publish(
      String message, String correlationKey, @Nullable String messageId, Duration timeToLive) {
    var command =
        client
            .newPublishMessageCommand()
            .messageName(message)
            .correlationKey(correlationKey)
            .timeToLive(timeToLive);
    try {
      send(
          "take message " + message + " for " + correlationKey,
          messageId == null ? command : command.messageId(messageId));
    } catch (EngineUnreachable e) {
      if (!Answers.is(e, Answers.CONFLICT)) {
        throw e;
      }
    }
  }

  /**
   * A task the engine no longer knows was completed or cancelled before. A task between two states
   * refuses the call, and so does a listener; both count as failed, since only a later call can
   * tell what became of it.
   */
  private static void sendToTask(String act, FinalCommandStep<?> command) {
    try {
      send(act, command);
    } catch (EngineUnreachable e) {
      if (!Answers.is(e, Answers.NOT_FOUND)) {
        throw e;
      }
    }
  }

  private static void send(String act, FinalCommandStep<?> command) {
    try {
      command.send().join();
    } catch (ClientException e) {
      throw new EngineUnreachable("The engine did not " + act, e);
    }
  }
}
