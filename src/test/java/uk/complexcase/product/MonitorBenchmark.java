package uk.complexcase.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/**
 * Measures the monitor's pages with ten thousand cases, on the whole product; prints and asserts no
 * time. Not part of the suite: run it by name, with {@code -Dbenchmark.database=postgresql} on
 * PostgreSQL.
 */
@ContextConfiguration(initializers = ClocksBenchmark.Database.class)
class MonitorBenchmark extends ProductTest {

  private static final int WARM_UP = 40;
  private static final int RUNS = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @LocalServerPort int port;
  @Autowired JdbcTemplate jdbc;
  @Autowired VirtualTime time;

  @Test
  void the_monitor_with_ten_thousand_cases() throws Exception {
    new ManyCases(jdbc, time.instant()).write();
    jdbc.execute("analyze");
    var manager = Browserless.signedIn(URI.create("http://localhost:" + port), "hub.manager");
    assertThat(manager.page("/monitor")).contains("Overdue");
    measure("the monitor", manager, "/monitor");
    for (var figure :
        new String[] {"open", "unallocated", "overdue", "breached", "high-without-plan"}) {
      measure("cases: " + figure, manager, "/monitor/cases?show=" + figure);
    }
    measure("open cases, page 200", manager, "/monitor/cases?show=open&page=200");
    measure("the referral process", manager, "/monitor/processes/referral-pathway");
    measure("open tasks", manager, "/monitor/waits");
    measure(
        "open tasks of a step",
        manager,
        "/monitor/waits?process=referral-pathway&element=DecideThreshold");
  }

  private static void measure(String what, Browserless person, String path) throws Exception {
    long begun = System.nanoTime();
    for (int i = 0; i < WARM_UP && System.nanoTime() - begun < PATIENCE.toNanos(); i++) {
      person.page(path);
    }
    var times = new ArrayList<Long>();
    begun = System.nanoTime();
    while (times.size() < RUNS && System.nanoTime() - begun < PATIENCE.toNanos()) {
      long start = System.nanoTime();
      person.page(path);
      times.add((System.nanoTime() - start) / 1_000_000);
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
}
