package uk.complexcase.engine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.client.protocol.rest.BrokerInfo;
import io.camunda.client.protocol.rest.Partition.HealthEnum;
import io.camunda.client.protocol.rest.Partition.RoleEnum;
import io.camunda.client.protocol.rest.TopologyResponse;
import io.camunda.zeebe.util.VersionUtil;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import uk.complexcase.engine.command.InvalidRequestException;
import uk.complexcase.engine.command.Json;
import uk.complexcase.engine.http.Reply;
import uk.complexcase.engine.http.Request;
import uk.complexcase.engine.http.Router;
import uk.complexcase.engine.partition.Partition;

/** What concerns the engine as a whole: topology, health, its clock, emptying it. */
final class SystemEndpoints {

  private static final int UNAVAILABLE = 503;

  private final Partition partition;

  SystemEndpoints(Partition partition) {
    this.partition = partition;
  }

  void addApi(Router router, IntSupplier grpcPort) {
    router
        .on("GET", "/v2/topology", request -> topology(grpcPort.getAsInt()))
        .on("GET", "/v2/status", request -> status())
        .on("PUT", "/v2/clock", this::pinByApi)
        .on("POST", "/v2/clock/reset", this::resetByApi);
  }

  void addManagement(Router router) {
    router
        .on("GET", "/actuator/clock", request -> clock())
        .on("POST", "/actuator/clock/pin", this::pin)
        .on("POST", "/actuator/clock/add", this::add)
        .on("DELETE", "/actuator/clock", this::reset)
        .on("POST", "/actuator/cluster/purge", request -> purge())
        .on("GET", "/actuator/health", request -> health())
        .on("GET", "/actuator/health/liveness", request -> health())
        .on("GET", "/actuator/health/readiness", request -> health())
        .on("GET", "/health", request -> status())
        .on("GET", "/ready", request -> status());
  }

  private Reply topology(int grpcPort) {
    String version = VersionUtil.getVersion();
    return Reply.json(
        new TopologyResponse()
            .clusterSize(1)
            .partitionsCount(1)
            .replicationFactor(1)
            .gatewayVersion(version)
            .lastCompletedChangeId(Long.toString(partition.lastChange()))
            .brokers(
                List.of(
                    new BrokerInfo()
                        .nodeId(0)
                        .host("127.0.0.1")
                        .port(grpcPort)
                        .version(version)
                        .partitions(
                            List.of(
                                new io.camunda.client.protocol.rest.Partition()
                                    .partitionId(1)
                                    .role(RoleEnum.LEADER)
                                    .health(
                                        partition.isHealthy()
                                            ? HealthEnum.HEALTHY
                                            : HealthEnum.UNHEALTHY))))));
  }

  private Reply status() {
    return partition.isHealthy()
        ? Reply.noContent()
        : Reply.problem(UNAVAILABLE, "UNAVAILABLE", "The engine is not healthy");
  }

  private Reply health() {
    return partition.isHealthy()
        ? Reply.json(Json.MAPPER.createObjectNode().put("status", "UP"))
        : Reply.problem(UNAVAILABLE, "DOWN", "The engine is not healthy");
  }

  private Reply clock() {
    Instant now = partition.now();
    return Reply.json(
        Json.MAPPER
            .createObjectNode()
            .put("epochMilli", now.toEpochMilli())
            .put("instant", now.toString()));
  }

  private Reply pin(Request request) throws IOException {
    partition.pinClock(Instant.ofEpochMilli(required(request.json(), "epochMilli")));
    return clock();
  }

  private Reply add(Request request) throws IOException {
    partition.moveClock(Duration.ofMillis(required(request.json(), "offsetMilli")));
    return clock();
  }

  private Reply reset(Request request) throws IOException {
    partition.resetClock();
    return clock();
  }

  private Reply pinByApi(Request request) throws IOException {
    partition.pinClock(Instant.ofEpochMilli(required(request.json(), "timestamp")));
    return Reply.noContent();
  }

  private Reply resetByApi(Request request) throws IOException {
    partition.resetClock();
    return Reply.noContent();
  }

  private Reply purge() throws IOException {
    long change = partition.purge();
    ObjectNode answer = Json.MAPPER.createObjectNode().put("changeId", change);
    answer.putArray("currentTopology");
    answer.putArray("plannedChanges");
    answer.putArray("expectedTopology");
    return Reply.json(answer);
  }

  private static long required(JsonNode body, String name) {
    return Fields.number(body, name)
        .orElseThrow(() -> new InvalidRequestException("No %s provided".formatted(name)));
  }
}
