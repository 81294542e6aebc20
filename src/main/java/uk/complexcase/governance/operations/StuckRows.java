package uk.complexcase.governance.operations;

import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.UniqueInsert;

/** Rows of the incidents that were found, with who was told of each. */
@Component
class StuckRows {

  private static final String INSERT =
      "insert into stuck_step (incident_key, instance_key, found_at, told) values (?, ?, ?, ?)";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  StuckRows(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** Writes it in the caller's transaction, unless it is known. */
  boolean insert(long incident, long instance, Instant at, Set<PractitionerId> told) {
    var names = String.join(",", told.stream().map(PractitionerId::value).sorted().toList());
    return Boolean.TRUE.equals(
        template.execute((Connection connection) ->
            UniqueInsert.tryOn(
                connection, INSERT, incident, instance, at.atOffset(ZoneOffset.UTC), names)));
  }

  /** Those of the incidents that were found before. */
  Set<Long> known(Collection<Long> incidents) {
    return incidents.isEmpty()
        ? Set.of()
        : Set.copyOf(
            jdbc.sql("select incident_key from stuck_step where incident_key in (:keys)")
                .param("keys", incidents)
                .query(Long.class)
                .list());
  }

  /** Whether any was found since. */
  boolean foundSince(Instant from) {
    return jdbc.sql("select count(*) from stuck_step where found_at > :from")
            .param("from", from.atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Who was told of one. */
  Set<PractitionerId> told(long incident) {
    return jdbc
        .sql("select told from stuck_step where incident_key = :key")
        .param("key", incident)
        .query(String.class)
        .optional()
        .map(names -> names.isEmpty() ? List.<String>of() : Arrays.asList(names.split(",")))
        .orElse(List.of())
        .stream()
        .map(PractitionerId::new)
        .collect(toSet());
  }
}
