package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.ProcessInstance;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.RunningInstances;

/** Running instances by the engine's search, their start keys by the tag each start sets. */
@Component
class CamundaRunningInstances implements RunningInstances {

  static final String START_TAG = "start:";

  private static final int PAGE = 1000;

  private final CamundaClient client;

  CamundaRunningInstances(CamundaClient client) {
    this.client = client;
  }

  @Override
  public List<RunningInstance> of(String processId) {
    return new EngineSearch(processId, PAGE)
            .whole(after ->
                client
                    .newProcessInstanceSearchRequest()
                    .filter(
                        f -> f.processDefinitionId(processId).state(ProcessInstanceState.ACTIVE))
                    .sort(s -> s.processInstanceKey().asc())
                    .page(p -> p.limit(PAGE).after(after))
                    .send()
                    .join())
            .stream()
            .map(CamundaRunningInstances::read)
            .toList();
  }

  @Override
  public void cancel(long instanceKey) {
    try {
      client.newCancelInstanceCommand(instanceKey).send().join();
    } catch (ClientException e) {
      var failure = new EngineUnreachable("The engine did not cancel instance " + instanceKey, e);
      if (!Answers.is(failure, Answers.NOT_FOUND)) {
        throw failure;
      }
    }
  }

  private static RunningInstance read(ProcessInstance instance) {
    var startKey =
        instance.getTags().stream()
            .filter(tag -> tag.startsWith(START_TAG))
            .map(tag -> tag.substring(START_TAG.length()))
            .findFirst()
            .orElse("");
    return new RunningInstance(
        instance.getProcessInstanceKey(), startKey, Boolean.TRUE.equals(instance.getHasIncident()));
  }
}
