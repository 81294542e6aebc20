package uk.complexcase.procedure.process;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.search.response.SearchResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.complexcase.procedure.EngineUnreachable;

/** Asks the engine's search for one kind of thing. */
final class EngineSearch {

  private final String what;
  private final int page;

  /**
   * A search.
   *
   * @param what is searched for, to say that no answer came
   * @param page how many each request asks for
   */
  EngineSearch(String what, int page) {
    this.what = what;
    this.page = page;
  }

  /** The answer; {@link EngineUnreachable} where none comes. */
  <T> T asking(Supplier<T> question) {
    try {
      return question.get();
    } catch (ClientException e) {
      throw new EngineUnreachable("The engine did not answer a search for " + what, e);
    }
  }

  /** Everything a search finds, page after page; the search is given the end of the page before. */
  <T> List<T> whole(Function<@Nullable String, SearchResponse<T>> search) {
    var found = new ArrayList<T>();
    String after = null;
    do {
      var from = after;
      var some = asking(() -> search.apply(from));
      found.addAll(some.items());
      after = some.items().size() < page ? null : some.page().endCursor();
    } while (after != null);
    return found;
  }
}
