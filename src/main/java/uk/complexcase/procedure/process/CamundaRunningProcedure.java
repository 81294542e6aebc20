package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.ProcessDefinition;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.RunningProcedure;

/** Running versions by the engine's search. */
@Component
class CamundaRunningProcedure implements RunningProcedure {

  private static final int PAGE = 1000;

  private final CamundaClient client;

  CamundaRunningProcedure(CamundaClient client) {
    this.client = client;
  }

  @Override
  public List<RunningVersion> versions(String processId) {
    var found =
        asking(() ->
            client
                .newProcessDefinitionSearchRequest()
                .filter(f -> f.processDefinitionId(processId))
                .page(p -> p.limit(PAGE))
                .send()
                .join()
                .items());
    int newest = found.stream().mapToInt(ProcessDefinition::getVersion).max().orElse(0);
    return found.stream()
        .sorted(Comparator.comparingInt(ProcessDefinition::getVersion).reversed())
        .map(one ->
            new RunningVersion(
                one.getVersion(),
                Objects.requireNonNullElse(one.getVersionTag(), ""),
                running(one.getProcessDefinitionKey())))
        .filter(one -> one.running() > 0 || one.version() == newest)
        .toList();
  }

  private long running(long definitionKey) {
    return asking(() ->
        client
            .newProcessInstanceSearchRequest()
            .filter(f -> f.processDefinitionKey(definitionKey).state(ProcessInstanceState.ACTIVE))
            .page(p -> p.limit(1))
            .send()
            .join()
            .page()
            .totalItems());
  }

  private static <T> T asking(Supplier<T> question) {
    try {
      return question.get();
    } catch (ClientException e) {
      throw new EngineUnreachable("The engine did not answer a search for what runs", e);
    }
  }
}
