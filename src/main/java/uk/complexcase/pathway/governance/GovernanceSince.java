package uk.complexcase.pathway.governance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.complexcase.foundation.shared.UniqueInsert;

/**
 * Since when this product looks after governance. A list whose time was before its first start is
 * not made: it would be missed already, and somebody blamed for it.
 */
@Repository
class GovernanceSince {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  GovernanceSince(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** The first time it was asked, on whichever server; asked for the first time it is now. */
  Instant first(Instant now) {
    template.execute(
        (ConnectionCallback<Boolean>)
            connection ->
                UniqueInsert.tryOn(
                    connection,
                    "insert into governance_since (id, since) values (1, ?)",
                    now.atOffset(ZoneOffset.UTC)));
    return jdbc.sql("select since from governance_since")
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }
}
