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
   * @param about the hidden cases, and all others that the hidden tasks are about
   */
  record From(Set<CaseRef> cases, Set<Long> tasks, Set<CaseRef> about) {

    /** Whether the viewer counts a case by this. */
    boolean lets(FigureRows.Row row) {
      return !cases.contains(row.ref()) && (row.task() == null || !tasks.contains(row.task()));
    }

    /** How many of the hidden tasks are counted, asked of as many at once as a query takes. */
    int tasksAt(ToIntFunction<Collection<Long>> counted) {
      return parts(List.copyOf(tasks)).mapToInt(counted).sum();
    }
  }

  From from(Viewer viewer) {
    var hidden = cases.from(viewer);
    var tasks = new HashSet<Long>();
    var about = new HashSet<>(hidden);
    parts(hidden.stream().map(CaseRef::value).sorted().toList())
        .forEach(refs -> addTasks(refs, tasks, about));
    return new From(hidden, tasks, about);
  }

  private static <T> Stream<List<T>> parts(List<T> all) {
    return IntStream.iterate(0, at -> at < all.size(), at -> at + AT_ONCE)
        .mapToObj(at -> all.subList(at, Math.min(at + AT_ONCE, all.size())));
  }

  private void addTasks(List<String> refs, Set<Long> tasks, Set<CaseRef> about) {
    jdbc.sql(
            """
            select o.task_key, o.current_ref from task_case c join task_case o on o.task_key = c.task_key
            where c.told_ref in (:refs)
            union select o.task_key, o.current_ref from task_case c join task_case o on o.task_key = c.task_key
            where c.current_ref in (:refs)
            """)
        .param("refs", refs)
        .query(row -> {
          tasks.add(row.getLong(1));
          about.add(new CaseRef(row.getString(2)));
        });
  }
}
