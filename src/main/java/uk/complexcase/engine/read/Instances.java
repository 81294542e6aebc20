package uk.complexcase.engine.read;

import static uk.complexcase.engine.read.RecordedEvent.key;
import static uk.complexcase.engine.read.RecordedEvent.text;

import io.camunda.client.protocol.rest.ElementInstanceFilter;
import io.camunda.client.protocol.rest.ElementInstanceResult;
import io.camunda.client.protocol.rest.ElementInstanceSearchQuerySortRequest;
import io.camunda.client.protocol.rest.ElementInstanceStateEnum;
import io.camunda.client.protocol.rest.IncidentFilter;
import io.camunda.client.protocol.rest.IncidentResult;
import io.camunda.client.protocol.rest.IncidentSearchQuerySortRequest;
import io.camunda.client.protocol.rest.ProcessDefinitionResult;
import io.camunda.client.protocol.rest.ProcessInstanceFilter;
import io.camunda.client.protocol.rest.ProcessInstanceResult;
import io.camunda.client.protocol.rest.ProcessInstanceSearchQuerySortRequest;
import io.camunda.client.protocol.rest.ProcessInstanceSequenceFlowResult;
import io.camunda.client.protocol.rest.ProcessInstanceStateEnum;
import io.camunda.zeebe.protocol.impl.record.value.incident.IncidentRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Process instances, their elements, the flows they took, and the incidents on them. */
public final class Instances implements Projection {

  private final Definitions definitions;
  private final Map<Long, Long> scopes = new HashMap<>();
  private final Map<Long, Set<Long>> activeIncidents = new HashMap<>();
  private final Map<Long, List<Long>> incidentPaths = new HashMap<>();
  private final Map<String, Map<String, ProcessInstanceSequenceFlowResult>> flows =
      new LinkedHashMap<>();
  final Table<ProcessInstanceResult> processInstances =
      new Table<>(
          ProcessInstanceResult.class,
          "processInstanceKey",
          ProcessInstanceFilter.class,
          ProcessInstanceSearchQuerySortRequest.FieldEnum.values());
  final Table<ElementInstanceResult> elementInstances =
      new Table<>(
              ElementInstanceResult.class,
              "elementInstanceKey",
              ElementInstanceFilter.class,
              ElementInstanceSearchQuerySortRequest.FieldEnum.values())
          .with(
              "elementInstanceScopeKey",
              asked ->
                  element ->
                      Objects.equals(
                          scopes.get(Long.parseLong(element.getElementInstanceKey())),
                          asked.asLong()));
  final Table<IncidentResult> incidents =
      new Table<>(
          IncidentResult.class,
          "incidentKey",
          IncidentFilter.class,
          IncidentSearchQuerySortRequest.FieldEnum.values());

  Instances(Definitions definitions) {
    this.definitions = definitions;
    processInstances.with(
        "tags",
        asked -> {
          Set<String> wanted = new HashSet<>();
          asked.forEach(tag -> wanted.add(tag.asText()));
          return instance -> instance.getTags().containsAll(wanted);
        });
    processInstances.with("elementId", asked -> hasElement("elementId", asked));
    processInstances.with("elementInstanceState", asked -> hasElement("state", asked));
    processInstances.with("hasElementInstanceIncident", asked -> hasElement("hasIncident", asked));
    processInstances.with("errorMessage", asked -> hasIncidentWith("errorMessage", asked));
  }

  private java.util.function.Predicate<ProcessInstanceResult> hasElement(
      String name, com.fasterxml.jackson.databind.JsonNode asked) {
    var filter = new Properties<>(ElementInstanceResult.class);
    var condition = Condition.of(name, asked);
    return instance ->
        elementInstances.all().stream()
            .filter(e -> e.getProcessInstanceKey().equals(instance.getProcessInstanceKey()))
            .anyMatch(element -> condition.test(filter.values(element, name)));
  }

  private java.util.function.Predicate<ProcessInstanceResult> hasIncidentWith(
      String name, com.fasterxml.jackson.databind.JsonNode asked) {
    var filter = new Properties<>(IncidentResult.class);
    var condition = Condition.of(name, asked);
    return instance ->
        incidents.all().stream()
            .filter(i -> i.getProcessInstanceKey().equals(instance.getProcessInstanceKey()))
            .filter(i -> i.getState() == IncidentResult.StateEnum.ACTIVE)
            .anyMatch(incident -> condition.test(filter.values(incident, name)));
  }

  @Override
  public Set<ValueType> valueTypes() {
    return Set.of(ValueType.PROCESS_INSTANCE, ValueType.INCIDENT);
  }

  @Override
  public void apply(RecordedEvent event) {
    switch (event.value()) {
      case ProcessInstanceRecord record
          when record.getBpmnElementType() == BpmnElementType.SEQUENCE_FLOW ->
          onFlow(event, record);
      case ProcessInstanceRecord record
          when record.getBpmnElementType() == BpmnElementType.PROCESS ->
          onProcess(event, record);
      case ProcessInstanceRecord record -> onElement(event, record);
      case IncidentRecord record -> onIncident(event, record);
      default -> throw new IllegalArgumentException("Not mine: " + event);
    }
  }

  private void onFlow(RecordedEvent event, ProcessInstanceRecord record) {
    if (event.intent() != ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN) {
      return;
    }
    String instanceKey = Long.toString(record.getProcessInstanceKey());
    flows
        .computeIfAbsent(instanceKey, key -> new LinkedHashMap<>())
        .putIfAbsent(
            record.getElementId(),
            new ProcessInstanceSequenceFlowResult()
                .sequenceFlowId(instanceKey + "_" + record.getElementId())
                .processInstanceKey(instanceKey)
                .processDefinitionKey(key(record.getProcessDefinitionKey()))
                .processDefinitionId(record.getBpmnProcessId())
                .elementId(record.getElementId())
                .tenantId(record.getTenantId()));
  }

  private void onProcess(RecordedEvent event, ProcessInstanceRecord record) {
    switch ((ProcessInstanceIntent) event.intent()) {
      case ELEMENT_ACTIVATING -> processInstances.put(event.key(), started(event, record));
      case ELEMENT_COMPLETED -> end(event, ProcessInstanceStateEnum.COMPLETED);
      case ELEMENT_TERMINATED -> end(event, ProcessInstanceStateEnum.TERMINATED);
      case ELEMENT_MIGRATED -> {
        ProcessInstanceResult instance = processInstances.get(event.key());
        if (instance != null) {
          define(instance, record);
        }
      }
      default -> {
        // Between two states the API shows.
      }
    }
  }

  private ProcessInstanceResult started(RecordedEvent event, ProcessInstanceRecord record) {
    ProcessInstanceResult instance =
        new ProcessInstanceResult()
            .processInstanceKey(key(event.key()))
            .parentProcessInstanceKey(key(record.getParentProcessInstanceKey()))
            .parentElementInstanceKey(key(record.getParentElementInstanceKey()))
            .startDate(event.time())
            .state(ProcessInstanceStateEnum.ACTIVE)
            .hasIncident(false)
            .tags(new java.util.LinkedHashSet<>(record.getTags()))
            .tenantId(record.getTenantId());
    define(instance, record);
    return instance;
  }

  private void define(ProcessInstanceResult instance, ProcessInstanceRecord record) {
    long definitionKey = record.getProcessDefinitionKey();
    ProcessDefinitionResult definition = definitions.process(definitionKey);
    instance
        .processDefinitionKey(key(definitionKey))
        .processDefinitionId(record.getBpmnProcessId())
        .processDefinitionName(definitions.processName(definitionKey, record.getBpmnProcessId()))
        .processDefinitionVersion(record.getVersion())
        .processDefinitionVersionTag(definition == null ? null : definition.getVersionTag());
  }

  private void end(RecordedEvent event, ProcessInstanceStateEnum state) {
    ProcessInstanceResult instance = processInstances.get(event.key());
    if (instance != null) {
      instance.state(state).endDate(event.time());
    }
  }

  private void onElement(RecordedEvent event, ProcessInstanceRecord record) {
    ElementInstanceResult element = elementInstances.get(event.key());
    switch ((ProcessInstanceIntent) event.intent()) {
      case ELEMENT_ACTIVATING -> {
        scopes.put(event.key(), record.getFlowScopeKey());
        ElementInstanceResult started =
            new ElementInstanceResult()
                .elementInstanceKey(key(event.key()))
                .processInstanceKey(key(record.getProcessInstanceKey()))
                .startDate(event.time())
                .state(ElementInstanceStateEnum.ACTIVE)
                .hasIncident(false)
                .tenantId(record.getTenantId());
        define(started, record);
        elementInstances.put(event.key(), started);
      }
      case ELEMENT_COMPLETED -> {
        if (element != null) {
          element.state(ElementInstanceStateEnum.COMPLETED).endDate(event.time());
        }
      }
      case ELEMENT_TERMINATED -> {
        if (element != null) {
          element.state(ElementInstanceStateEnum.TERMINATED).endDate(event.time());
        }
      }
      case ELEMENT_MIGRATED -> {
        if (element != null) {
          define(element, record);
        }
      }
      default -> {
        // Between two states the API shows.
      }
    }
  }

  private void define(ElementInstanceResult element, ProcessInstanceRecord record) {
    element
        .processDefinitionKey(key(record.getProcessDefinitionKey()))
        .processDefinitionId(record.getBpmnProcessId())
        .elementId(record.getElementId())
        .elementName(
            definitions.elementName(record.getProcessDefinitionKey(), record.getElementId()))
        .type(ElementInstanceResult.TypeEnum.fromValue(record.getBpmnElementType().name()));
  }

  private void onIncident(RecordedEvent event, IncidentRecord record) {
    switch ((IncidentIntent) event.intent()) {
      case CREATED -> open(event, record);
      case RESOLVED -> resolve(event);
      case MIGRATED -> {
        IncidentResult incident = incidents.get(event.key());
        if (incident != null) {
          define(incident, record);
        }
      }
      default -> {
        // A command, not an event.
      }
    }
  }

  private void open(RecordedEvent event, IncidentRecord record) {
    IncidentResult incident =
        new IncidentResult()
            .incidentKey(key(event.key()))
            .errorType(IncidentResult.ErrorTypeEnum.fromValue(record.getErrorType().name()))
            .errorMessage(text(record.getErrorMessage()))
            .creationTime(event.time())
            .state(IncidentResult.StateEnum.ACTIVE)
            .processInstanceKey(key(record.getProcessInstanceKey()))
            .elementInstanceKey(key(record.getElementInstanceKey()))
            .jobKey(key(record.getJobKey()))
            .tenantId(record.getTenantId());
    define(incident, record);
    incidents.put(event.key(), incident);
    // The path names every scope and calling instance above: an incident below shows on all.
    List<Long> path = record.getElementInstancePath().stream().flatMap(List::stream).toList();
    incidentPaths.put(event.key(), path);
    for (Long instance : path) {
      activeIncidents.computeIfAbsent(instance, none -> new HashSet<>()).add(event.key());
      mark(instance);
    }
    ElementInstanceResult element = elementInstances.get(record.getElementInstanceKey());
    if (element != null) {
      element.incidentKey(key(event.key()));
    }
  }

  private static void define(IncidentResult incident, IncidentRecord record) {
    incident
        .processDefinitionKey(key(record.getProcessDefinitionKey()))
        .processDefinitionId(record.getBpmnProcessId())
        .elementId(record.getElementId());
  }

  private void resolve(RecordedEvent event) {
    IncidentResult incident = incidents.get(event.key());
    if (incident == null) {
      return;
    }
    incident.state(IncidentResult.StateEnum.RESOLVED);
    List<Long> path = incidentPaths.getOrDefault(event.key(), List.of());
    for (Long instance : path) {
      activeIncidents.getOrDefault(instance, Set.of()).remove(event.key());
      mark(instance);
    }
    incidentPaths.remove(event.key());
    String elementKey = incident.getElementInstanceKey();
    ElementInstanceResult element = elementKey == null ? null : elementInstances.get(elementKey);
    if (element != null && Objects.equals(element.getIncidentKey(), incident.getIncidentKey())) {
      element.incidentKey(null);
    }
  }

  private void mark(long instanceKey) {
    boolean hasIncident = !activeIncidents.getOrDefault(instanceKey, Set.of()).isEmpty();
    ProcessInstanceResult instance = processInstances.get(instanceKey);
    if (instance != null) {
      instance.hasIncident(hasIncident);
    }
    ElementInstanceResult element = elementInstances.get(instanceKey);
    if (element != null) {
      element.hasIncident(hasIncident);
    }
  }

  /** The flows an instance took, each once. */
  public Collection<ProcessInstanceSequenceFlowResult> flowsOf(String instanceKey) {
    return flows.getOrDefault(instanceKey, Map.of()).values();
  }

  /** The scope an element instance lies in, or null. */
  public @Nullable Long scopeOf(long elementInstanceKey) {
    return scopes.get(elementInstanceKey);
  }

  @Override
  public void forget() {
    scopes.clear();
    activeIncidents.clear();
    incidentPaths.clear();
    flows.clear();
  }
}
