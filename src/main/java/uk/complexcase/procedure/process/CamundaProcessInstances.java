package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.JsonMapper;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.ElementInstanceType;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.filter.ProcessInstanceFilter;
import io.camunda.client.api.search.filter.VariableFilter;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.client.api.search.response.SearchResponse;
import io.camunda.client.api.search.response.Variable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.ProcessInstances;

/** Process instances by the engine's search. */
@Component
class CamundaProcessInstances implements ProcessInstances {

  private static final int MOST = 200;
  private static final int PAGE = 1000;

  private static final String CASES = "caseRefs";
  private static final Predicate<String> CASE =
      Pattern.compile("C-[0-9A-Z]{4}-[0-9A-Z]{4}").asMatchPredicate();

  /** Variables that hold references from which it can be said whom an instance is about. */
  private static final List<String> REFERENCES =
      List.of("caseRef", CASES, "contactRef", "strategyRef", "actionRef", "deadlineRef");

  private final CamundaClient client;
  private final int page;
  private final JsonMapper json;

  @Autowired
  CamundaProcessInstances(CamundaClient client) {
    this(client, PAGE);
  }

  CamundaProcessInstances(CamundaClient client, int page) {
    this.client = client;
    this.page = page;
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
        Stream.concat(Stream.of(itself), references.stream().filter(CASE).map(this::listing))
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
    return asking(() ->
        client
            .newProcessInstanceSearchRequest()
            .filter(which)
            .sort(s -> s.startDate().desc())
            .page(p -> p.limit(most))
            .send()
            .join()
            .items()
            .stream()
            .map(CamundaProcessInstances::read)
            .toList());
  }

  @Override
  public List<Visit> path(long key) {
    return whole(after ->
            client
                .newElementInstanceSearchRequest()
                .filter(f -> f.processInstanceKey(key))
                .sort(s -> s.startDate().asc().elementInstanceKey().asc())
                .page(p -> p.limit(page).after(after))
                .send()
                .join())
        .stream()
        .map(CamundaProcessInstances::read)
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
    return whole(after ->
        client
            .newVariableSearchRequest()
            .filter(which)
            .page(p -> p.limit(page).after(after))
            .send()
            .join());
  }

  /** Everything a search finds, page after page. */
  private <T> List<T> whole(Function<@Nullable String, SearchResponse<T>> search) {
    var found = new ArrayList<T>();
    String after = null;
    do {
      var from = after;
      var some = asking(() -> search.apply(from));
      found.addAll(some.items());
      after = some.items().size() < page ? null : some.page().endCursor();
    } while (after != null);
    return found;
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

  private static Instance read(ProcessInstance one) {
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

  private static Visit read(ElementInstance one) {
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

  private static <T> T asking(Supplier<T> question) {
    try {
      return question.get();
    } catch (ClientException e) {
      throw new EngineUnreachable("The engine did not answer a search for process instances", e);
    }
  }
}
