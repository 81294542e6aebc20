package uk.complexcase.governance.operations;

import java.sql.Connection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.UniqueInsert;
import uk.complexcase.governance.operations.Intervention.Kind;

/** Rows of what was done, oldest first. */
@Component
class InterventionRows {

  private static final String INSERT =
      "insert into intervention (id, stamp, kind, incident_key, job_key, instance_key, reason,"
          + " actor, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String SELECT =
      "select stamp, kind, incident_key, job_key, instance_key, reason, actor, asked_at"
          + " from intervention ";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  InterventionRows(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** Writes it in the caller's transaction, unless one with its stamp is there. */
  boolean insert(Intervention one) {
    return Boolean.TRUE.equals(
        template.execute((Connection connection) ->
            UniqueInsert.tryOn(
                connection,
                INSERT,
                UUID.randomUUID(),
                one.stamp(),
                one.kind().name(),
                one.incident(),
                one.job(),
                one.instance(),
                one.reason(),
                one.actor().value(),
                one.at().atOffset(ZoneOffset.UTC))));
  }

  List<Intervention> of(Collection<Long> instances) {
    return instances.isEmpty()
        ? List.of()
        : read(
            jdbc.sql(SELECT + "where instance_key in (:keys) order by asked_at")
                .param("keys", instances));
  }

  private static List<Intervention> read(JdbcClient.StatementSpec statement) {
    return statement
        .query((row, i) ->
            new Intervention(
                Objects.requireNonNull(row.getString("stamp")),
                Kind.valueOf(row.getString("kind")),
                row.getObject("incident_key", Long.class),
                row.getObject("job_key", Long.class),
                row.getLong("instance_key"),
                Objects.requireNonNull(row.getString("reason")),
                new PractitionerId(row.getString("actor")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
