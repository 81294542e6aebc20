package uk.complexcase.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.complexcase.cases.events.CaseBroughtToPanel;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * A case brought to a panel before panels had lists is told to the room after the update, on both
 * databases.
 */
class CasesBroughtBeforeTest {

  private static final LocalDate AHEAD = LocalDate.of(2199, 1, 16);

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  void itIsToldOnceAndOneHeardOrEndedIsNot(String vendor) throws Exception {
    var source =
        vendor.equals("h2")
            ? new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "")
            : new DriverManagerDataSource(PostgresServer.freshDatabase(), "postgres", "");
    migrate(source, vendor, "311");
    var jdbc = JdbcClient.create(source);
    brought(jdbc, "C-0000-0001", AHEAD, true);
    brought(jdbc, "C-0000-0002", LocalDate.of(2020, 1, 15), true);
    brought(jdbc, "C-0000-0003", AHEAD, false);

    migrate(source, vendor, "312");

    var told =
        jdbc.sql("select serialized_event from event_publication where completion_date is null")
            .query(String.class)
            .single();
    assertThat(
            new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .readValue(told, CaseBroughtToPanel.class))
        .isEqualTo(
            new CaseBroughtToPanel(
                new CaseRef("C-0000-0001"), AHEAD, "HIGH", Instant.parse("2026-11-20T10:00:00Z")));
  }

  private static void brought(JdbcClient jdbc, String file, LocalDate panel, boolean open) {
    jdbc.sql(
            """
            insert into cs_case (ref, case_ref, current_case_ref, open_for, contact_ref, received_at,
              referred_at, referred_by, referred_level, state, mace, panel_on, omission_asked,
              closed_because, version)
            values (?, ?, ?, ?, 'R-0000-0000', timestamp with time zone '2026-11-20 10:00:00+00:00',
              timestamp with time zone '2026-11-20 10:00:00+00:00', 'social.worker', 'HIGH',
              'ACTIVE', 'BRING', ?, false, '', 0)
            """)
        .params("K" + file.substring(1), file, file, open ? file : null, panel)
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
