package uk.complexcase.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A merge that a room had not heard of before the update is heard after it, on both databases. */
class UnheardMergesTest {

  private static final String MERGED = "uk.complexcase.cases.events.CaseMerged";
  private static final String ONE =
      "uk.complexcase.cases.casefile.FollowingFiles.on(" + MERGED + ")";
  private static final String ENQUIRY =
      "uk.complexcase.pathway.enquiry.EnquiriesAfterMerge.on(" + MERGED + ")";
  private static final String TEAM =
      "uk.complexcase.pathway.risk.CsCasesAfterMerge.on(" + MERGED + ")";

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void itGoesToTheOneListenerAndWhatWasHeardOrIsAnothersStays(String vendor) {
    var source =
        vendor.equals("h2")
            ? new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "")
            : new DriverManagerDataSource(PostgresServer.freshDatabase(), "postgres", "");
    migrate(source, vendor, "295");
    var jdbc = JdbcClient.create(source);
    published(jdbc, ENQUIRY, false);
    published(jdbc, ENQUIRY, true);
    published(jdbc, TEAM, false);

    migrate(source, vendor, "300");

    assertThat(listeners(jdbc, "completion_date is null")).containsExactlyInAnyOrder(ONE, TEAM);
    assertThat(listeners(jdbc, "completion_date is not null")).containsExactly(ENQUIRY);
  }

  private static List<String> listeners(JdbcClient jdbc, String which) {
    return jdbc.sql("select listener_id from event_publication where " + which)
        .query(String.class)
        .list();
  }

  private static void published(JdbcClient jdbc, String listener, boolean heard) {
    jdbc.sql(
            """
            insert into event_publication (id, listener_id, event_type, serialized_event,
              publication_date, completion_date)
            values (?, ?, ?, '{}', timestamp '2026-11-26 10:00:00',
              case when ? then timestamp '2026-11-26 10:00:01' end)
            """)
        .params(UUID.randomUUID(), listener, MERGED, heard)
        .update();
  }

  private static void migrate(DriverManagerDataSource source, String vendor, String to) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
        .target(to)
        .load()
        .migrate();
  }
}
