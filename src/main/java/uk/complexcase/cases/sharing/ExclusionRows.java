package uk.complexcase.cases.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.UniqueInsert;

/** The rows of exclusions. */
@Component
class ExclusionRows {

  private static final String SELECT =
      """
      select ref, source, person, outside_name, outside_employer, reason, words, alternate,
             excluded_by, excluded_at, lifted_at, lifted_because
      from exclusion
      """;

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  ExclusionRows(JdbcTemplate template, JdbcClient jdbc) {
    this.template = template;
    this.jdbc = jdbc;
  }

  /** Whether it was added; false when the person is excluded already. */
  boolean add(StoredExclusion exclusion) {
    Boolean added =
        template.execute(
            (ConnectionCallback<Boolean>)
                connection ->
                    UniqueInsert.tryOn(
                        connection,
                        """
                        insert into exclusion (ref, standing_key, source, person,
                          outside_name, outside_employer, reason, words, alternate,
                          excluded_by, excluded_at, lifted_because)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')
                        """,
                        values(exclusion)));
    return Boolean.TRUE.equals(added);
  }

  private static @Nullable Object[] values(StoredExclusion exclusion) {
    var outside =
        exclusion.who() instanceof Excluded.Outside named ? named : new Excluded.Outside("", "");
    return new @Nullable Object[] {
      exclusion.ref(),
      exclusion.standingKey(),
      exclusion.source(),
      exclusion.who() instanceof Excluded.Known known ? known.id().value() : null,
      outside.name(),
      outside.employer(),
      exclusion.reason().name(),
      exclusion.words(),
      exclusion.alternate(),
      exclusion.by().value(),
      exclusion.at().atOffset(ZoneOffset.UTC)
    };
  }

  Optional<StoredExclusion> find(String source, String ref) {
    return jdbc.sql(SELECT + "where source = ? and ref = ?")
        .params(source, ref)
        .query(ExclusionRows::exclusion)
        .optional();
  }

  Optional<StoredExclusion> standing(String standingKey) {
    return jdbc.sql(SELECT + "where standing_key = ?")
        .param(standingKey)
        .query(ExclusionRows::exclusion)
        .optional();
  }

  List<StoredExclusion> of(String source) {
    return jdbc.sql(SELECT + "where source = ? order by excluded_at, ref")
        .param(source)
        .query(ExclusionRows::exclusion)
        .list();
  }

  /** Every exclusion that stands, of whatever discussion. */
  List<StoredExclusion> standing() {
    return jdbc.sql(SELECT + "where lifted_at is null").query(ExclusionRows::exclusion).list();
  }

  void alternate(String ref, String alternate) {
    jdbc.sql("update exclusion set alternate = ? where ref = ?").params(alternate, ref).update();
  }

  /** Whether it stood and is lifted now. */
  boolean lift(String ref, String reason, PractitionerId by, Instant at) {
    return jdbc.sql(
                """
                update exclusion set lifted_because = ?, lifted_by = ?, lifted_at = ?, standing_key = ref
                where ref = ? and lifted_at is null
                """)
            .params(reason, by.value(), at.atOffset(ZoneOffset.UTC), ref)
            .update()
        > 0;
  }

  private static StoredExclusion exclusion(ResultSet row, int number) throws SQLException {
    var person = row.getString("person");
    var lifted = row.getObject("lifted_at", OffsetDateTime.class);
    return new StoredExclusion(
        row.getString("ref"),
        row.getString("source"),
        person == null
            ? new Excluded.Outside(row.getString("outside_name"), row.getString("outside_employer"))
            : new Excluded.Known(new PractitionerId(person)),
        ExclusionReason.valueOf(row.getString("reason")),
        row.getString("words"),
        row.getString("alternate"),
        new PractitionerId(row.getString("excluded_by")),
        row.getObject("excluded_at", OffsetDateTime.class).toInstant(),
        lifted == null ? null : lifted.toInstant(),
        row.getString("lifted_because"));
  }
}
