package uk.complexcase.engine.rest;

import com.google.protobuf.ByteString;
import io.camunda.client.protocol.rest.DeploymentDecisionRequirementsResult;
import io.camunda.client.protocol.rest.DeploymentDecisionResult;
import io.camunda.client.protocol.rest.DeploymentFormResult;
import io.camunda.client.protocol.rest.DeploymentMetadataResult;
import io.camunda.client.protocol.rest.DeploymentProcessResult;
import io.camunda.client.protocol.rest.DeploymentResult;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeleteResourceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.Deployment;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.Resource;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import uk.complexcase.engine.command.CommandMapper;
import uk.complexcase.engine.command.InvalidRequestException;
import uk.complexcase.engine.command.ResponseMessages;
import uk.complexcase.engine.http.Reply;
import uk.complexcase.engine.http.Request;
import uk.complexcase.engine.http.Router;
import uk.complexcase.engine.partition.Command;

/** Deploying and deleting processes, decisions and forms. */
final class DeploymentEndpoints {

  private DeploymentEndpoints() {}

  static void addTo(Router router, CommandEndpoint commands) {
    router
        .on(
            "POST",
            "/v2/deployments",
            commands.of(
                DeploymentEndpoints::deploy,
                answer -> Reply.json(result(ResponseMessages.deployed(answer)))))
        .on("POST", "/v2/resources/{key}/deletion", commands.of(DeploymentEndpoints::delete));
  }

  private static Command deploy(Request request) {
    DeployResourceRequest.Builder message = DeployResourceRequest.newBuilder();
    for (Multipart.Part part : Multipart.parse(request)) {
      if ("tenantId".equals(part.name())) {
        message.setTenantId(new String(part.content(), StandardCharsets.UTF_8));
      } else if (!part.fileName().isEmpty()) {
        message.addResources(
            Resource.newBuilder()
                .setName(part.fileName())
                .setContent(ByteString.copyFrom(part.content())));
      }
    }
    if (message.getResourcesCount() == 0) {
      throw new InvalidRequestException("Required part 'resources' is not present.");
    }
    return CommandMapper.deploy(message.build());
  }

  private static Command delete(Request request) {
    DeleteResourceRequest.Builder message =
        DeleteResourceRequest.newBuilder().setResourceKey(request.key("key"));
    Fields.ifReference(request.json(), message::setOperationReference);
    return CommandMapper.deleteResource(message.build());
  }

  private static DeploymentResult result(DeployResourceResponse message) {
    return new DeploymentResult()
        .deploymentKey(Long.toString(message.getKey()))
        .tenantId(message.getTenantId())
        .deployments(
            message.getDeploymentsList().stream()
                .map(DeploymentEndpoints::metadata)
                .collect(Collectors.toList()));
  }

  private static DeploymentMetadataResult metadata(Deployment deployment) {
    DeploymentMetadataResult result = new DeploymentMetadataResult();
    return switch (deployment.getMetadataCase()) {
      case PROCESS ->
          result.processDefinition(
              new DeploymentProcessResult()
                  .processDefinitionKey(
                      Long.toString(deployment.getProcess().getProcessDefinitionKey()))
                  .processDefinitionId(deployment.getProcess().getBpmnProcessId())
                  .processDefinitionVersion(deployment.getProcess().getVersion())
                  .resourceName(deployment.getProcess().getResourceName())
                  .tenantId(deployment.getProcess().getTenantId()));
      case DECISION ->
          result.decisionDefinition(
              new DeploymentDecisionResult()
                  .decisionDefinitionKey(Long.toString(deployment.getDecision().getDecisionKey()))
                  .decisionDefinitionId(deployment.getDecision().getDmnDecisionId())
                  .name(deployment.getDecision().getDmnDecisionName())
                  .version(deployment.getDecision().getVersion())
                  .decisionRequirementsId(deployment.getDecision().getDmnDecisionRequirementsId())
                  .decisionRequirementsKey(
                      Long.toString(deployment.getDecision().getDecisionRequirementsKey()))
                  .tenantId(deployment.getDecision().getTenantId()));
      case DECISIONREQUIREMENTS ->
          result.decisionRequirements(
              new DeploymentDecisionRequirementsResult()
                  .decisionRequirementsKey(
                      Long.toString(
                          deployment.getDecisionRequirements().getDecisionRequirementsKey()))
                  .decisionRequirementsId(
                      deployment.getDecisionRequirements().getDmnDecisionRequirementsId())
                  .decisionRequirementsName(
                      deployment.getDecisionRequirements().getDmnDecisionRequirementsName())
                  .version(deployment.getDecisionRequirements().getVersion())
                  .resourceName(deployment.getDecisionRequirements().getResourceName())
                  .tenantId(deployment.getDecisionRequirements().getTenantId()));
      case FORM ->
          result.form(
              new DeploymentFormResult()
                  .formKey(Long.toString(deployment.getForm().getFormKey()))
                  .formId(deployment.getForm().getFormId())
                  .version(deployment.getForm().getVersion())
                  .resourceName(deployment.getForm().getResourceName())
                  .tenantId(deployment.getForm().getTenantId()));
      default -> result;
    };
  }
}
