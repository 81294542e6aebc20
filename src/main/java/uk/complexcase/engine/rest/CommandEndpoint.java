package uk.complexcase.engine.rest;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import uk.complexcase.engine.http.Reply;
import uk.complexcase.engine.http.Request;
import uk.complexcase.engine.http.Router;
import uk.complexcase.engine.partition.Command;
import uk.complexcase.engine.partition.Partition;
import uk.complexcase.engine.partition.Response;

/** Sends a command for a request and waits for the engine's answer. */
record CommandEndpoint(Partition partition) {

  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  Router.Handler of(Function<Request, Command> command, Function<Response, Reply> reply) {
    return request -> reply.apply(send(command.apply(request), TIMEOUT));
  }

  /** For commands whose success has nothing more to tell. */
  Router.Handler of(Function<Request, Command> command) {
    return of(command, response -> Reply.noContent());
  }

  Response send(Command command, Duration timeout) {
    return partition.send(command).orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).join();
  }
}
