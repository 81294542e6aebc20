package uk.complexcase.product;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures pages of the whole product as a signed-in person reads them, one after the other, and
 * prints. A record of each kind changes before each page: what a database remembers of the page
 * before must not count.
 */
final class PageTimes {

  private static final int WARM_UP = 40;
  private static final int RUNS = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration SETTLING = Duration.ofMinutes(10);

  private static final List<String> CHANGES =
      List.of(
          "update case_file set status = status where ref = (select min(ref) from case_file)",
          "update deadline set label = label where id = (select id from deadline order by id limit 1)",
          "update allocated_worker set why = why where seq = (select min(seq) from allocated_worker)",
          "update task set why = why where task_key = (select min(task_key) from task)");

  private final JdbcTemplate jdbc;

  PageTimes(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until the product has seen to what was written past it: clocks of age for each child, a
   * watch for each clock.
   */
  PageTimes settled() {
    await()
        .atMost(SETTLING)
        .during(Duration.ofSeconds(10))
        .pollInterval(Duration.ofSeconds(2))
        .until(
            () ->
                jdbc.queryForList(
                    """
                    select count(*) from deadline union all select count(*) from deadline_watch
                    union all select count(*) from event_publication where completion_date is null
                    """,
                    Integer.class),
            new Unchanged()::still);
    jdbc.execute("analyze");
    return this;
  }

  /** Whether something is what it was when last asked. */
  private static final class Unchanged {

    private Object last = "";

    boolean still(Object now) {
      boolean same = now.equals(last);
      last = now;
      return same;
    }
  }

  void measure(String what, Browserless person, String path) throws Exception {
    times(WARM_UP, person, path);
    var times = times(RUNS, person, path);
    Collections.sort(times);
    System.out.printf(
        "%-40s p50 %,5d  p95 %,5d  max %,5d ms of %d%n",
        what,
        times.get(times.size() / 2),
        times.get(times.size() * 95 / 100),
        times.getLast(),
        times.size());
  }

  private List<Long> times(int most, Browserless person, String path) throws Exception {
    var times = new ArrayList<Long>();
    long begun = System.nanoTime();
    while (times.size() < most && System.nanoTime() - begun < PATIENCE.toNanos()) {
      CHANGES.forEach(jdbc::update);
      long start = System.nanoTime();
      person.page(path);
      times.add((System.nanoTime() - start) / 1_000_000);
    }
    return times;
  }
}
