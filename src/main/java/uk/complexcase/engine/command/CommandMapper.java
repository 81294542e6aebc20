package uk.complexcase.engine.command;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.BroadcastSignalRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CancelProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeleteResourceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.EvaluateDecisionRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.MigrateProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ModifyProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ResolveIncidentRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.SetVariablesRequest;
import io.camunda.zeebe.protocol.impl.record.value.decision.DecisionEvaluationRecord;
import io.camunda.zeebe.protocol.impl.record.value.deployment.DeploymentRecord;
import io.camunda.zeebe.protocol.impl.record.value.incident.IncidentRecord;
import io.camunda.zeebe.protocol.impl.record.value.message.MessageRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRuntimeInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationStartInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceMigrationMappingInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceMigrationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceModificationActivateInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceModificationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceModificationTerminateInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceModificationVariableInstruction;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceRecord;
import io.camunda.zeebe.protocol.impl.record.value.resource.ResourceDeletionRecord;
import io.camunda.zeebe.protocol.impl.record.value.signal.SignalRecord;
import io.camunda.zeebe.protocol.impl.record.value.variable.VariableDocumentRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DecisionEvaluationIntent;
import io.camunda.zeebe.protocol.record.intent.DeploymentIntent;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceCreationIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceMigrationIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceModificationIntent;
import io.camunda.zeebe.protocol.record.intent.ResourceDeletionIntent;
import io.camunda.zeebe.protocol.record.intent.SignalIntent;
import io.camunda.zeebe.protocol.record.intent.VariableDocumentIntent;
import io.camunda.zeebe.protocol.record.value.RuntimeInstructionType;
import io.camunda.zeebe.protocol.record.value.TenantOwned;
import io.camunda.zeebe.protocol.record.value.VariableDocumentUpdateSemantic;
import java.util.HashSet;
import java.util.List;
import uk.complexcase.engine.partition.Command;

/**
 * Commands from the gateway protocol's messages. REST requests take the same way: one mapping, one
 * behaviour. Long because the protocol is wide; each method is one request.
 */
public final class CommandMapper {

  private CommandMapper() {}

  public static Command deploy(DeployResourceRequest request) {
    requireDefaultTenant("DeployResource", request.getTenantId());
    DeploymentRecord record =
        new DeploymentRecord().setTenantId(TenantOwned.DEFAULT_TENANT_IDENTIFIER);
    request
        .getResourcesList()
        .forEach(resource ->
            record
                .resources()
                .add()
                .setResourceName(resource.getName())
                .setResource(resource.getContent().toByteArray()));
    return Command.of(ValueType.DEPLOYMENT, DeploymentIntent.CREATE, record);
  }

  public static Command createInstance(CreateProcessInstanceRequest request) {
    return creation(ProcessInstanceCreationIntent.CREATE, request, List.of());
  }

  public static Command createInstanceWithResult(
      CreateProcessInstanceRequest request, List<String> fetchVariables) {
    return creation(
        ProcessInstanceCreationIntent.CREATE_WITH_AWAITING_RESULT, request, fetchVariables);
  }

  private static Command creation(
      ProcessInstanceCreationIntent intent,
      CreateProcessInstanceRequest request,
      List<String> fetchVariables) {
    requireDefaultTenant("CreateProcessInstance", request.getTenantId());
    ProcessInstanceCreationRecord record =
        new ProcessInstanceCreationRecord()
            .setBpmnProcessId(request.getBpmnProcessId())
            .setProcessDefinitionKey(request.getProcessDefinitionKey())
            .setVersion(request.getVersion())
            .setTenantId(TenantOwned.DEFAULT_TENANT_IDENTIFIER)
            .setVariables(Json.toVariables(request.getVariables()))
            .setTags(new HashSet<>(request.getTagsList()));
    if (!fetchVariables.isEmpty()) {
      record.setFetchVariables(fetchVariables);
    }
    request
        .getStartInstructionsList()
        .forEach(start ->
            record.addStartInstruction(
                new ProcessInstanceCreationStartInstruction().setElementId(start.getElementId())));
    request
        .getRuntimeInstructionsList()
        .forEach(instruction ->
            record.addRuntimeInstruction(
                new ProcessInstanceCreationRuntimeInstruction()
                    .setType(RuntimeInstructionType.TERMINATE_PROCESS_INSTANCE)
                    .setAfterElementId(instruction.getTerminate().getAfterElementId())));
    Command command = Command.of(ValueType.PROCESS_INSTANCE_CREATION, intent, record);
    return request.hasOperationReference()
        ? command.withReference(request.getOperationReference())
        : command;
  }

  public static Command cancelInstance(CancelProcessInstanceRequest request) {
    ProcessInstanceRecord record =
        new ProcessInstanceRecord().setProcessInstanceKey(request.getProcessInstanceKey());
    Command command =
        Command.of(
            ValueType.PROCESS_INSTANCE,
            ProcessInstanceIntent.CANCEL,
            request.getProcessInstanceKey(),
            record);
    return request.hasOperationReference()
        ? command.withReference(request.getOperationReference())
        : command;
  }

  public static Command modifyInstance(ModifyProcessInstanceRequest request) {
    ProcessInstanceModificationRecord record =
        new ProcessInstanceModificationRecord()
            .setProcessInstanceKey(request.getProcessInstanceKey());
    request
        .getActivateInstructionsList()
        .forEach(activate -> {
          var instruction =
              new ProcessInstanceModificationActivateInstruction()
                  .setElementId(activate.getElementId())
                  .setAncestorScopeKey(activate.getAncestorElementInstanceKey());
          activate
              .getVariableInstructionsList()
              .forEach(variable ->
                  instruction.addVariableInstruction(
                      new ProcessInstanceModificationVariableInstruction()
                          .setElementId(variable.getScopeId())
                          .setVariables(Json.toVariables(variable.getVariables()))));
          record.addActivateInstruction(instruction);
        });
    request
        .getTerminateInstructionsList()
        .forEach(terminate ->
            record.addTerminateInstruction(
                new ProcessInstanceModificationTerminateInstruction()
                    .setElementInstanceKey(terminate.getElementInstanceKey())));
    Command command =
        Command.of(
            ValueType.PROCESS_INSTANCE_MODIFICATION,
            ProcessInstanceModificationIntent.MODIFY,
            request.getProcessInstanceKey(),
            record);
    return request.hasOperationReference()
        ? command.withReference(request.getOperationReference())
        : command;
  }

  public static Command migrateInstance(MigrateProcessInstanceRequest request) {
    ProcessInstanceMigrationRecord record =
        new ProcessInstanceMigrationRecord()
            .setProcessInstanceKey(request.getProcessInstanceKey())
            .setTargetProcessDefinitionKey(
                request.getMigrationPlan().getTargetProcessDefinitionKey());
    request
        .getMigrationPlan()
        .getMappingInstructionsList()
        .forEach(mapping ->
            record.addMappingInstruction(
                new ProcessInstanceMigrationMappingInstruction()
                    .setSourceElementId(mapping.getSourceElementId())
                    .setTargetElementId(mapping.getTargetElementId())));
    Command command =
        Command.of(
            ValueType.PROCESS_INSTANCE_MIGRATION,
            ProcessInstanceMigrationIntent.MIGRATE,
            request.getProcessInstanceKey(),
            record);
    return request.hasOperationReference()
        ? command.withReference(request.getOperationReference())
        : command;
  }

  public static Command setVariables(SetVariablesRequest request) {
    VariableDocumentRecord record =
        new VariableDocumentRecord()
            .setScopeKey(request.getElementInstanceKey())
            .setVariables(Json.toVariables(request.getVariables()))
            .setUpdateSemantics(
                request.getLocal()
                    ? VariableDocumentUpdateSemantic.LOCAL
                    : VariableDocumentUpdateSemantic.PROPAGATE);
    Command command =
        Command.of(ValueType.VARIABLE_DOCUMENT, VariableDocumentIntent.UPDATE, record);
    return request.hasOperationReference()
        ? command.withReference(request.getOperationReference())
        : command;
  }

  public static Command publishMessage(PublishMessageRequest request) {
    requireDefaultTenant("PublishMessage", request.getTenantId());
    MessageRecord record =
        new MessageRecord()
            .setName(request.getName())
            .setCorrelationKey(request.getCorrelationKey())
            .setTimeToLive(request.getTimeToLive())
            .setVariables(Json.toVariables(request.getVariables()))
            .setTenantId(TenantOwned.DEFAULT_TENANT_IDENTIFIER);
    if (!request.getMessageId().isEmpty()) {
      record.setMessageId(request.getMessageId());
    }
    return Command.of(ValueType.MESSAGE, MessageIntent.PUBLISH, record);
  }

  public static Command broadcastSignal(BroadcastSignalRequest request) {
    requireDefaultTenant("BroadcastSignal", request.getTenantId());
    return Command.of(
        ValueType.SIGNAL,
        SignalIntent.BROADCAST,
        new SignalRecord()
            .setSignalName(request.getSignalName())
            .setVariables(Json.toVariables(request.getVariables()))
            .setTenantId(TenantOwned.DEFAULT_TENANT_IDENTIFIER));
  }

  public static Command resolveIncident(ResolveIncidentRequest request) {
    Command command =
        Command.of(
            ValueType.INCIDENT,
            IncidentIntent.RESOLVE,
            request.getIncidentKey(),
            new IncidentRecord());
    return request.hasOperationReference()
        ? command.withReference(request.getOperationReference())
        : command;
  }

  public static Command evaluateDecision(EvaluateDecisionRequest request) {
    requireDefaultTenant("EvaluateDecision", request.getTenantId());
    return Command.of(
        ValueType.DECISION_EVALUATION,
        DecisionEvaluationIntent.EVALUATE,
        new DecisionEvaluationRecord()
            .setDecisionId(request.getDecisionId())
            .setDecisionKey(request.getDecisionKey() == 0 ? -1 : request.getDecisionKey())
            .setVariables(Json.toVariables(request.getVariables()))
            .setTenantId(TenantOwned.DEFAULT_TENANT_IDENTIFIER));
  }

  public static Command deleteResource(DeleteResourceRequest request) {
    Command command =
        Command.of(
            ValueType.RESOURCE_DELETION,
            ResourceDeletionIntent.DELETE,
            new ResourceDeletionRecord().setResourceKey(request.getResourceKey()));
    return request.hasOperationReference()
        ? command.withReference(request.getOperationReference())
        : command;
  }

  static void requireDefaultTenant(String command, String tenantId) {
    if (!tenantId.isBlank() && !TenantOwned.DEFAULT_TENANT_IDENTIFIER.equals(tenantId)) {
      throw new InvalidRequestException(
          "Expected to handle request %s with tenant identifier '%s', but multi-tenancy is disabled"
              .formatted(command, tenantId));
    }
  }
}
