package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.filter.ProcessInstanceFilter;
import io.camunda.client.api.search.response.ProcessDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.RunningVersions;

/** Running versions by the engine's search. */
@Component
class CamundaRunningVersions implements RunningVersions {

  private static final int PAGE = 1000;

  private final EngineSearch search = new EngineSearch("what runs", PAGE);
  private final CamundaClient client;

  CamundaRunningVersions(CamundaClient client) {
    this.client = client;
  }

  @Override
  public List<Version> of(String processId) {
    var found =
        search.asking(() ->
            client
                .newProcessDefinitionSearchRequest()
                .filter(f -> f.processDefinitionId(processId))
                .page(p -> p.limit(PAGE))
                .send()
                .join()
                .items());
    return counted(processId, newestFirst(found));
  }

  private static List<ProcessDefinition> newestFirst(List<ProcessDefinition> found) {
    return found.stream()
        .sorted(Comparator.comparingInt(ProcessDefinition::getVersion).reversed())
        .toList();
  }

  /** Each release makes a version of every model: it is asked only until all are found. */
  private List<Version> counted(String processId, List<ProcessDefinition> versions) {
    var counted = new ArrayList<Version>();
    long left = versions.isEmpty() ? 0 : running(f -> f.processDefinitionId(processId));
    for (var one : versions) {
      long here =
          left > 0 ? running(f -> f.processDefinitionKey(one.getProcessDefinitionKey())) : 0;
      left -= here;
      if (here > 0 || counted.isEmpty()) {
        counted.add(
            new Version(
                one.getVersion(), Objects.requireNonNullElse(one.getVersionTag(), ""), here));
      } else if (left <= 0) {
        break;
      }
    }
    return List.copyOf(counted);
  }

  private long running(Consumer<ProcessInstanceFilter> which) {
    return search.asking(() ->
        client
            .newProcessInstanceSearchRequest()
            .filter(f -> {
              f.state(ProcessInstanceState.ACTIVE);
              which.accept(f);
            })
            .page(p -> p.limit(1))
            .send()
            .join()
            .page()
            .totalItems());
  }
}
