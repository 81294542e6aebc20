package uk.complexcase.engine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CancelProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.MigrateProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.MigrateProcessInstanceRequest.MappingInstruction;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.MigrateProcessInstanceRequest.MigrationPlan;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ModifyProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ModifyProcessInstanceRequest.ActivateInstruction;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ModifyProcessInstanceRequest.TerminateInstruction;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ModifyProcessInstanceRequest.VariableInstruction;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ProcessInstanceCreationRuntimeInstruction;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ProcessInstanceCreationStartInstruction;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ResolveIncidentRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.SetVariablesRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TerminateProcessInstanceInstruction;
import java.time.Duration;
import java.util.List;
import uk.complexcase.engine.command.CommandMapper;
import uk.complexcase.engine.command.InvalidRequestException;
import uk.complexcase.engine.command.Json;
import uk.complexcase.engine.command.ResponseMessages;
import uk.complexcase.engine.http.Reply;
import uk.complexcase.engine.http.Request;
import uk.complexcase.engine.http.Router;
import uk.complexcase.engine.partition.Command;
import uk.complexcase.engine.read.NotSupportedException;

/** Starting, changing and ending process instances. */
final class ProcessEndpoints {

  private static final Duration CREATION_TIMEOUT = Duration.ofSeconds(15);

  private final CommandEndpoint commands;

  private ProcessEndpoints(CommandEndpoint commands) {
    this.commands = commands;
  }

  static void addTo(Router router, CommandEndpoint commands) {
    ProcessEndpoints endpoints = new ProcessEndpoints(commands);
    router
        .on("POST", "/v2/process-instances", endpoints::create)
        .on("POST", "/v2/process-instances/{key}/cancellation", commands.of(c -> cancel(c)))
        .on("POST", "/v2/process-instances/{key}/modification", commands.of(c -> modify(c)))
        .on("POST", "/v2/process-instances/{key}/migration", commands.of(c -> migrate(c)))
        .on("PUT", "/v2/element-instances/{key}/variables", commands.of(c -> setVariables(c)))
        .on("POST", "/v2/incidents/{key}/resolution", commands.of(c -> resolve(c)));
  }

  private Reply create(Request request) {
    JsonNode body = request.json();
    CreateProcessInstanceRequest message = creation(body);
    if (!Fields.flag(body, "awaitCompletion", false)) {
      var created =
          ResponseMessages.created(
              commands.send(CommandMapper.createInstance(message), CREATION_TIMEOUT));
      return Reply.json(
          instance(
              created.getProcessInstanceKey(),
              created.getProcessDefinitionKey(),
              created.getBpmnProcessId(),
              created.getVersion(),
              "{}",
              created.getTagsList()));
    }
    long timeout = Fields.number(body, "requestTimeout", 0);
    var completed =
        ResponseMessages.completed(
            commands.send(
                CommandMapper.createInstanceWithResult(
                    message, Fields.texts(body, "fetchVariables")),
                timeout > 0 ? Duration.ofMillis(timeout) : CREATION_TIMEOUT));
    return Reply.json(
        instance(
            completed.getProcessInstanceKey(),
            completed.getProcessDefinitionKey(),
            completed.getBpmnProcessId(),
            completed.getVersion(),
            completed.getVariables(),
            completed.getTagsList()));
  }

  private static CreateProcessInstanceRequest creation(JsonNode body) {
    long key = Fields.key(body, "processDefinitionKey");
    String id = Fields.text(body, "processDefinitionId");
    if (key < 0 == id.isEmpty()) {
      throw new InvalidRequestException(
          "Exactly one of processDefinitionId and processDefinitionKey is required");
    }
    CreateProcessInstanceRequest.Builder message =
        CreateProcessInstanceRequest.newBuilder()
            .setProcessDefinitionKey(key)
            .setBpmnProcessId(id)
            .setVersion((int) Fields.number(body, "processDefinitionVersion", -1))
            .setVariables(Fields.document(body, "variables"))
            .setTenantId(Fields.text(body, "tenantId"))
            .addAllTags(Fields.texts(body, "tags"));
    body.path("startInstructions")
        .forEach(start ->
            message.addStartInstructions(
                ProcessInstanceCreationStartInstruction.newBuilder()
                    .setElementId(Fields.required(start, "elementId"))));
    body.path("runtimeInstructions")
        .forEach(instruction -> {
          if (!"TERMINATE_PROCESS_INSTANCE".equals(Fields.text(instruction, "type"))) {
            throw new NotSupportedException("Only TERMINATE_PROCESS_INSTANCE is supported");
          }
          message.addRuntimeInstructions(
              ProcessInstanceCreationRuntimeInstruction.newBuilder()
                  .setTerminate(
                      TerminateProcessInstanceInstruction.newBuilder()
                          .setAfterElementId(Fields.required(instruction, "afterElementId"))));
        });
    Fields.ifReference(body, message::setOperationReference);
    return message.build();
  }

  private static ObjectNode instance(
      long instanceKey,
      long definitionKey,
      String definitionId,
      int version,
      String variables,
      List<String> tags) {
    ObjectNode json =
        Json.MAPPER
            .createObjectNode()
            .put("processInstanceKey", Long.toString(instanceKey))
            .put("processDefinitionKey", Long.toString(definitionKey))
            .put("processDefinitionId", definitionId)
            .put("processDefinitionVersion", version)
            .put("tenantId", "<default>");
    try {
      json.set("variables", Json.MAPPER.readTree(variables));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("The engine wrote variables that are no JSON", e);
    }
    ArrayNode list = json.putArray("tags");
    tags.forEach(list::add);
    return json;
  }

  private static Command cancel(Request request) {
    CancelProcessInstanceRequest.Builder message =
        CancelProcessInstanceRequest.newBuilder().setProcessInstanceKey(request.key("key"));
    Fields.ifReference(request.json(), message::setOperationReference);
    return CommandMapper.cancelInstance(message.build());
  }

  private static Command modify(Request request) {
    JsonNode body = request.json();
    ModifyProcessInstanceRequest.Builder message =
        ModifyProcessInstanceRequest.newBuilder().setProcessInstanceKey(request.key("key"));
    if (body.path("moveInstructions").size() > 0) {
      throw new NotSupportedException("Move instructions are not supported");
    }
    body.path("activateInstructions")
        .forEach(activate -> {
          ActivateInstruction.Builder instruction =
              ActivateInstruction.newBuilder()
                  .setElementId(Fields.required(activate, "elementId"))
                  .setAncestorElementInstanceKey(
                      Fields.key(activate, "ancestorElementInstanceKey"));
          activate
              .path("variableInstructions")
              .forEach(variable ->
                  instruction.addVariableInstructions(
                      VariableInstruction.newBuilder()
                          .setVariables(Fields.document(variable, "variables"))
                          .setScopeId(Fields.text(variable, "scopeId"))));
          message.addActivateInstructions(instruction);
        });
    body.path("terminateInstructions")
        .forEach(terminate ->
            message.addTerminateInstructions(
                TerminateInstruction.newBuilder()
                    .setElementInstanceKey(Fields.key(terminate, "elementInstanceKey"))));
    Fields.ifReference(body, message::setOperationReference);
    return CommandMapper.modifyInstance(message.build());
  }

  private static Command migrate(Request request) {
    JsonNode body = request.json();
    MigrationPlan.Builder plan =
        MigrationPlan.newBuilder()
            .setTargetProcessDefinitionKey(Fields.key(body, "targetProcessDefinitionKey"));
    body.path("mappingInstructions")
        .forEach(mapping ->
            plan.addMappingInstructions(
                MappingInstruction.newBuilder()
                    .setSourceElementId(Fields.required(mapping, "sourceElementId"))
                    .setTargetElementId(Fields.required(mapping, "targetElementId"))));
    MigrateProcessInstanceRequest.Builder message =
        MigrateProcessInstanceRequest.newBuilder()
            .setProcessInstanceKey(request.key("key"))
            .setMigrationPlan(plan);
    Fields.ifReference(body, message::setOperationReference);
    return CommandMapper.migrateInstance(message.build());
  }

  private static Command setVariables(Request request) {
    JsonNode body = request.json();
    SetVariablesRequest.Builder message =
        SetVariablesRequest.newBuilder()
            .setElementInstanceKey(request.key("key"))
            .setVariables(Fields.document(body, "variables"))
            .setLocal(Fields.flag(body, "local", false));
    Fields.ifReference(body, message::setOperationReference);
    return CommandMapper.setVariables(message.build());
  }

  private static Command resolve(Request request) {
    ResolveIncidentRequest.Builder message =
        ResolveIncidentRequest.newBuilder().setIncidentKey(request.key("key"));
    Fields.ifReference(request.json(), message::setOperationReference);
    return CommandMapper.resolveIncident(message.build());
  }
}
