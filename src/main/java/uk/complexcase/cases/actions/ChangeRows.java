package uk.complexcase.cases.actions;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionLife.Change;
import uk.complexcase.foundation.shared.PractitionerId;

/** What was done to actions, line by line. */
@Component
class ChangeRows {

  private final JdbcClient jdbc;

  ChangeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void note(String ref, Change change) {
    jdbc.sql(
            "insert into agreed_item_change (item_ref, act, words, done_by, done_at) values (?, ?, ?, ?, ?)")
        .params(
            ref,
            change.act(),
            change.words(),
            change.by().value(),
            change.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Change> of(String ref) {
    return jdbc.sql(
            "select act, words, done_by, done_at from agreed_item_change where item_ref = ? order by seq")
        .param(ref)
        .query((row, i) ->
            new Change(
                row.getString(1),
                row.getString(2),
                new PractitionerId(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant()))
        .list();
  }
}
