package uk.complexcase.procedure.process;

import static java.util.stream.Collectors.toMap;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.search.enums.IncidentState;
import io.camunda.client.api.search.filter.IncidentFilter;
import io.camunda.client.api.search.response.Job;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.Incident;
import uk.complexcase.procedure.Incidents;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.ProcedureModels;

/** Incidents by the engine's search, with the jobs behind them. */
@Component
class CamundaIncidents implements Incidents {

  private static final int PAGE = 500;

  private final EngineSearch search = new EngineSearch("incidents", PAGE);
  private final CamundaClient client;
  private final ProcedureModels models;

  CamundaIncidents(CamundaClient client, ProcedureModels models) {
    this.client = client;
    this.models = models;
  }

  @Override
  public List<Incident> open() {
    return read(search.whole(after -> page(f -> f.state(IncidentState.ACTIVE), after)));
  }

  @Override
  public Optional<Incident> find(long key) {
    return read(search.asking(() -> page(f -> f.incidentKey(key), null)).items()).stream()
        .findFirst();
  }

  @Override
  public void retry(Incident incident) {
    var job = incident.jobKey();
    if (job != null) {
      send(client.newUpdateRetriesCommand(job).retries(TRIES));
    }
    send(client.newResolveIncidentCommand(incident.key()));
  }

  /** What the engine no longer knows was solved before, or went with its instance. */
  private static void send(FinalCommandStep<?> command) {
    try {
      command.send().join();
    } catch (ClientException e) {
      var failure = new EngineUnreachable("The engine did not have a step tried again", e);
      if (!Answers.is(failure, Answers.NOT_FOUND)) {
        throw failure;
      }
    }
  }

  private io.camunda.client.api.search.response.SearchResponse<
          io.camunda.client.api.search.response.Incident>
      page(Consumer<IncidentFilter> which, @Nullable String after) {
    return client
        .newIncidentSearchRequest()
        .filter(which)
        .sort(s -> s.creationTime().asc())
        .page(p -> p.limit(PAGE).after(after))
        .send()
        .join();
  }

  private List<Incident> read(List<io.camunda.client.api.search.response.Incident> found) {
    var jobs =
        jobs(
            found.stream()
                .map(io.camunda.client.api.search.response.Incident::getJobKey)
                .filter(key -> key != null && key > 0)
                .toList());
    return found.stream().map(one -> read(one, jobs)).toList();
  }

  private Incident read(
      io.camunda.client.api.search.response.Incident one, Map<Long, String> jobs) {
    var job = one.getJobKey() == null || one.getJobKey() <= 0 ? null : one.getJobKey();
    return new Incident(
        one.getIncidentKey(),
        one.getErrorType().name(),
        Objects.requireNonNullElse(one.getErrorMessage(), ""),
        one.getCreationTime().toInstant(),
        one.getState() != IncidentState.RESOLVED,
        one.getProcessInstanceKey(),
        one.getProcessDefinitionId(),
        one.getElementId(),
        name(one),
        job,
        job == null ? "" : jobs.getOrDefault(job, ""));
  }

  private String name(io.camunda.client.api.search.response.Incident one) {
    return models
        .element(one.getProcessDefinitionId(), one.getElementId())
        .map(ModelElement::name)
        .filter(name -> !name.isBlank())
        .or(() -> nameInTheEngine(one))
        .orElse(one.getElementId());
  }

  private Optional<String> nameInTheEngine(io.camunda.client.api.search.response.Incident one) {
    return search.asking(() ->
        client
            .newElementInstanceSearchRequest()
            .filter(f -> f.elementInstanceKey(one.getElementInstanceKey()))
            .send()
            .join()
            .items()
            .stream()
            .flatMap(element -> Optional.ofNullable(element.getElementName()).stream())
            .filter(name -> !name.isBlank())
            .findFirst());
  }

  private Map<Long, String> jobs(Collection<Long> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    return search.asking(() ->
        client
            .newJobSearchRequest()
            .filter(f -> f.jobKey(key -> key.in(List.copyOf(keys))))
            .page(p -> p.limit(Math.max(PAGE, keys.size())))
            .send()
            .join()
            .items()
            .stream()
            .collect(toMap(Job::getJobKey, Job::getType, (one, same) -> one)));
  }
}
