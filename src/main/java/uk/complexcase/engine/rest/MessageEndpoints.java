package uk.complexcase.engine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.client.protocol.rest.EvaluateDecisionResult;
import io.camunda.client.protocol.rest.EvaluatedDecisionInputItem;
import io.camunda.client.protocol.rest.EvaluatedDecisionOutputItem;
import io.camunda.client.protocol.rest.EvaluatedDecisionResult;
import io.camunda.client.protocol.rest.MatchedDecisionRuleItem;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.BroadcastSignalRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.EvaluateDecisionRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.EvaluateDecisionResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.EvaluatedDecision;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.camunda.zeebe.protocol.impl.record.value.message.MessageCorrelationRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.MessageCorrelationIntent;
import io.camunda.zeebe.protocol.record.value.TenantOwned;
import java.util.stream.Collectors;
import uk.complexcase.engine.command.CommandMapper;
import uk.complexcase.engine.command.Json;
import uk.complexcase.engine.command.ResponseMessages;
import uk.complexcase.engine.http.Reply;
import uk.complexcase.engine.http.Request;
import uk.complexcase.engine.http.Router;
import uk.complexcase.engine.partition.Command;
import uk.complexcase.engine.partition.Response;

/** Messages, signals and decisions asked for from outside. */
final class MessageEndpoints {

  private MessageEndpoints() {}

  static void addTo(Router router, CommandEndpoint commands) {
    router
        .on(
            "POST",
            "/v2/messages/publication",
            commands.of(MessageEndpoints::publish, answer -> keyed("messageKey", answer.key())))
        .on(
            "POST",
            "/v2/messages/correlation",
            commands.of(MessageEndpoints::correlate, MessageEndpoints::correlated))
        .on(
            "POST",
            "/v2/signals/broadcast",
            commands.of(MessageEndpoints::broadcast, answer -> keyed("signalKey", answer.key())))
        .on(
            "POST",
            "/v2/decision-definitions/evaluation",
            commands.of(
                MessageEndpoints::evaluate,
                answer -> Reply.json(evaluated(ResponseMessages.evaluated(answer)))));
  }

  private static Command publish(Request request) {
    JsonNode body = request.json();
    return CommandMapper.publishMessage(
        PublishMessageRequest.newBuilder()
            .setName(Fields.required(body, "name"))
            .setCorrelationKey(Fields.text(body, "correlationKey"))
            .setTimeToLive(Fields.number(body, "timeToLive", 0))
            .setMessageId(Fields.text(body, "messageId"))
            .setVariables(Fields.document(body, "variables"))
            .setTenantId(Fields.text(body, "tenantId"))
            .build());
  }

  private static Command correlate(Request request) {
    JsonNode body = request.json();
    return Command.of(
        ValueType.MESSAGE_CORRELATION,
        MessageCorrelationIntent.CORRELATE,
        new MessageCorrelationRecord()
            .setName(Fields.required(body, "name"))
            .setCorrelationKey(Fields.text(body, "correlationKey"))
            .setVariables(Json.toVariables(Fields.document(body, "variables")))
            .setTenantId(TenantOwned.DEFAULT_TENANT_IDENTIFIER));
  }

  private static Reply correlated(Response response) {
    MessageCorrelationRecord record = response.as(new MessageCorrelationRecord());
    return Reply.json(
        tenant()
            .put("messageKey", Long.toString(record.getMessageKey()))
            .put("processInstanceKey", Long.toString(record.getProcessInstanceKey())));
  }

  private static Command broadcast(Request request) {
    JsonNode body = request.json();
    return CommandMapper.broadcastSignal(
        BroadcastSignalRequest.newBuilder()
            .setSignalName(Fields.required(body, "signalName"))
            .setVariables(Fields.document(body, "variables"))
            .setTenantId(Fields.text(body, "tenantId"))
            .build());
  }

  private static Command evaluate(Request request) {
    JsonNode body = request.json();
    return CommandMapper.evaluateDecision(
        EvaluateDecisionRequest.newBuilder()
            .setDecisionId(Fields.text(body, "decisionDefinitionId"))
            .setDecisionKey(Fields.key(body, "decisionDefinitionKey"))
            .setVariables(Fields.document(body, "variables"))
            .setTenantId(Fields.text(body, "tenantId"))
            .build());
  }

  private static EvaluateDecisionResult evaluated(EvaluateDecisionResponse message) {
    return new EvaluateDecisionResult()
        .decisionDefinitionId(message.getDecisionId())
        .decisionDefinitionKey(Long.toString(message.getDecisionKey()))
        .decisionDefinitionName(message.getDecisionName())
        .decisionDefinitionVersion(message.getDecisionVersion())
        .decisionRequirementsId(message.getDecisionRequirementsId())
        .decisionRequirementsKey(Long.toString(message.getDecisionRequirementsKey()))
        .decisionInstanceKey(Long.toString(message.getDecisionInstanceKey()))
        .decisionEvaluationKey(Long.toString(message.getDecisionEvaluationKey()))
        .output(message.getDecisionOutput())
        .failedDecisionDefinitionId(message.getFailedDecisionId())
        .failureMessage(message.getFailureMessage())
        .tenantId(message.getTenantId())
        .evaluatedDecisions(
            message.getEvaluatedDecisionsList().stream()
                .map(MessageEndpoints::decision)
                .collect(Collectors.toList()));
  }

  private static EvaluatedDecisionResult decision(EvaluatedDecision message) {
    return new EvaluatedDecisionResult()
        .decisionDefinitionId(message.getDecisionId())
        .decisionDefinitionKey(Long.toString(message.getDecisionKey()))
        .decisionDefinitionName(message.getDecisionName())
        .decisionDefinitionVersion(message.getDecisionVersion())
        .decisionDefinitionType(message.getDecisionType())
        .decisionEvaluationInstanceKey(message.getDecisionEvaluationInstanceKey())
        .output(message.getDecisionOutput())
        .tenantId(message.getTenantId())
        .evaluatedInputs(
            message.getEvaluatedInputsList().stream()
                .map(input ->
                    new EvaluatedDecisionInputItem()
                        .inputId(input.getInputId())
                        .inputName(input.getInputName())
                        .inputValue(input.getInputValue()))
                .collect(Collectors.toList()))
        .matchedRules(
            message.getMatchedRulesList().stream()
                .map(rule ->
                    new MatchedDecisionRuleItem()
                        .ruleId(rule.getRuleId())
                        .ruleIndex(rule.getRuleIndex())
                        .evaluatedOutputs(
                            rule.getEvaluatedOutputsList().stream()
                                .map(output ->
                                    new EvaluatedDecisionOutputItem()
                                        .outputId(output.getOutputId())
                                        .outputName(output.getOutputName())
                                        .outputValue(output.getOutputValue()))
                                .collect(Collectors.toList())))
                .collect(Collectors.toList()));
  }

  private static Reply keyed(String name, long key) {
    return Reply.json(tenant().put(name, Long.toString(key)));
  }

  private static ObjectNode tenant() {
    return Json.MAPPER.createObjectNode().put("tenantId", TenantOwned.DEFAULT_TENANT_IDENTIFIER);
  }
}
