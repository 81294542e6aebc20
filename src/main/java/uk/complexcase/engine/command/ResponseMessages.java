package uk.complexcase.engine.command;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceWithResultResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DecisionMetadata;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DecisionRequirementsMetadata;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.EvaluateDecisionResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.EvaluatedDecision;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.EvaluatedDecisionInput;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.EvaluatedDecisionOutput;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FormMetadata;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.MatchedDecisionRule;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ProcessMetadata;
import io.camunda.zeebe.protocol.impl.record.value.decision.DecisionEvaluationRecord;
import io.camunda.zeebe.protocol.impl.record.value.deployment.DeploymentRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceCreationRecord;
import io.camunda.zeebe.protocol.impl.record.value.processinstance.ProcessInstanceResultRecord;
import io.camunda.zeebe.protocol.record.value.EvaluatedDecisionValue;
import io.camunda.zeebe.protocol.record.value.MatchedRuleValue;
import uk.complexcase.engine.partition.Response;

/** The engine's answers as messages of the gateway protocol. */
public final class ResponseMessages {

  private ResponseMessages() {}

  public static DeployResourceResponse deployed(Response response) {
    DeploymentRecord record = response.as(new DeploymentRecord());
    var message =
        DeployResourceResponse.newBuilder()
            .setKey(response.key())
            .setTenantId(record.getTenantId());
    record
        .getProcessesMetadata()
        .forEach(process ->
            message
                .addDeploymentsBuilder()
                .setProcess(
                    ProcessMetadata.newBuilder()
                        .setBpmnProcessId(process.getBpmnProcessId())
                        .setVersion(process.getVersion())
                        .setProcessDefinitionKey(process.getProcessDefinitionKey())
                        .setResourceName(process.getResourceName())
                        .setTenantId(process.getTenantId())));
    record
        .getDecisionsMetadata()
        .forEach(decision ->
            message
                .addDeploymentsBuilder()
                .setDecision(
                    DecisionMetadata.newBuilder()
                        .setDmnDecisionId(decision.getDecisionId())
                        .setDmnDecisionName(decision.getDecisionName())
                        .setVersion(decision.getVersion())
                        .setDecisionKey(decision.getDecisionKey())
                        .setDmnDecisionRequirementsId(decision.getDecisionRequirementsId())
                        .setDecisionRequirementsKey(decision.getDecisionRequirementsKey())
                        .setTenantId(decision.getTenantId())));
    record
        .getDecisionRequirementsMetadata()
        .forEach(requirements ->
            message
                .addDeploymentsBuilder()
                .setDecisionRequirements(
                    DecisionRequirementsMetadata.newBuilder()
                        .setDmnDecisionRequirementsId(requirements.getDecisionRequirementsId())
                        .setDmnDecisionRequirementsName(requirements.getDecisionRequirementsName())
                        .setVersion(requirements.getDecisionRequirementsVersion())
                        .setDecisionRequirementsKey(requirements.getDecisionRequirementsKey())
                        .setResourceName(requirements.getResourceName())
                        .setTenantId(requirements.getTenantId())));
    record
        .getFormMetadata()
        .forEach(form ->
            message
                .addDeploymentsBuilder()
                .setForm(
                    FormMetadata.newBuilder()
                        .setFormId(form.getFormId())
                        .setVersion(form.getVersion())
                        .setFormKey(form.getFormKey())
                        .setResourceName(form.getResourceName())
                        .setTenantId(form.getTenantId())));
    return message.build();
  }

  public static CreateProcessInstanceResponse created(Response response) {
    ProcessInstanceCreationRecord record = response.as(new ProcessInstanceCreationRecord());
    return CreateProcessInstanceResponse.newBuilder()
        .setProcessDefinitionKey(record.getProcessDefinitionKey())
        .setBpmnProcessId(record.getBpmnProcessId())
        .setVersion(record.getVersion())
        .setTenantId(record.getTenantId())
        .setProcessInstanceKey(record.getProcessInstanceKey())
        .addAllTags(record.getTags())
        .build();
  }

  public static CreateProcessInstanceWithResultResponse completed(Response response) {
    ProcessInstanceResultRecord record = response.as(new ProcessInstanceResultRecord());
    return CreateProcessInstanceWithResultResponse.newBuilder()
        .setProcessDefinitionKey(record.getProcessDefinitionKey())
        .setBpmnProcessId(record.getBpmnProcessId())
        .setVersion(record.getVersion())
        .setTenantId(record.getTenantId())
        .setProcessInstanceKey(record.getProcessInstanceKey())
        .setVariables(Json.fromMsgPack(record.getVariablesBuffer()))
        .addAllTags(record.getTags())
        .build();
  }

  public static EvaluateDecisionResponse evaluated(Response response) {
    DecisionEvaluationRecord record = response.as(new DecisionEvaluationRecord());
    var message =
        EvaluateDecisionResponse.newBuilder()
            .setDecisionInstanceKey(response.key())
            .setDecisionEvaluationKey(response.key())
            .setDecisionId(record.getDecisionId())
            .setDecisionKey(record.getDecisionKey())
            .setDecisionName(record.getDecisionName())
            .setDecisionVersion(record.getDecisionVersion())
            .setDecisionRequirementsId(record.getDecisionRequirementsId())
            .setDecisionRequirementsKey(record.getDecisionRequirementsKey())
            .setTenantId(record.getTenantId());
    record.getEvaluatedDecisions().forEach(each -> message.addEvaluatedDecisions(decision(each)));
    if (record.getFailedDecisionId().isEmpty()) {
      message.setDecisionOutput(record.getDecisionOutput());
    } else {
      message
          .setFailedDecisionId(record.getFailedDecisionId())
          .setFailureMessage(record.getEvaluationFailureMessage());
    }
    return message.build();
  }

  private static EvaluatedDecision decision(EvaluatedDecisionValue value) {
    var message =
        EvaluatedDecision.newBuilder()
            .setDecisionId(value.getDecisionId())
            .setDecisionEvaluationInstanceKey(value.getDecisionEvaluationInstanceKey())
            .setDecisionKey(value.getDecisionKey())
            .setDecisionName(value.getDecisionName())
            .setDecisionVersion((int) value.getDecisionVersion())
            .setDecisionType(value.getDecisionType())
            .setDecisionOutput(value.getDecisionOutput())
            .setTenantId(value.getTenantId());
    value
        .getEvaluatedInputs()
        .forEach(input ->
            message.addEvaluatedInputs(
                EvaluatedDecisionInput.newBuilder()
                    .setInputId(input.getInputId())
                    .setInputName(input.getInputName())
                    .setInputValue(input.getInputValue())));
    value.getMatchedRules().forEach(rule -> message.addMatchedRules(rule(rule)));
    return message.build();
  }

  private static MatchedDecisionRule rule(MatchedRuleValue value) {
    var message =
        MatchedDecisionRule.newBuilder()
            .setRuleId(value.getRuleId())
            .setRuleIndex(value.getRuleIndex());
    value
        .getEvaluatedOutputs()
        .forEach(output ->
            message.addEvaluatedOutputs(
                EvaluatedDecisionOutput.newBuilder()
                    .setOutputId(output.getOutputId())
                    .setOutputName(output.getOutputName())
                    .setOutputValue(output.getOutputValue())));
    return message.build();
  }
}
