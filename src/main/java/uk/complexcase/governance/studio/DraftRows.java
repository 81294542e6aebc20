package uk.complexcase.governance.studio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;

/** The stored drafts and what was done with them. */
@Component
class DraftRows {

  private final JdbcClient jdbc;

  DraftRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Draft draft) {
    jdbc.sql("insert into procedure_draft values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            draft.ref(),
            draft.title(),
            draft.begunBy().value(),
            utc(draft.begunAt()),
            draft.basedOn(),
            draft.state().name(),
            draft.round(),
            value(draft.askedBy()),
            draft.releasedAs(),
            utc(draft.changedAt()))
        .update();
  }

  void update(Draft draft) {
    jdbc.sql(
            "update procedure_draft set based_on = ?, state = ?, round = ?, asked_by = ?,"
                + " released_as = ?, changed_at = ? where ref = ?")
        .params(
            draft.basedOn(),
            draft.state().name(),
            draft.round(),
            value(draft.askedBy()),
            draft.releasedAs(),
            utc(draft.changedAt()),
            draft.ref())
        .update();
  }

  Optional<Draft> find(String ref) {
    return read("select * from procedure_draft where ref = ?", ref);
  }

  /** The draft, held until the transaction ends: what is done with one draft is done in turn. */
  Optional<Draft> hold(String ref) {
    return read("select * from procedure_draft where ref = ? for update", ref);
  }

  /** All of them, the last changed first. */
  List<Draft> all() {
    return jdbc.sql("select * from procedure_draft order by changed_at desc, ref")
        .query((row, i) -> draft(row))
        .list();
  }

  private Optional<Draft> read(String sql, String ref) {
    return jdbc.sql(sql).param(ref).query((row, i) -> draft(row)).optional();
  }

  private static Draft draft(ResultSet row) throws SQLException {
    return new Draft(
        row.getString("ref"),
        row.getString("title"),
        new PractitionerId(row.getString("begun_by")),
        at(row, "begun_at"),
        row.getInt("based_on"),
        DraftState.valueOf(row.getString("state")),
        row.getInt("round"),
        person(row.getString("asked_by")),
        row.getObject("released_as", Integer.class),
        at(row, "changed_at"));
  }

  void add(String ref, DraftAct act) {
    jdbc.sql(
            "insert into procedure_draft_act values (?, (select count(*) + 1 from"
                + " procedure_draft_act where draft_ref = ?), ?, ?, ?, ?)")
        .params(ref, ref, act.kind().name(), act.actor().value(), utc(act.at()), act.reason())
        .update();
  }

  List<DraftAct> acts(String ref) {
    return jdbc.sql("select * from procedure_draft_act where draft_ref = ? order by number")
        .param(ref)
        .query((row, i) ->
            new DraftAct(
                DraftAct.Kind.valueOf(row.getString("kind")),
                new PractitionerId(row.getString("actor")),
                at(row, "at"),
                row.getString("reason")))
        .list();
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant at(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
  }

  private static @Nullable String value(@Nullable PractitionerId person) {
    return person == null ? null : person.value();
  }

  private static @Nullable PractitionerId person(@Nullable String id) {
    return id == null ? null : new PractitionerId(id);
  }
}
