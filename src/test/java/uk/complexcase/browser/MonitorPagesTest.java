package uk.complexcase.browser;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.complexcase.cases.casefile.AllocatedWorkers;
import uk.complexcase.clock.escalation.CasesBehind;
import uk.complexcase.clock.escalation.ClockedChildren;
import uk.complexcase.clock.timescales.DeadlineReading;
import uk.complexcase.clock.timescales.Rule;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.governance.monitor.CaseFigures;
import uk.complexcase.governance.monitor.Figure;
import uk.complexcase.product.VirtualTime;

/** Managers watch what runs and what waits; nobody learns of a case that is kept from them. */
class MonitorPagesTest extends BrowserTest {

  private static final PractitionerId MANAGER = new PractitionerId("hub.manager");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern TOTAL =
      Pattern.compile("Showing [\\d,]+ to [\\d,]+ of ([\\d,]*\\d)");

  @Autowired JdbcClient rows;
  @Autowired CaseAccess access;
  @Autowired PeopleDirectory people;
  @Autowired CaseFigures figures;
  @Autowired DeadlineReading clocks;
  @Autowired ClockedChildren clocked;
  @Autowired List<CasesBehind> rooms;
  @Autowired AllocatedWorkers workers;
  @Autowired VirtualTime time;

  @Test
  void a_manager_goes_from_a_figure_to_the_cases_and_from_the_diagram_to_the_tasks() {
    var contact = shortcut.refer("Child V1", "Child V2");
    shortcut.screen(contact);
    var children = children(contact);
    var hidden = children.get(1);
    access.restrict(
        hidden, Set.of(new PractitionerId("head.of.service")), "A colleague's child", MANAGER);
    var seen = shortcut.refer("Child V3");
    shortcut.screen(seen);

    var manager = signedIn("hub.manager").goesTo("/monitor");
    assertThat(manager.main().innerText())
        .contains("Open cases", "Unallocated", "Overdue", "Breached today", "Incidents")
        .contains("Oldest waits", "seconds behind");
    assertThat(manager.page().locator(".app-figure").count()).isEqualTo(6);
    Looked.at("monitor", manager.page());
    for (int i = 0; i < 6; i++) {
      manager.goesTo("/monitor");
      var figure = manager.page().locator(".app-figure__link").nth(i);
      var count = figure.locator(".app-figure__count").innerText();
      manager.goesTo(figure.getAttribute("href"));
      assertThat(total(manager)).as(manager.page().url()).isEqualTo(count);
      assertThat(manager.main().innerText()).doesNotContain(hidden.value(), "Child V2");
    }

    manager.goesTo("/monitor/cases?show=open");
    Looked.at("monitor-cases", manager.page());
    manager.goesTo("/monitor/incidents");
    Looked.at("monitor-incidents", manager.page());
    manager.goesTo("/monitor/processes/referral-pathway");
    var badge = manager.page().locator("a.app-on-diagram").first();
    badge.waitFor();
    assertThat(badge.evaluate("it => getComputedStyle(it).color"))
        .as("the count can be read")
        .isEqualTo("rgb(255, 255, 255)");
    Looked.at("monitor-process", manager.page());
    assertThat(manager.main().innerText()).contains("By release of the procedure", "Begun with");
    badge.focus();
    manager.page().keyboard().press("Enter");
    manager.page().waitForURL("**/monitor/waits?**");
    Looked.at("monitor-waits", manager.page());
    PlaywrightAssertions.assertThat(manager.heading()).not().hasText("Open tasks");
    assertThat(manager.main().innerText()).doesNotContain("Child V1", "Child V2", hidden.value());
  }

  @Test
  void whoever_opens_no_case_reads_references_and_no_name() {
    var contact = shortcut.refer("Child V4");
    var child = children(contact).getFirst();

    var owner = signedIn("process.owner").goesTo("/monitor/cases?show=open");
    while (!owner.main().innerText().contains(child.value())) {
      owner.follow("Next page");
    }
    assertThat(owner.main().innerText()).contains("Not yours to open").doesNotContain("Child V4");
    assertThat(owner.page().locator("main a[href^='/cases/']").count()).isZero();
  }

  @Test
  void every_figure_equals_a_recount_over_all_that_the_product_holds() {
    var contact = shortcut.refer("Child V5", "Child V6");
    shortcut.screen(contact);
    access.restrict(
        children(contact).getFirst(),
        Set.of(new PractitionerId("head.of.service")),
        "A colleague's child",
        MANAGER);

    assertThat(rooms).allMatch(room -> room.rows().isPresent());
    for (var person : List.of("hub.manager", "team.manager", "process.owner", "administrator")) {
      var viewer = viewer(person);
      // others' tests and the engine go on meanwhile
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> {
            for (var figure : Figure.values()) {
              assertThat(figures.counts(viewer).get(figure))
                  .as("%s for %s", figure, person)
                  .isEqualTo(recount(figure, viewer).size());
            }
          });
    }
  }

  private Set<CaseRef> recount(Figure figure, Viewer viewer) {
    var counted =
        switch (figure) {
          case OPEN -> open();
          case UNALLOCATED -> {
            var waiting = open();
            waiting.removeAll(refs("select ref from case_file where status = 'REFERRAL'"));
            waiting.removeIf(ref -> workers.of(ref).isPresent());
            yield waiting;
          }
          case OVERDUE -> overdue(viewer);
          case BREACHED_TODAY -> breached();
          case HIGH_WITHOUT_PLAN -> {
            var high =
                refs(
                    "select current_case_ref from cs_case where level = 'HIGH' and open_for is not null");
            high.removeAll(
                refs(
                    """
                    select current_case_ref from cs_case where open_for is not null
                    and ref in (select cs_ref from cs_step where kind = 'PLANNED')
                    """));
            yield high;
          }
        };
    counted.retainAll(refs("select ref from case_file where ref = current_ref"));
    counted.removeAll(access.hiddenOf(viewer, counted));
    return counted;
  }

  private Set<CaseRef> open() {
    return refs(
        "select ref from case_file where ref = current_ref and status <> 'CLOSED' and status <> 'STEPPED_DOWN'");
  }

  private Set<CaseRef> overdue(Viewer viewer) {
    var now = time.instant();
    var late =
        clocks.ofOwners(owners()).stream()
            .filter(one -> one.running() && one.rule() != Rule.AGE && one.due().isBefore(now))
            .map(one -> one.subject())
            .collect(toSet());
    var found = new HashSet<CaseRef>();
    clocked.children(late).values().forEach(found::addAll);
    rows.sql("select task_key, due_at from task where state = 'OPEN' and due_at is not null")
        .query((row, i) ->
            row.getObject(2, OffsetDateTime.class).toInstant().isBefore(now) ? row.getLong(1) : 0)
        .list()
        .forEach(task -> {
          var about =
              rows.sql("select current_ref, told_ref from task_case where task_key = ?")
                  .param(task)
                  .query((row, i) ->
                      List.of(new CaseRef(row.getString(1)), new CaseRef(row.getString(2))))
                  .list();
          var all = about.stream().flatMap(List::stream).collect(toSet());
          if (access.hiddenOf(viewer, all).isEmpty()) {
            about.forEach(one -> found.add(one.getFirst()));
          }
        });
    return found;
  }

  private Set<CaseRef> breached() {
    var now = time.instant();
    var today =
        rows
            .sql("select deadline_id, due from deadline_breach")
            .query((row, i) ->
                new Passed(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
            .list()
            .stream()
            .filter(one ->
                !one.due().isAfter(now)
                    && LondonTime.dateOf(one.due()).equals(LondonTime.dateOf(now)))
            .map(Passed::clock)
            .collect(toSet());
    var subjects =
        clocks.ofOwners(owners()).stream()
            .filter(one -> one.rule() != Rule.AGE && today.contains(one.id().value().toString()))
            .map(one -> one.subject())
            .collect(toSet());
    var found = new HashSet<CaseRef>();
    clocked.children(subjects).values().forEach(found::addAll);
    return found;
  }

  private record Passed(String clock, Instant due) {}

  private List<String> owners() {
    return rows.sql("select distinct subject_owner from deadline").query(String.class).list();
  }

  private Set<CaseRef> refs(String sql) {
    return new HashSet<>(rows.sql(sql).query((row, i) -> new CaseRef(row.getString(1))).list());
  }

  private List<CaseRef> children(String contact) {
    return rows.sql(
            "select case_ref from contact_child where contact_ref = ? order by position_in_list")
        .param(contact)
        .query((row, i) -> new CaseRef(row.getString(1)))
        .list();
  }

  private Viewer viewer(String id) {
    var person = people.find(new PractitionerId(id)).orElseThrow();
    return new Viewer(person.id(), person.name(), person.organisation(), person.roles());
  }

  private static String total(Person person) {
    var found = TOTAL.matcher(person.main().innerText());
    return found.find() ? found.group(1) : "0";
  }
}
