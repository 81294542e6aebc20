package uk.complexcase.engine.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP port bound to loopback. A page in a browser can reach loopback too, so a request that
 * names another host (a rebound name) or comes from another origin is refused.
 */
public final class LoopbackHttpServer implements AutoCloseable {

  private static final int MAX_BODY_BYTES = 10 * 1024 * 1024;
  private static final int FORBIDDEN = 403;
  private static final int TOO_LARGE = 413;
  private static final int NOT_IMPLEMENTED = 501;
  private static final Set<String> LOOPBACK_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  static {
    // Otherwise head and body of an answer wait for each other's acknowledgement for 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Router router;
  private final Function<Throwable, Reply> failures;

  private LoopbackHttpServer(int port, Router router, Function<Throwable, Reply> failures)
      throws IOException {
    this.router = router;
    this.failures = failures;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
    server.setExecutor(executor);
    server.createContext("/", this::handle);
  }

  /**
   * Binds the port; 0 takes a free one.
   *
   * @param failures turns what a handler throws into an answer
   */
  public static LoopbackHttpServer start(
      int port, Router router, Function<Throwable, Reply> failures) throws IOException {
    LoopbackHttpServer started = new LoopbackHttpServer(port, router, failures);
    started.server.start();
    return started;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = answer(exchange);
      if (reply.later() == null) {
        send(exchange, reply);
      } else {
        new LongAnswer(exchange, reply.later(), failures).send();
      }
    }
  }

  static void send(HttpExchange exchange, Reply reply) throws IOException {
    if (reply.contentType().isEmpty()) {
      exchange.sendResponseHeaders(reply.status(), -1);
    } else {
      exchange.getResponseHeaders().set("Content-Type", reply.contentType());
      exchange.sendResponseHeaders(reply.status(), reply.body().length);
      exchange.getResponseBody().write(reply.body());
    }
  }

  private Reply answer(HttpExchange exchange) throws IOException {
    if (!isLocal(exchange)) {
      return Reply.problem(
          FORBIDDEN, "FORBIDDEN", "Only callers on this machine, outside a browser, are answered");
    }
    String path = exchange.getRequestURI().getPath();
    Router.Match match = router.find(exchange.getRequestMethod(), path);
    if (match == null) {
      return Reply.problem(
          NOT_IMPLEMENTED,
          "NOT_IMPLEMENTED",
          "%s %s is not supported by the embedded engine"
              .formatted(exchange.getRequestMethod(), path));
    }
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      return Reply.problem(TOO_LARGE, "CONTENT_TOO_LARGE", "The request is larger than 10 MB");
    }
    String contentType = exchange.getRequestHeaders().getFirst("Content-Type");
    try {
      return match
          .handler()
          .handle(new Request(match.parts(), contentType == null ? "" : contentType, body));
    } catch (Exception e) {
      return failures.apply(e);
    }
  }

  private static boolean isLocal(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    return isLoopback(host) && (origin == null || isSame(origin, host));
  }

  private static boolean isLoopback(@Nullable String host) {
    if (host == null) {
      return false;
    }
    int colon = host.lastIndexOf(':');
    boolean hasPort = colon > host.lastIndexOf(']');
    String name = hasPort ? host.substring(0, colon) : host;
    return LOOPBACK_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isSame(String origin, @Nullable String host) {
    try {
      URI uri = URI.create(origin);
      return "http".equals(uri.getScheme())
          && uri.getAuthority() != null
          && uri.getAuthority().equals(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
