package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.events.ReferredToComplexSafeguarding;
import uk.complexcase.engine.EmbeddedRuntime;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.governance.GovernanceClockwork;
import uk.complexcase.product.VirtualTime;
import uk.complexcase.work.tasks.TaskDesk;

/** Daily governance in the browser, for each kind of person, from its list to its end. */
class GovernancePagesTest extends BrowserTest {

  private static final PractitionerId SOCIAL = new PractitionerId("social.worker");

  @Autowired CaseFiles files;
  @Autowired CaseAccess access;
  @Autowired TransactionTemplate transactions;
  @Autowired ApplicationEventPublisher events;
  @Autowired VirtualTime time;
  @Autowired PeopleDirectory people;
  @Autowired TaskDesk tasks;
  @Autowired EmbeddedRuntime engine;

  private GovernanceClockwork lists;
  private LocalDate day;

  @Autowired
  void takeLists(AutowireCapableBeanFactory product) {
    lists = product.createBean(GovernanceClockwork.class);
  }

  @BeforeEach
  void aWorkingMorning() {
    day = LondonTime.today(time).plusDays(1);
    while (day.getDayOfWeek().getValue() != 4) {
      day = day.plusDays(1);
    }
    at(LocalTime.of(9, 0));
  }

  @Test
  void a_meeting_is_held_on_the_list_that_made_itself() {
    var child = referred("Child G1");
    at(LocalTime.of(9, 30));
    lists.sweep();
    var address = "/governance/daily/" + day;

    var manager = signedIn("cs.manager").goesTo("/governance");
    Looked.at("governance-lists", manager.page());
    assertThat(manager.main().innerText()).contains("Daily governance, " + LondonTime.day(day));
    manager.page().locator("a[href='" + address + "']").click();
    var item = "article:has-text('" + child + "')";
    assertThat(manager.page().locator(item).innerText())
        .contains("Low risk: whether to allocate a worker")
        .containsOnlyOnce("Child G1");
    Looked.at("governance-listed", manager.page());

    manager.press("Record as not held");
    assertThat(manager.problems().innerText()).contains("Write why the meeting is not held");
    manager.press("Begin the meeting");
    manager.page().locator("text=Log who is there").first().waitFor();
    Looked.at("governance-running", manager.page());

    manager.page().locator("#attendance-POLICE-PRESENT").check();
    manager.page().locator("[id='who-HEALTH']").fill("The named nurse");
    manager.press("Log attendance");
    assertThat(manager.problems().innerText()).contains("Say whether Health was there");
    assertThat(manager.page().locator("#attendance-POLICE-PRESENT").isChecked()).isTrue();
    assertThat(manager.page().locator("[id='who-HEALTH']").inputValue())
        .isEqualTo("The named nurse");
    Looked.at("governance-refused", manager.page());

    manager.page().locator("#summary").fill("Went through the list");
    manager.press("End the meeting");
    assertThat(manager.problems().innerText()).contains("Say whether Police was there");
    assertThat(manager.page().locator("#summary").inputValue()).isEqualTo("Went through the list");

    everybodyThere(manager.page());
    manager.press("Log attendance");
    manager.page().locator("text=Attendance is logged").waitFor();
    manager.page().locator(item + " textarea").fill("School asked to look after the phones");
    manager.page().locator(item + " button:has-text('Save the note')").click();
    manager.page().locator("text=Noted for").waitFor();

    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> {
          manager.page().reload();
          return manager.page().locator(item + " button[value=ALLOCATE]").count() == 1;
        });
    manager.page().locator(item + " button[value=ALLOCATE]").click();
    manager.page().waitForURL("**/tasks/**");
    var allocate = manager.page().getByLabel("Allocate a worker to measure the risk");
    allocate.waitFor();
    assertThat(allocate.isChecked()).isTrue();
    Looked.at("governance-decision", manager.page());

    manager.goesTo(address);
    manager.page().locator("#summary").fill("Went through the list");
    // what is typed elsewhere on the page outlives the sending of one note
    manager.page().locator(item + " button:has-text('Save the note')").click();
    manager.page().locator("text=Noted for").waitFor();
    PlaywrightAssertions.assertThat(manager.page().locator("#summary"))
        .hasValue("Went through the list");
    manager.press("End the meeting");
    manager.page().locator("text=its record is kept as it is").waitFor();
    assertThat(manager.main().innerText())
        .contains("Held", "Went through the list", "School asked", "carried over");
    assertThat(manager.page().locator("main form").count()).isZero();
    Looked.at("governance-held", manager.page());
  }

  @Test
  void each_kind_of_person_sees_what_is_theirs() {
    var open = referred("Child G2");
    var kept = referred("Child G3");
    transactions.executeWithoutResult(status ->
        access.restrict(kept, Set.of(new PractitionerId("cs.manager")), "Fictional", SOCIAL));
    at(LocalTime.of(9, 30));
    lists.sweep();
    var address = "/governance/daily/" + day;

    var manager = signedIn("cs.manager").goesTo(address);
    assertThat(manager.main().innerText()).contains(open.value(), kept.value());

    for (var who : List.of("hub.manager", "service.manager")) {
      var leads = signedIn(who).goesTo(address);
      assertThat(leads.main().innerText()).contains("Child G2").doesNotContain(kept.value());
      assertThat(leads.page().locator("text=Begin the meeting").count()).as(who).isOne();
      assertThat(leads.page().locator("button[value=ALLOCATE]").count()).as(who).isZero();
    }
    for (var who : List.of("police.hub", "named.nurse", "education.lead", "cs.worker")) {
      var attends = signedIn(who).goesTo(address);
      assertThat(attends.main().innerText())
          .as(who)
          .contains("Child G2")
          .doesNotContain(kept.value(), "Child G3");
      assertThat(attends.page().locator("main form").count()).as(who).isZero();
      assertThat(attends.page().locator("nav a[href='/governance']").count()).as(who).isOne();
    }
    var nurse = signedIn("named.nurse").goesTo(address);
    assertThat(nurse.main().innerText()).doesNotContain("Caseloads by worker", "as referred");
    for (var who : List.of("school.lead", "conference.chair", "auditor", "administrator")) {
      var outside = signedIn(who);
      assertThat(status(outside, address)).as(who).isEqualTo(404);
      assertThat(status(outside, "/governance")).as(who).isEqualTo(404);
      outside.goesTo("/");
      assertThat(outside.page().locator("nav a[href='/governance']").count()).as(who).isZero();
    }
    assertThat(status(manager, "/governance/daily/" + day.plusDays(9))).isEqualTo(404);
    assertThat(status(manager, "/governance/yearly/" + day)).isEqualTo(404);
    var hub = signedIn("hub.manager").goesTo("/hub");
    hub.follow("Governance lists");
    hub.follow("hub board");
    assertThat(hub.heading().innerText()).isEqualTo("Hub board");
  }

  @Test
  void a_meeting_nobody_begins_is_told_to_the_next_manager_who_finds_its_list() {
    at(LocalTime.of(9, 30));
    lists.sweep();
    var reference = "GD-%tY-%<tm%<td".formatted(day);
    var service = signedIn("service.manager");
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() ->
            !tasks.ofMyTeams(viewer("service.manager")).stream()
                .filter(task -> task.owner().equals(reference))
                .toList()
                .isEmpty());
    at(LocalTime.of(10, 31));

    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> service.goesTo("/notices").main().innerText().contains(reference));
    service.page().locator("a:has-text('" + reference + "')").first().click();
    assertThat(service.page().locator("a[href='/governance/daily/" + day + "']").count())
        .isPositive();
    service.goesTo("/governance");
    assertThat(service.main().innerText()).contains("Not begun");
  }

  private static int status(Person person, String address) {
    Response answer = Objects.requireNonNull(person.page().navigate(address));
    return answer.status();
  }

  private static void everybodyThere(Page page) {
    page.locator("input[type=radio][value=PRESENT]").all().forEach(one -> one.check());
  }

  private void at(LocalTime hour) {
    time.moveTo(day.atTime(hour).atZone(LondonTime.ZONE).toInstant(), engine.managementAddress());
  }

  private Viewer viewer(String who) {
    var found = people.find(new PractitionerId(who)).orElseThrow();
    return new Viewer(found.id(), found.name(), found.organisation(), found.roles());
  }

  /** A child whom a social worker referred to the team at a low level. */
  private CaseRef referred(String name) {
    var contact = new ContactRef(References.fresh("R"));
    var child =
        Objects.requireNonNull(
            transactions.execute(status ->
                files.open(
                    new NewChild(name, LocalDate.of(2012, 5, 4), null),
                    contact,
                    "northmoor-hub",
                    time.instant(),
                    new PractitionerId("hub.screener"))));
    transactions.executeWithoutResult(status ->
        events.publishEvent(
            new ReferredToComplexSafeguarding(
                child, contact, "LOW", time.instant(), time.instant(), SOCIAL)));
    await().atMost(Duration.ofSeconds(90)).until(() -> access.mayOpen(viewer("cs.manager"), child));
    return child;
  }
}
