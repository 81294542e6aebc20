package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.Process;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.release.Deploying;

/**
 * Deploys every model, table and form in one deployment, so that what is bound by deployment fits
 * together. The engine makes new versions only where content changed.
 */
@Component
class CamundaDeployment implements Deploying {

  /** A busy engine takes in all models at once, which can last longer than other commands. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CamundaClient client;

  CamundaDeployment(CamundaClient client) {
    this.client = client;
  }

  @Override
  public Taken deploy(Map<String, String> files) {
    var command = client.newDeployResourceCommand();
    DeployResourceCommandStep2 whole = null;
    for (var file : new TreeMap<>(files).entrySet()) {
      whole = command.addResourceStringUtf8(file.getValue(), file.getKey());
    }
    if (whole == null) {
      return new Taken.Yes(Set.of());
    }
    try {
      var deployed = whole.requestTimeout(PATIENCE).send().join();
      return new Taken.Yes(
          deployed.getProcesses().stream()
              .map(Process::getProcessDefinitionKey)
              .collect(Collectors.toSet()));
    } catch (ClientException e) {
      var failure = new EngineUnreachable("The engine did not take the deployment", e);
      if (Answers.is(failure, Answers.INVALID)) {
        return new Taken.No(String.valueOf(e.getMessage()));
      }
      throw failure;
    }
  }
}
