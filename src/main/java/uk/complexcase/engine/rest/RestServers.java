package uk.complexcase.engine.rest;

import java.io.IOException;
import java.util.function.IntSupplier;
import uk.complexcase.engine.http.LoopbackHttpServer;
import uk.complexcase.engine.http.Router;
import uk.complexcase.engine.jobs.JobPolls;
import uk.complexcase.engine.partition.Partition;
import uk.complexcase.engine.read.ReadModel;

/** Puts the endpoints on their ports. */
public final class RestServers {

  private RestServers() {}

  /** The API for clients. */
  public static LoopbackHttpServer startApi(
      int port, Partition partition, ReadModel model, JobPolls polls, IntSupplier grpcPort)
      throws IOException {
    Router router = new Router();
    CommandEndpoint commands = new CommandEndpoint(partition);
    SearchEndpoints.addTo(router, model);
    UserTaskEndpoints.addTo(router, commands);
    JobEndpoints.addTo(router, commands, polls);
    ProcessEndpoints.addTo(router, commands);
    MessageEndpoints.addTo(router, commands);
    DeploymentEndpoints.addTo(router, commands);
    new SystemEndpoints(partition).addApi(router, grpcPort);
    return LoopbackHttpServer.start(port, router, Problems::of);
  }

  /** Clock, purge and health, for tests, rehearsals and exercises. */
  public static LoopbackHttpServer startManagement(int port, Partition partition)
      throws IOException {
    Router router = new Router();
    new SystemEndpoints(partition).addManagement(router);
    return LoopbackHttpServer.start(port, router, Problems::of);
  }
}
