package uk.complexcase.engine.read;

import static uk.complexcase.engine.read.RecordedEvent.key;
import static uk.complexcase.engine.read.RecordedEvent.text;

import io.camunda.client.protocol.rest.DecisionDefinitionFilter;
import io.camunda.client.protocol.rest.DecisionDefinitionResult;
import io.camunda.client.protocol.rest.DecisionDefinitionSearchQuerySortRequest;
import io.camunda.client.protocol.rest.DecisionRequirementsFilter;
import io.camunda.client.protocol.rest.DecisionRequirementsResult;
import io.camunda.client.protocol.rest.DecisionRequirementsSearchQuerySortRequest;
import io.camunda.client.protocol.rest.FormResult;
import io.camunda.client.protocol.rest.ProcessDefinitionFilter;
import io.camunda.client.protocol.rest.ProcessDefinitionResult;
import io.camunda.client.protocol.rest.ProcessDefinitionSearchQuerySortRequest;
import io.camunda.zeebe.protocol.impl.record.value.deployment.DecisionRecord;
import io.camunda.zeebe.protocol.impl.record.value.deployment.DecisionRequirementsRecord;
import io.camunda.zeebe.protocol.impl.record.value.deployment.FormRecord;
import io.camunda.zeebe.protocol.impl.record.value.deployment.ProcessRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionIntent;
import io.camunda.zeebe.protocol.record.intent.DecisionRequirementsIntent;
import io.camunda.zeebe.protocol.record.intent.FormIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deployed processes, decisions and forms. */
public final class Definitions implements Projection {

  final Table<ProcessDefinitionResult> processes =
      new Table<>(
              ProcessDefinitionResult.class,
              "processDefinitionKey",
              ProcessDefinitionFilter.class,
              ProcessDefinitionSearchQuerySortRequest.FieldEnum.values())
          .with("isLatestVersion", asked -> document -> isLatest(document) == asked.asBoolean());
  final Table<DecisionDefinitionResult> decisions =
      new Table<>(
          DecisionDefinitionResult.class,
          "decisionDefinitionKey",
          DecisionDefinitionFilter.class,
          DecisionDefinitionSearchQuerySortRequest.FieldEnum.values());
  final Table<DecisionRequirementsResult> requirements =
      new Table<>(
          DecisionRequirementsResult.class,
          "decisionRequirementsKey",
          DecisionRequirementsFilter.class,
          DecisionRequirementsSearchQuerySortRequest.FieldEnum.values());
  private final Map<Long, FormResult> forms = new HashMap<>();
  private final Map<Long, byte[]> resources = new HashMap<>();
  private final Map<Long, BpmnOutline> outlines = new HashMap<>();

  @Override
  public Set<ValueType> valueTypes() {
    return Set.of(
        ValueType.PROCESS, ValueType.DECISION, ValueType.DECISION_REQUIREMENTS, ValueType.FORM);
  }

  @Override
  public void apply(RecordedEvent event) {
    switch (event.value()) {
      case ProcessRecord process when event.intent() == ProcessIntent.CREATED -> add(process);
      case DecisionRecord decision when event.intent() == DecisionIntent.CREATED -> add(decision);
      case DecisionRequirementsRecord group
          when event.intent() == DecisionRequirementsIntent.CREATED ->
          add(group);
      case FormRecord form when event.intent() == FormIntent.CREATED -> add(form);
      default -> {
        // Deleted definitions stay visible, as the record of what ran.
      }
    }
  }

  private void add(ProcessRecord process) {
    long definitionKey = process.getProcessDefinitionKey();
    byte[] bpmn = process.getResource();
    BpmnOutline outline = BpmnOutline.of(bpmn, process.getBpmnProcessId());
    resources.put(definitionKey, bpmn);
    outlines.put(definitionKey, outline);
    processes.put(
        definitionKey,
        new ProcessDefinitionResult()
            .processDefinitionKey(key(definitionKey))
            .processDefinitionId(process.getBpmnProcessId())
            .name(outline.processName())
            .version(process.getVersion())
            .versionTag(text(process.getVersionTag()))
            .resourceName(process.getResourceName())
            .hasStartForm(outline.startFormId() != null)
            .tenantId(process.getTenantId()));
  }

  private void add(DecisionRecord decision) {
    decisions.put(
        decision.getDecisionKey(),
        new DecisionDefinitionResult()
            .decisionDefinitionKey(key(decision.getDecisionKey()))
            .decisionDefinitionId(decision.getDecisionId())
            .name(decision.getDecisionName())
            .version(decision.getVersion())
            .decisionRequirementsId(decision.getDecisionRequirementsId())
            .decisionRequirementsKey(key(decision.getDecisionRequirementsKey()))
            .tenantId(decision.getTenantId()));
  }

  private void add(DecisionRequirementsRecord group) {
    resources.put(group.getDecisionRequirementsKey(), group.getResource());
    requirements.put(
        group.getDecisionRequirementsKey(),
        new DecisionRequirementsResult()
            .decisionRequirementsKey(key(group.getDecisionRequirementsKey()))
            .decisionRequirementsId(group.getDecisionRequirementsId())
            .decisionRequirementsName(group.getDecisionRequirementsName())
            .version(group.getDecisionRequirementsVersion())
            .resourceName(group.getResourceName())
            .tenantId(group.getTenantId()));
  }

  private void add(FormRecord form) {
    forms.put(
        form.getFormKey(),
        new FormResult()
            .formKey(key(form.getFormKey()))
            .formId(form.getFormId())
            .version((long) form.getVersion())
            .schema(new String(form.getResource(), StandardCharsets.UTF_8))
            .tenantId(form.getTenantId()));
  }

  /** The BPMN or DMN file behind a key, or null. */
  public @Nullable String xml(long definitionKey) {
    byte[] bytes = resources.get(definitionKey);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  public @Nullable FormResult form(long formKey) {
    return forms.get(formKey);
  }

  /** The form of the process's start event in its newest version, or null. */
  public @Nullable FormResult startForm(long definitionKey) {
    BpmnOutline outline = outlines.get(definitionKey);
    String formId = outline == null ? null : outline.startFormId();
    return forms.values().stream()
        .filter(form -> form.getFormId().equals(formId))
        .max(Comparator.comparing(FormResult::getVersion))
        .orElse(null);
  }

  String elementName(long definitionKey, String elementId) {
    BpmnOutline outline = outlines.get(definitionKey);
    return outline == null ? elementId : outline.nameOf(elementId);
  }

  @Nullable ProcessDefinitionResult process(long definitionKey) {
    return processes.get(definitionKey);
  }

  /** The process's name, or its id when it has none. */
  String processName(long definitionKey, String processId) {
    ProcessDefinitionResult definition = process(definitionKey);
    return definition == null || definition.getName() == null ? processId : definition.getName();
  }

  private boolean isLatest(ProcessDefinitionResult candidate) {
    return processes.all().stream()
        .filter(other -> other.getProcessDefinitionId().equals(candidate.getProcessDefinitionId()))
        .allMatch(other -> other.getVersion() <= candidate.getVersion());
  }

  @Override
  public void forget() {
    forms.clear();
    resources.clear();
    outlines.clear();
  }
}
