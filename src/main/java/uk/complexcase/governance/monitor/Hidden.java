package uk.complexcase.governance.monitor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  record From(Set<CaseRef> cases, Set<Long> tasks) {}

  From from(Viewer viewer) {
    var hidden = cases.from(viewer);
    var refs = hidden.stream().map(CaseRef::value).sorted().toList();
    var tasks = new HashSet<Long>();
    for (int at = 0; at < refs.size(); at += AT_ONCE) {
      tasks.addAll(about(refs.subList(at, Math.min(at + AT_ONCE, refs.size()))));
    }
    return new From(hidden, tasks);
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
