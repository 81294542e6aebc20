package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.JsonMapper;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.search.filter.ProcessInstanceFilter;
import io.camunda.client.api.search.filter.VariableFilter;
import io.camunda.client.api.search.response.Variable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.ProcessInstances;

/** Process instances by the engine's search. */
@Component
class CamundaProcessInstances implements ProcessInstances {

  private static final int MOST = 200;
  private static final int PAGE = 1000;

  private static final String CASES = "caseRefs";

  /** Variables that hold references from which it can be said whom an instance is about. */
  private static final List<String> REFERENCES =
      List.of("caseRef", CASES, "contactRef", "strategyRef", "actionRef", "deadlineRef");

  private final CamundaClient client;
  private final int page;
  private final EngineSearch search;
  private final JsonMapper json;

  @Autowired
  CamundaProcessInstances(CamundaClient client) {
    this(client, PAGE);
  }

  CamundaProcessInstances(CamundaClient client, int page) {
    this.client = client;
    this.page = page;
    this.search = new EngineSearch("process instances", page);
    this.json = client.getConfiguration().getJsonMapper();
  }

  @Override
  public Optional<Instance> find(long key) {
    return instances(f -> f.processInstanceKey(key), 1).stream().findFirst();
  }

  @Override
  public List<Instance> all(Collection<Long> keys) {
    var asked = List.copyOf(keys);
    return asked.isEmpty()
        ? List.of()
        : instances(f -> f.processInstanceKey(k -> k.in(asked)), asked.size());
  }

  @Override
  public List<Instance> carrying(Collection<String> references) {
    if (references.isEmpty()) {
      return List.of();
    }
    var written = references.stream().map(json::toJson).toList();
    var itself = variables(f -> f.name(name -> name.in(REFERENCES)).value(v -> v.in(written)));
    var keys =
        Stream.concat(
                Stream.of(itself), references.stream().filter(CaseRef::isOne).map(this::listing))
            .flatMap(List::stream)
            .map(Variable::getProcessInstanceKey)
            .distinct()
            .toList();
    return keys.isEmpty() ? List.of() : instances(f -> f.processInstanceKey(k -> k.in(keys)), MOST);
  }

  /** The lists of cases that name this one; a search by value knows a list only as a whole. */
  private List<Variable> listing(String caseRef) {
    return variables(f -> f.name(CASES).value(v -> v.like("*" + json.toJson(caseRef) + "*")));
  }

  private List<Instance> instances(Consumer<ProcessInstanceFilter> which, int most) {
    return search.asking(() ->
        client
            .newProcessInstanceSearchRequest()
            .filter(which)
            .sort(s -> s.startDate().desc())
            .page(p -> p.limit(most))
            .send()
            .join()
            .items()
            .stream()
            .map(InstanceRecords::of)
            .toList());
  }

  @Override
  public List<Visit> path(long key) {
    return search
        .whole(after ->
            client
                .newElementInstanceSearchRequest()
                .filter(f -> f.processInstanceKey(key))
                .sort(s -> s.startDate().asc().elementInstanceKey().asc())
                .page(p -> p.limit(page).after(after))
                .send()
                .join())
        .stream()
        .map(InstanceRecords::of)
        .toList();
  }

  @Override
  public Map<Long, Set<Carried>> references(Collection<Long> keys) {
    var all = new HashMap<Long, Set<Carried>>();
    if (keys.isEmpty()) {
      return all;
    }
    var asked = List.copyOf(keys);
    variables(f -> f.processInstanceKey(k -> k.in(asked)).name(name -> name.in(REFERENCES)))
        .forEach(one ->
            all.computeIfAbsent(one.getProcessInstanceKey(), key -> new LinkedHashSet<>())
                .addAll(read(one)));
    return all;
  }

  @Override
  public Optional<String> diagram(Instance instance) {
    try {
      return Optional.of(
          client.newProcessDefinitionGetXmlRequest(instance.definitionKey()).send().join());
    } catch (ClientException e) {
      var failure = new EngineUnreachable("The engine did not give a diagram", e);
      if (Answers.is(failure, Answers.NOT_FOUND)) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private List<Variable> variables(Consumer<VariableFilter> which) {
    return search.whole(after ->
        client
            .newVariableSearchRequest()
            .filter(which)
            .page(p -> p.limit(page).after(after))
            .send()
            .join());
  }

  private List<Carried> read(Variable variable) {
    boolean whole = variable.getScopeKey().equals(variable.getProcessInstanceKey());
    var value = json.fromJson(variable.getValue(), Object.class);
    var all =
        value instanceof Collection<?> several
            ? several
            : List.of(Objects.requireNonNullElse(value, ""));
    return all.stream()
        .filter(one -> one instanceof String text && !text.isEmpty())
        .map(one -> new Carried(variable.getName(), (String) one, whole))
        .toList();
  }
}
