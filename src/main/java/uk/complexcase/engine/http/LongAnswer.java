package uk.complexcase.engine.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Sends an answer that may take long. The server tells nobody that a client has hung up; only a
 * write does. So a blank, which JSON allows before a document, is written now and then, and whoever
 * waits is told when that fails.
 */
record LongAnswer(HttpExchange exchange, Reply.Later later, Function<Throwable, Reply> failures) {

  private static final long HEARTBEAT_MILLIS = 500;

  void send() throws IOException {
    try {
      if (isDone()) {
        LoopbackHttpServer.send(exchange, reply());
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 0);
      OutputStream body = exchange.getResponseBody();
      do {
        body.write(' ');
        body.flush();
      } while (!isDone());
      body.write(reply().body());
      body.flush();
    } catch (IOException e) {
      later.clientGone().run();
      throw e;
    }
  }

  private boolean isDone() {
    try {
      later.reply().get(HEARTBEAT_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private Reply reply() {
    return later.reply().exceptionally(failures).join();
  }
}
