package uk.complexcase.pathway.minutes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.minutes.MinutesRows.Issue;

/**
 * The rows of what minutes are composed of: the session's record as it was, and its corrections.
 */
@Component
class CorrectionRows {

  private final JdbcClient jdbc;

  CorrectionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(DiscussionRef discussion, int session, Frozen record) {
    jdbc.sql(
            "insert into minutes_source (discussion_ref, session_number, content, sha256) values (?, ?, ?, ?)")
        .params(discussion.value(), session, record.content(), record.sha256())
        .update();
  }

  Optional<Frozen> source(DiscussionRef discussion, int session) {
    return jdbc.sql(
            "select content, sha256 from minutes_source where discussion_ref = ? and session_number = ?")
        .params(discussion.value(), session)
        .query((row, i) -> new Frozen(row.getString(1), row.getString(2)))
        .optional();
  }

  void add(Issue issue, List<CorrectionDesk.Corrected> changes) {
    changes.forEach(change ->
        jdbc.sql(
                """
                insert into minutes_correction (discussion_ref, session_number, issue_number, passage, words, said)
                values (?, ?, ?, ?, ?, ?)
                """)
            .params(
                issue.discussion().value(),
                issue.session(),
                issue.number(),
                change.passage(),
                change.words(),
                change.said())
            .update());
  }

  /** What each corrected passage reads now, by its key. */
  Map<String, String> words(DiscussionRef discussion, int session) {
    var words = new HashMap<String, String>();
    jdbc.sql(
            """
            select passage, words from minutes_correction
            where discussion_ref = ? and session_number = ? order by issue_number
            """)
        .params(discussion.value(), session)
        .query((RowCallbackHandler) row -> words.put(row.getString(1), row.getString(2)));
    return words;
  }
}
