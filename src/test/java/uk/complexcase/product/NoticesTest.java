package uk.complexcase.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.clock.escalation.DeadlineAlert;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Accounts;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskDesk.Submitted;
import uk.complexcase.work.tasks.TaskHandedOver;
import uk.complexcase.work.tasks.TaskView;

/**
 * Notices and messages in the whole product, from what happened to what a person reads and does.
 */
class NoticesTest extends ProductTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @LocalServerPort int port;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transactions;
  @Autowired DeadlineRegister deadlines;
  @Autowired PeopleRegister register;
  @Autowired PeopleDirectory people;
  @Autowired Accounts accounts;
  @Autowired TaskDesk tasks;
  @Autowired JdbcClient rows;
  @Autowired VirtualTime time;

  private final String user = "n" + UUID.randomUUID().toString().substring(0, 8);
  private final PractitionerId reader = new PractitionerId(user);

  @BeforeEach
  void somebodyWithoutNotices() {
    register(user + "@example.org", "Name " + user);
    accounts.openDemo(reader);
  }

  @Test
  void an_urgent_notice_stands_in_the_inbox_counts_on_every_page_and_can_be_read_in_the_outbox()
      throws Exception {
    var person = Browserless.signedIn(product(), user);
    assertThat(person.page("/notices")).contains("You have no notices").doesNotContain("Mark all");

    var contact = References.fresh("C");
    breach(contact);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(person.page("/tasks")).contains("Notices (1)"));
    var page = person.page("/notices");
    assertThat(page)
        .contains("Say what prevented it", contact, "Urgent", "Mark all as read")
        .contains("<h2 class=\"govuk-heading-s\">Today");
    var admin = Browserless.signedIn(product(), "administrator");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          everybodyElsesWereSentBefore();
          assertThat(admin.page("/outbox"))
              .contains("Urgent: Say what prevented it (" + contact + ")")
              .contains(user + "@example.org")
              .contains("http://localhost:" + port + "/deadlines/");
        });
    assertThat(admin.page("/deliveries")).contains(contact, "Name " + user, "Sent");
    assertThat(admin.page("/deliveries")).doesNotContain("Say what prevented it");
  }

  @Test
  void what_was_opened_or_marked_is_read() throws Exception {
    breach(References.fresh("C"));
    breach(References.fresh("C"));
    var person = Browserless.signedIn(product(), user);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(person.page("/notices")).contains("Notices (2)"));
    var page = person.page("/notices");
    var link = first(page, "(/notices/open\\?notice=[0-9a-f-]+)");

    assertThatThrownBy(() -> person.page(link)).hasMessageContaining("302");

    assertThat(person.page("/notices")).contains("Notices (1)");
    var shown = first(person.page("/notices"), "name=\"shown\" value=\"([^\"]+)\"");
    assertThat(person.form("/notices/read", Map.of("shown", shown))).endsWith("/notices");
    assertThat(person.page("/notices"))
        .contains("You have read every notice", ">Notices<")
        .doesNotContain("Notices (");
  }

  @Test
  void a_notice_of_somebody_else_is_not_there_and_the_pages_of_messages_are_the_administrators()
      throws Exception {
    breach(References.fresh("C"));
    var other = Browserless.signedIn(product(), "hub.manager");
    var id =
        await()
            .atMost(PATIENCE)
            .until(
                () ->
                    rows.sql("select id from notice where recipient = ?")
                        .param(user)
                        .query(UUID.class)
                        .optional(),
                java.util.Optional::isPresent)
            .orElseThrow();

    for (var path : List.of("/notices/open?notice=" + id, "/outbox", "/deliveries")) {
      assertThatThrownBy(() -> other.page(path)).as(path).hasMessageContaining("404");
    }
    assertThatThrownBy(() -> other.page("/notices/open?notice=" + UUID.randomUUID()))
        .hasMessageContaining("404");
    assertThatThrownBy(() -> other.page("/notices/open?notice=nonsense"))
        .hasMessageMatching(".*answered 40[04].*");
  }

  @Test
  void a_message_that_cannot_be_delivered_is_passed_on_by_who_sent_it() {
    register("", "Unreachable " + user);
    var sender = viewer("hub.screener");
    var record = References.fresh("R");
    publish(
        new TaskHandedOver(1L + record.hashCode(), record, reader, sender.id(), time.instant()));
    hourEnds();

    var task = await().atMost(PATIENCE).until(() -> passOnTask(sender), found -> found != null);

    assertThat(task.name()).isEqualTo("Pass the message on");
    assertThat(task.why()).isEqualTo("a message reached nobody");
    assertThat(task.candidateGroups()).contains("mash-screener");
    assertThat(tasks.formData(sender, task.taskKey()))
        .extractingByKeys("recipientText", "recordsText", "reasonText")
        .satisfiesExactly(
            who -> assertThat(who.toString()).contains("Unreachable " + user),
            what -> assertThat(what.toString()).contains(record),
            why -> assertThat(why.toString()).contains("no e-mail address"));
    assertThat(submit(sender, task, Map.of())).isInstanceOf(Submitted.Refused.class);
    assertThat(submit(sender, task, Map.of("passedOn", "BY_PIGEON")))
        .isInstanceOf(Submitted.Refused.class);
    assertThat(submit(sender, task, Map.of("passedOn", "NO_LONGER_NEEDED")))
        .isInstanceOfSatisfying(
            Submitted.Refused.class,
            refused -> assertThat(refused.problems().getFirst().field()).isEqualTo("passOnNote"));

    assertThat(submit(sender, task, Map.of("passedOn", "TELEPHONED")))
        .isInstanceOf(Submitted.Done.class);

    assertThat(
            rows.sql("select passed_on || ' ' || passed_by from undelivered where ref = ?")
                .param(task.owner())
                .query(String.class)
                .single())
        .isEqualTo("TELEPHONED hub.screener");
    assertThat(
            deadlines
                .find(new TimescaleCode("undelivered-notice"), new ClockSubject(task.owner(), ""))
                .orElseThrow()
                .running())
        .isFalse();
    await()
        .atMost(PATIENCE)
        .until(() ->
            rows.sql("select state from task where task_key = ?")
                .param(task.taskKey())
                .query(String.class)
                .single()
                .equals("COMPLETED"));
    assertThat(
            rows.sql("select variables from task where task_key = ?")
                .param(task.taskKey())
                .query(String.class)
                .single())
        .as("what the engine knows")
        .doesNotContain(user, "Unreachable");
  }

  private TaskView passOnTask(Viewer sender) {
    return tasks.mine(sender).stream()
        .filter(task -> task.elementId().equals("PassMessageOn"))
        .filter(task ->
            String.valueOf(tasks.formData(sender, task.taskKey()).get("recipientText"))
                .contains(user))
        .findFirst()
        .orElse(null);
  }

  private Submitted submit(Viewer sender, TaskView task, Map<String, Object> values) {
    return tasks.submit(
        sender, task.taskKey(), new FormData(Map.copyOf(values)), UUID.randomUUID().toString());
  }

  /** The clock is everybody's here, so this one's hour ends instead of all hours. */
  private void hourEnds() {
    await()
        .atMost(PATIENCE)
        .until(() ->
            rows.sql("update notice set waits_until = created_at where recipient = ?")
                    .param(user)
                    .update()
                == 1);
  }

  /** The outbox shows the latest; other tests of the shared product may have sent hundreds now. */
  private void everybodyElsesWereSentBefore() {
    rows.sql("update message set created_at = ? where recipient <> ?")
        .params(java.time.OffsetDateTime.parse("2026-01-01T00:00:00Z"), user)
        .update();
  }

  private void breach(String owner) {
    var deadline =
        transactions.execute(status ->
            deadlines.open(
                new TimescaleCode("screening-urgent"),
                new ClockSubject(owner, ""),
                time.instant()));
    publish(
        new DeadlineAlert(
            deadline.id(),
            "breach",
            DeadlineAlert.Kind.BREACH,
            Set.of(reader),
            true,
            time.instant()));
  }

  private void publish(Object event) {
    transactions.executeWithoutResult(status -> events.publishEvent(event));
  }

  private void register(String email, String name) {
    register.register(
        new Practitioner(
            reader,
            name,
            email,
            "",
            new Organisation("northmoor-hub", "Northmoor Hub", Agency.MASH),
            Set.of(Role.BUSINESS_SUPPORT)));
  }

  private Viewer viewer(String id) {
    var person = people.find(new PractitionerId(id)).orElseThrow();
    return new Viewer(person.id(), person.name(), person.organisation(), person.roles());
  }

  private URI product() {
    return URI.create("http://localhost:" + port);
  }

  private static String first(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
