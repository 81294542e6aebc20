package uk.complexcase.engine.grpc;

import io.camunda.zeebe.gateway.protocol.GatewayGrpc.GatewayImplBase;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.BroadcastSignalRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.BroadcastSignalResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.BrokerInfo;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CancelProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CancelProcessInstanceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceWithResultRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceWithResultResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeleteResourceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeleteResourceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.EvaluateDecisionRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.EvaluateDecisionResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.MigrateProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.MigrateProcessInstanceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ModifyProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ModifyProcessInstanceResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.Partition.PartitionBrokerHealth;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.Partition.PartitionBrokerRole;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ResolveIncidentRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ResolveIncidentResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.SetVariablesRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.SetVariablesResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.StreamActivatedJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UpdateJobRetriesRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UpdateJobRetriesResponse;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UpdateJobTimeoutRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.UpdateJobTimeoutResponse;
import io.camunda.zeebe.util.VersionUtil;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import uk.complexcase.engine.command.CommandMapper;
import uk.complexcase.engine.command.JobCommandMapper;
import uk.complexcase.engine.command.ResponseMessages;
import uk.complexcase.engine.jobs.JobPolls;
import uk.complexcase.engine.jobs.JobStreams;
import uk.complexcase.engine.partition.Command;
import uk.complexcase.engine.partition.Partition;
import uk.complexcase.engine.partition.Response;

/** Answers each request of the gateway protocol. Long only because the protocol is wide. */
final class GatewayService extends GatewayImplBase {

  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(15);

  /** All models are deployed at once, which takes a busy machine longer than any other command. */
  private static final Duration DEPLOYMENT_TIMEOUT = Duration.ofSeconds(60);

  private final Partition partition;
  private final JobDelivery delivery;

  GatewayService(Partition partition, JobPolls polls, JobStreams streams) {
    this.partition = partition;
    this.delivery = new JobDelivery(polls, streams);
  }

  @Override
  public void topology(TopologyRequest request, StreamObserver<TopologyResponse> observer) {
    String version = VersionUtil.getVersion();
    observer.onNext(
        TopologyResponse.newBuilder()
            .setClusterSize(1)
            .setPartitionsCount(1)
            .setReplicationFactor(1)
            .setGatewayVersion(version)
            .addBrokers(
                BrokerInfo.newBuilder()
                    .setNodeId(0)
                    .setHost("127.0.0.1")
                    .setVersion(version)
                    .addPartitions(
                        io.camunda.zeebe.gateway.protocol.GatewayOuterClass.Partition.newBuilder()
                            .setPartitionId(1)
                            .setRole(PartitionBrokerRole.LEADER)
                            .setHealth(
                                partition.isHealthy()
                                    ? PartitionBrokerHealth.HEALTHY
                                    : PartitionBrokerHealth.UNHEALTHY)))
            .build());
    observer.onCompleted();
  }

  @Override
  public void deployResource(
      DeployResourceRequest request, StreamObserver<DeployResourceResponse> observer) {
    answer(
        () -> CommandMapper.deploy(request),
        ResponseMessages::deployed,
        observer,
        DEPLOYMENT_TIMEOUT);
  }

  @Override
  public void deleteResource(
      DeleteResourceRequest request, StreamObserver<DeleteResourceResponse> observer) {
    answer(
        () -> CommandMapper.deleteResource(request),
        response -> DeleteResourceResponse.getDefaultInstance(),
        observer);
  }

  @Override
  public void createProcessInstance(
      CreateProcessInstanceRequest request,
      StreamObserver<CreateProcessInstanceResponse> observer) {
    answer(() -> CommandMapper.createInstance(request), ResponseMessages::created, observer);
  }

  @Override
  public void createProcessInstanceWithResult(
      CreateProcessInstanceWithResultRequest request,
      StreamObserver<CreateProcessInstanceWithResultResponse> observer) {
    Duration wait =
        request.getRequestTimeout() > 0
            ? Duration.ofMillis(request.getRequestTimeout())
            : REQUEST_TIMEOUT;
    answer(
        () ->
            CommandMapper.createInstanceWithResult(
                request.getRequest(), request.getFetchVariablesList()),
        ResponseMessages::completed,
        observer,
        wait);
  }

  @Override
  public void cancelProcessInstance(
      CancelProcessInstanceRequest request,
      StreamObserver<CancelProcessInstanceResponse> observer) {
    answer(
        () -> CommandMapper.cancelInstance(request),
        response -> CancelProcessInstanceResponse.getDefaultInstance(),
        observer);
  }

  @Override
  public void modifyProcessInstance(
      ModifyProcessInstanceRequest request,
      StreamObserver<ModifyProcessInstanceResponse> observer) {
    answer(
        () -> CommandMapper.modifyInstance(request),
        response -> ModifyProcessInstanceResponse.getDefaultInstance(),
        observer);
  }

  @Override
  public void migrateProcessInstance(
      MigrateProcessInstanceRequest request,
      StreamObserver<MigrateProcessInstanceResponse> observer) {
    answer(
        () -> CommandMapper.migrateInstance(request),
        response -> MigrateProcessInstanceResponse.getDefaultInstance(),
        observer);
  }

  @Override
  public void setVariables(
      SetVariablesRequest request, StreamObserver<SetVariablesResponse> observer) {
    answer(
        () -> CommandMapper.setVariables(request),
        response -> SetVariablesResponse.newBuilder().setKey(response.key()).build(),
        observer);
  }

  @Override
  public void publishMessage(
      PublishMessageRequest request, StreamObserver<PublishMessageResponse> observer) {
    answer(
        () -> CommandMapper.publishMessage(request),
        response ->
            PublishMessageResponse.newBuilder()
                .setKey(response.key())
                .setTenantId("<default>")
                .build(),
        observer);
  }

  @Override
  public void broadcastSignal(
      BroadcastSignalRequest request, StreamObserver<BroadcastSignalResponse> observer) {
    answer(
        () -> CommandMapper.broadcastSignal(request),
        response ->
            BroadcastSignalResponse.newBuilder()
                .setKey(response.key())
                .setTenantId("<default>")
                .build(),
        observer);
  }

  @Override
  public void resolveIncident(
      ResolveIncidentRequest request, StreamObserver<ResolveIncidentResponse> observer) {
    answer(
        () -> CommandMapper.resolveIncident(request),
        response -> ResolveIncidentResponse.getDefaultInstance(),
        observer);
  }

  @Override
  public void evaluateDecision(
      EvaluateDecisionRequest request, StreamObserver<EvaluateDecisionResponse> observer) {
    answer(() -> CommandMapper.evaluateDecision(request), ResponseMessages::evaluated, observer);
  }

  @Override
  public void activateJobs(
      ActivateJobsRequest request, StreamObserver<ActivateJobsResponse> observer) {
    delivery.activate(request, observer);
  }

  @Override
  public void streamActivatedJobs(
      StreamActivatedJobsRequest request, StreamObserver<ActivatedJob> observer) {
    delivery.stream(request, observer);
  }

  @Override
  public void completeJob(
      CompleteJobRequest request, StreamObserver<CompleteJobResponse> observer) {
    answer(
        () -> JobCommandMapper.complete(request),
        response -> CompleteJobResponse.getDefaultInstance(),
        observer);
  }

  @Override
  public void failJob(FailJobRequest request, StreamObserver<FailJobResponse> observer) {
    answer(
        () -> JobCommandMapper.fail(request),
        response -> FailJobResponse.getDefaultInstance(),
        observer);
  }

  @Override
  public void throwError(ThrowErrorRequest request, StreamObserver<ThrowErrorResponse> observer) {
    answer(
        () -> JobCommandMapper.throwError(request),
        response -> ThrowErrorResponse.getDefaultInstance(),
        observer);
  }

  @Override
  public void updateJobRetries(
      UpdateJobRetriesRequest request, StreamObserver<UpdateJobRetriesResponse> observer) {
    answer(
        () -> JobCommandMapper.updateRetries(request),
        response -> UpdateJobRetriesResponse.getDefaultInstance(),
        observer);
  }

  @Override
  public void updateJobTimeout(
      UpdateJobTimeoutRequest request, StreamObserver<UpdateJobTimeoutResponse> observer) {
    answer(
        () -> JobCommandMapper.updateTimeout(request),
        response -> UpdateJobTimeoutResponse.getDefaultInstance(),
        observer);
  }

  private <T> void answer(
      Supplier<Command> command, Function<Response, T> message, StreamObserver<T> observer) {
    answer(command, message, observer, REQUEST_TIMEOUT);
  }

  private <T> void answer(
      Supplier<Command> command,
      Function<Response, T> message,
      StreamObserver<T> observer,
      Duration wait) {
    try {
      partition
          .send(command.get())
          .orTimeout(wait.toMillis(), TimeUnit.MILLISECONDS)
          .thenApply(message)
          .whenComplete((answer, failure) -> {
            if (failure == null) {
              observer.onNext(answer);
              observer.onCompleted();
            } else {
              observer.onError(Failures.toStatus(failure));
            }
          });
    } catch (RuntimeException e) {
      observer.onError(Failures.toStatus(e));
    }
  }
}
