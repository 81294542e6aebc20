package uk.complexcase.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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

  private static final int WARM_UP = 40;
  private static final int RUNS = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

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
    jdbc.execute("analyze");
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
    measure("/due, 15,000 clocks of the team", hub, "/due?tab=teams");
    measure("/due, all 15,000 of the team hidden", team, "/due?tab=teams");
    measure("a deadline's page", hub, "/deadlines/" + clock);
    measure("/tasks, 2,500 of the team", hub, "/tasks?tab=teams");

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

  private static void measure(String what, Browserless person, String path) throws Exception {
    warmUp(person, path);
    var times = new ArrayList<Long>();
    long begun = System.nanoTime();
    while (times.size() < RUNS && System.nanoTime() - begun < PATIENCE.toNanos()) {
      long start = System.nanoTime();
      person.page(path);
      times.add(millisSince(start));
    }
    Collections.sort(times);
    System.out.printf(
        "%-40s p50 %,5d  p95 %,5d  max %,5d ms of %d%n",
        what,
        times.get(times.size() / 2),
        times.get(times.size() * 95 / 100),
        times.getLast(),
        times.size());
  }

  private static void warmUp(Browserless person, String path) throws Exception {
    long begun = System.nanoTime();
    for (int i = 0; i < WARM_UP && System.nanoTime() - begun < PATIENCE.toNanos(); i++) {
      person.page(path);
    }
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
