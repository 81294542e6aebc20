package uk.complexcase.engine.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the handler for a method and a path; parts in braces stand for any text. */
public final class Router {

  private final List<Route> routes = new ArrayList<>();

  /** Answers one kind of request. */
  @FunctionalInterface
  public interface Handler {
    Reply handle(Request request) throws Exception;
  }

  /** A handler with the path's variable parts. */
  public record Match(Handler handler, Map<String, String> parts) {}

  /** A method and path pattern with its handler. */
  private record Route(String method, String[] pattern, Handler handler) {}

  public Router on(String method, String pattern, Handler handler) {
    routes.add(new Route(method, pattern.split("/"), handler));
    return this;
  }

  @Nullable Match find(String method, String path) {
    String[] given = path.split("/");
    // A fixed path wins over one with a variable part, whatever the order they were added in.
    Match best = null;
    for (Route route : routes) {
      Map<String, String> parts = match(route.pattern(), given);
      if (parts != null
          && route.method().equals(method)
          && (best == null || parts.size() < best.parts().size())) {
        best = new Match(route.handler(), parts);
      }
    }
    return best;
  }

  private static @Nullable Map<String, String> match(String[] pattern, String[] given) {
    if (pattern.length != given.length) {
      return null;
    }
    Map<String, String> parts = new HashMap<>();
    for (int i = 0; i < pattern.length; i++) {
      if (pattern[i].startsWith("{")) {
        parts.put(pattern[i].substring(1, pattern[i].length() - 1), given[i]);
      } else if (!pattern[i].equals(given[i])) {
        return null;
      }
    }
    return parts;
  }
}
