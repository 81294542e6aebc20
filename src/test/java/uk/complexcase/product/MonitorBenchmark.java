package uk.complexcase.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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

  @LocalServerPort int port;
  @Autowired JdbcTemplate jdbc;
  @Autowired VirtualTime time;

  @Test
  void the_monitor_with_ten_thousand_cases() throws Exception {
    new ManyCases(jdbc, time.instant()).write();
    var times = new PageTimes(jdbc).settled();
    var manager = Browserless.signedIn(URI.create("http://localhost:" + port), "hub.manager");
    assertThat(manager.page("/monitor")).contains("Overdue");
    times.measure("the monitor", manager, "/monitor");
    for (var figure :
        new String[] {"open", "unallocated", "overdue", "breached", "high-without-plan"}) {
      times.measure("cases: " + figure, manager, "/monitor/cases?show=" + figure);
    }
    times.measure("open cases, page 200", manager, "/monitor/cases?show=open&page=200");
    times.measure("the referral process", manager, "/monitor/processes/referral-pathway");
    times.measure("open tasks", manager, "/monitor/waits");
    times.measure(
        "open tasks of a step",
        manager,
        "/monitor/waits?process=referral-pathway&element=DecideThreshold");
    times.measure("incidents", manager, "/monitor/incidents");
    times.measure("the hub's board", manager, "/hub");
    times.measure("tasks of the team", manager, "/tasks?tab=teams");
    times.measure("what is due for the team", manager, "/due?tab=teams");
    times.measure("cases found by name", manager, "/cases?search=Child+Q123");
    times.measure("a case", manager, "/cases/" + anyCase());
  }

  private String anyCase() {
    return jdbc.queryForObject(
        "select min(ref) from case_file where ref not in (select case_ref from restricted_case)",
        String.class);
  }
}
