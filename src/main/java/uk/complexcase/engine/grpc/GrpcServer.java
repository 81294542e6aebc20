package uk.complexcase.engine.grpc;

import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import uk.complexcase.engine.jobs.JobPolls;
import uk.complexcase.engine.jobs.JobStreams;
import uk.complexcase.engine.partition.Partition;

/** The gRPC port, on loopback only. */
public final class GrpcServer implements AutoCloseable {

  private static final int MAX_MESSAGE_BYTES = 5 * 1024 * 1024;
  private static final int STOP_SECONDS = 5;
  private static final int MIN_KEEP_ALIVE_SECONDS = 10;

  private final Server server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  private GrpcServer(int port, Partition partition, JobPolls polls, JobStreams streams)
      throws IOException {
    server =
        NettyServerBuilder.forAddress(
                new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port))
            .executor(executor)
            .maxInboundMessageSize(MAX_MESSAGE_BYTES)
            .permitKeepAliveTime(MIN_KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
            .permitKeepAliveWithoutCalls(true)
            .addService(new GatewayService(partition, polls, streams))
            .build();
  }

  /** Binds the port; 0 takes a free one. */
  public static GrpcServer start(int port, Partition partition, JobPolls polls, JobStreams streams)
      throws IOException {
    GrpcServer server = new GrpcServer(port, partition, polls, streams);
    try {
      server.server.start();
    } catch (IOException e) {
      server.executor.close();
      throw e;
    }
    return server;
  }

  public int port() {
    return server.getPort();
  }

  @Override
  public void close() {
    server.shutdownNow();
    try {
      server.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    executor.close();
  }
}
