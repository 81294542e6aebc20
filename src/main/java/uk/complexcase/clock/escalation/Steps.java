package uk.complexcase.clock.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.escalation.DeadlineAlert.Kind;
import uk.complexcase.clock.escalation.Progress.Mark;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.foundation.shared.PractitionerId;

/** The rows of steps taken, and of those that found nobody to tell yet. */
@Component
class Steps {

  private final JdbcClient jdbc;

  Steps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The marks for the present due time of a deadline. */
  Map<String, Mark> marks(Deadline deadline) {
    var marks = new HashMap<String, Mark>();
    jdbc.sql("select * from deadline_step where deadline_id = ? and due = ?")
        .params(deadline.id().value(), utc(deadline.due()))
        .query(row -> {
          marks.put(row.getString("step"), mark(row));
        });
    return marks;
  }

  /** The marks of all watched deadlines, by deadline and due time. */
  Map<DeadlineId, Map<Instant, Map<String, Mark>>> marksOfWatched() {
    var all = new HashMap<DeadlineId, Map<Instant, Map<String, Mark>>>();
    jdbc.sql(
            """
            select s.* from deadline_step s
            where s.deadline_id in (select w.deadline_id from deadline_watch w)
            """)
        .query(row -> {
          all.computeIfAbsent(id(row), none -> new HashMap<>())
              .computeIfAbsent(instant(row, "due"), none -> new HashMap<>())
              .put(row.getString("step"), mark(row));
        });
    return all;
  }

  /** Writes down that a step was taken, telling these; the watch's row is held by the caller. */
  void take(Deadline deadline, PlannedStep step, Set<PractitionerId> told, Instant now) {
    write(deadline, step, now, null);
    var row = rowOf(deadline, step);
    told.forEach(person ->
        jdbc.sql("insert into deadline_step_told (step_id, told) values (?, ?)")
            .params(row, person.value())
            .update());
  }

  /** Writes down that a step found nobody to tell, and when it is tried again. */
  void hold(Deadline deadline, PlannedStep step, Instant retryAt) {
    write(deadline, step, null, retryAt);
  }

  private void write(
      Deadline deadline, PlannedStep step, @Nullable Instant takenAt, @Nullable Instant retryAt) {
    var taken = takenAt == null ? null : utc(takenAt);
    var retry = retryAt == null ? null : utc(retryAt);
    int updated =
        jdbc.sql(
                """
                update deadline_step set taken_at = :taken, retry_at = :retry
                where deadline_id = :deadline and due = :due and step = :step
                """)
            .param("taken", taken, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
            .param("retry", retry, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
            .param("deadline", deadline.id().value())
            .param("due", utc(deadline.due()))
            .param("step", step.name())
            .update();
    if (updated == 0) {
      jdbc.sql(
              """
              insert into deadline_step (deadline_id, due, step, kind, planned_at, taken_at, retry_at)
              values (:deadline, :due, :step, :kind, :planned, :taken, :retry)
              """)
          .param("deadline", deadline.id().value())
          .param("due", utc(deadline.due()))
          .param("step", step.name())
          .param("kind", step.rung().kind().name())
          .param("planned", utc(step.at()))
          .param("taken", taken, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
          .param("retry", retry, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
          .update();
    }
  }

  private long rowOf(Deadline deadline, PlannedStep step) {
    return jdbc.sql("select id from deadline_step where deadline_id = ? and due = ? and step = ?")
        .params(deadline.id().value(), utc(deadline.due()), step.name())
        .query(Long.class)
        .single();
  }

  /** What was told of these deadlines, oldest first. */
  List<StepTaken> told(Collection<DeadlineId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var byRow = new LinkedHashMap<Long, StepTaken>();
    jdbc.sql(
            """
            select s.*, t.told from deadline_step s join deadline_step_told t on t.step_id = s.id
            where s.deadline_id in (:ids) and s.taken_at is not null
            order by s.taken_at, s.id, t.told
            """)
        .param("ids", ids.stream().map(DeadlineId::value).toList())
        .query(row -> {
          byRow.merge(row.getLong("id"), told(row), Steps::together);
        });
    return List.copyOf(byRow.values());
  }

  private static StepTaken together(StepTaken one, StepTaken other) {
    var told = new java.util.ArrayList<>(one.told());
    told.addAll(other.told());
    return new StepTaken(one.deadline(), one.due(), one.kind(), one.at(), told);
  }

  private static StepTaken told(ResultSet row) throws SQLException {
    return new StepTaken(
        id(row),
        instant(row, "due"),
        Kind.valueOf(row.getString("kind")),
        instant(row, "taken_at"),
        List.of(new PractitionerId(row.getString("told"))));
  }

  private static Mark mark(ResultSet row) throws SQLException {
    var retry = row.getObject("retry_at", OffsetDateTime.class);
    return new Mark(
        row.getObject("taken_at", OffsetDateTime.class) != null,
        retry == null ? null : retry.toInstant());
  }

  private static DeadlineId id(ResultSet row) throws SQLException {
    return new DeadlineId(row.getObject("deadline_id", UUID.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
