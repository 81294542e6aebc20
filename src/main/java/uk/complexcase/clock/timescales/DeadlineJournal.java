package uk.complexcase.clock.timescales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineChange.What;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.PractitionerId;

/** What became of each clock: every change with who and why, and every due time that passed. */
@Component
class DeadlineJournal {

  private static final String WRITE =
      """
      insert into deadline_change (deadline_id, changed_at, changed_by, what, old_value, new_value, reason)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final InstantSource clock;

  DeadlineJournal(JdbcTemplate template, JdbcClient jdbc, AuditLog audit, InstantSource clock) {
    this.template = template;
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  void state(Deadline deadline, DeadlineState to, PractitionerId by, String reason) {
    write(deadline, What.STATE, deadline.state().name(), to.name(), by, reason);
    audit(deadline, "DEADLINE_" + to, by);
  }

  void opened(Deadline deadline) {
    write(deadline, What.STATE, "", deadline.state().name(), PractitionerId.SYSTEM, "Opened");
    audit(deadline, "DEADLINE_" + deadline.state(), PractitionerId.SYSTEM);
  }

  void due(Deadline deadline, Instant to, PractitionerId by, String reason) {
    write(deadline, What.DUE, deadline.due().toString(), to.toString(), by, reason);
    audit(deadline, "DEADLINE_MOVED", by);
  }

  /** The same for many clocks that a changed calendar moved. */
  void recomputed(List<Recomputed> moved, PractitionerId by, String reason) {
    var at = DeadlineRows.utc(clock.instant());
    template.batchUpdate(
        WRITE,
        moved.stream()
            .map(one ->
                new Object[] {
                  one.before().id().value(),
                  at,
                  by.value(),
                  What.DUE.name(),
                  one.before().due().toString(),
                  one.after().due().toString(),
                  reason
                })
            .toList());
    moved.forEach(one -> audit(one.before(), "DEADLINE_MOVED", by));
  }

  void prevented(
      Deadline deadline, @Nullable Prevented from, Prevented to, PractitionerId by, String words) {
    write(deadline, What.PREVENTED, from == null ? "" : from.name(), to.name(), by, words);
    audit(deadline, "DEADLINE_BREACH_EXPLAINED", by);
  }

  List<DeadlineChange> changesOf(DeadlineId id) {
    return jdbc.sql("select * from deadline_change where deadline_id = ? order by id")
        .param(id.value())
        .query((row, number) ->
            new DeadlineChange(
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                new PractitionerId(row.getString("changed_by")),
                What.valueOf(row.getString("what")),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getString("reason")))
        .list();
  }

  /** Whether the last time the clock was moved it was by this person, so, and for this reason. */
  boolean lastMoveIs(DeadlineId id, Instant from, Instant to, String reason, PractitionerId by) {
    return changesOf(id).stream()
        .filter(change -> change.what() == What.DUE)
        .reduce((earlier, later) -> later)
        .filter(last ->
            last.by().equals(by)
                && last.from().equals(from.truncatedTo(ChronoUnit.MICROS).toString())
                && last.to().equals(to.truncatedTo(ChronoUnit.MICROS).toString())
                && last.reason().equals(reason.strip()))
        .isPresent();
  }

  void breached(Deadline deadline, Instant at) {
    jdbc.sql(
            "insert into deadline_breach (deadline_id, due, recorded_at, words) values (?, ?, ?, '')")
        .params(deadline.id().value(), DeadlineRows.utc(deadline.due()), DeadlineRows.utc(at))
        .update();
  }

  boolean hasBreach(Deadline deadline) {
    return jdbc.sql("select count(*) from deadline_breach where deadline_id = ? and due = ?")
            .params(deadline.id().value(), DeadlineRows.utc(deadline.due()))
            .query(Long.class)
            .single()
        > 0;
  }

  List<Breach> breachesOf(DeadlineId id) {
    return jdbc.sql("select * from deadline_breach where deadline_id = ? order by id")
        .param(id.value())
        .query(DeadlineJournal::breach)
        .list();
  }

  void explain(DeadlineId id, Breach breach, Prevented what, String words, PractitionerId by) {
    jdbc.sql(
            """
            update deadline_breach set prevented = ?, words = ?, said_by = ?, said_at = ?
            where deadline_id = ? and due = ?
            """)
        .params(
            what.name(),
            words,
            by.value(),
            DeadlineRows.utc(clock.instant()),
            id.value(),
            DeadlineRows.utc(breach.due()))
        .update();
  }

  private void write(
      Deadline deadline, What what, String from, String to, PractitionerId by, String reason) {
    jdbc.sql(WRITE)
        .params(
            deadline.id().value(),
            DeadlineRows.utc(clock.instant()),
            by.value(),
            what.name(),
            from,
            to,
            reason)
        .update();
  }

  private void audit(Deadline deadline, String act, PractitionerId by) {
    audit.act(by, act, deadline.subject().owner(), deadline.timescale().value());
  }

  private static Breach breach(ResultSet row, int number) throws SQLException {
    var prevented = row.getString("prevented");
    var saidBy = row.getString("said_by");
    return new Breach(
        row.getObject("due", OffsetDateTime.class).toInstant(),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        prevented == null ? null : Prevented.valueOf(prevented),
        row.getString("words"),
        saidBy == null ? null : new PractitionerId(saidBy),
        DeadlineRow.instant(row, "said_at"));
  }
}
