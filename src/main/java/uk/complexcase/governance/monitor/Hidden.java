package uk.complexcase.governance.monitor;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.HiddenCases;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** What a viewer's figures and lists leave out. */
@Component
class Hidden {

  /** Far below what a database takes as parameters of one query. */
  private static final int AT_ONCE = 1_000;

  private final HiddenCases cases;
  private final JdbcClient jdbc;

  Hidden(HiddenCases cases, JdbcClient jdbc) {
    this.cases = cases;
    this.jdbc = jdbc;
  }

  /**
   * What is hidden from one viewer.
   *
   * @param tasks those that are also about a hidden case, as the task list leaves them out
   */
  record From(Set<CaseRef> cases, Set<Long> tasks) {

    /** How many of the hidden tasks are counted, asked of as many at once as a query takes. */
    int tasksAt(ToIntFunction<Collection<Long>> counted) {
      return parts(List.copyOf(tasks)).mapToInt(counted).sum();
    }
  }

  From from(Viewer viewer) {
    var hidden = cases.from(viewer);
    var refs = hidden.stream().map(CaseRef::value).sorted().toList();
    var tasks = new HashSet<Long>();
    parts(refs).map(this::about).forEach(tasks::addAll);
    return new From(hidden, tasks);
  }

  private static <T> Stream<List<T>> parts(List<T> all) {
    return IntStream.iterate(0, at -> at < all.size(), at -> at + AT_ONCE)
        .mapToObj(at -> all.subList(at, Math.min(at + AT_ONCE, all.size())));
  }

  private List<Long> about(List<String> refs) {
    return jdbc.sql(
            """
            select task_key from task_case where told_ref in (:refs)
            union select task_key from task_case where current_ref in (:refs)
            """)
        .param("refs", refs)
        .query(Long.class)
        .list();
  }
}
