package uk.complexcase.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import uk.complexcase.clock.timescales.BankHolidays;
import uk.complexcase.clock.timescales.HolidayChange;
import uk.complexcase.db.TestDatabases;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Measures pages and recomputation with the clocks of a large partnership, on the whole product;
 * prints and asserts no time. Not part of the suite: run it by name, with {@code
 * -Dbenchmark.database=postgresql} on PostgreSQL.
 */
@ContextConfiguration(initializers = ClocksBenchmark.Database.class)
class ClocksBenchmark extends ProductTest {

  @LocalServerPort int port;
  @Autowired JdbcTemplate jdbc;
  @Autowired VirtualTime time;
  @Autowired BankHolidays holidays;

  /** The database asked for. */
  static final class Database
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      if ("postgresql".equals(System.getProperty("benchmark.database"))) {
        new TestDatabases.Postgres().initialize(context);
        TestPropertyValues.of("spring.datasource.hikari.maximum-pool-size=16").applyTo(context);
      }
    }
  }

  @Test
  void pages_and_recomputation_with_thirty_five_thousand_running_clocks() throws Exception {
    var clock = new ManyClocks(jdbc, time.instant()).write();
    var times = new PageTimes(jdbc).settled();
    System.out.printf(
        "Database: %s%n",
        jdbc.execute((java.sql.Connection on) ->
            on.getMetaData().getDatabaseProductName()
                + " "
                + on.getMetaData().getDatabaseProductVersion()));

    var base = URI.create("http://localhost:" + port);
    var hub = Browserless.signedIn(base, "hub.manager");
    var team = Browserless.signedIn(base, "team.manager");
    assertThat(hub.page("/due?tab=teams")).contains("200+", "Measured clock");
    assertThat(team.page("/due?tab=teams")).doesNotContain("Measured clock");
    times.measure("/due, 15,000 clocks of the team", hub, "/due?tab=teams");
    times.measure("/due, all 15,000 of the team hidden", team, "/due?tab=teams");
    times.measure("a deadline's page", hub, "/deadlines/" + clock);
    times.measure("/tasks, 2,500 of the team", hub, "/tasks?tab=teams");

    declare(LocalDate.of(2027, 1, 11));
  }

  private void declare(LocalDate day) {
    long start = System.nanoTime();
    var change =
        holidays.declare(day, true, "Measured holiday", new PractitionerId("administrator"));
    System.out.printf(
        "%-40s %s in %,d ms%n", "a bank holiday declared:", change, millisSince(start));
    assertThat(change).isEqualTo(new HolidayChange.Done(17_500));
    await()
        .atMost(Duration.ofMinutes(15))
        .pollInterval(Duration.ofMillis(500))
        .until(() ->
            jdbc.queryForObject(
                    "select count(*) from event_publication where completion_date is null",
                    Integer.class)
                == 0);
    System.out.printf("%-40s after %,d ms%n", "everybody has heard of it", millisSince(start));
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
