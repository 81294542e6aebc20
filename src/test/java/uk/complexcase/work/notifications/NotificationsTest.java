package uk.complexcase.work.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static uk.complexcase.clock.fixtures.ADeadline.aDeadline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.events.DiscussionCalledOff;
import uk.complexcase.cases.events.MeetingInvitation;
import uk.complexcase.cases.events.MinutesReady;
import uk.complexcase.cases.events.PanelDayMoved;
import uk.complexcase.cases.events.ReceiptAllowed;
import uk.complexcase.cases.events.ToldOfComplexSafeguarding;
import uk.complexcase.clock.escalation.ClockedChildren;
import uk.complexcase.clock.escalation.DeadlineAlert;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Cover;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.procedure.ProcedureEngine;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.work.notifications.Channel.Delivery;
import uk.complexcase.work.notifications.Channel.Outgoing;
import uk.complexcase.work.notifications.Channel.Sending;
import uk.complexcase.work.tasks.TaskAudience;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskHandedOver;
import uk.complexcase.work.tasks.TaskOffered;

/** Who is told what, what is gathered, and what becomes of a message, on both databases. */
class NotificationsTest {

  private static final Organisation HUB =
      new Organisation("northmoor-hub", "Northmoor Hub", Agency.MASH);
  private static final Practitioner SCREENER = person("s.screener", Role.MASH_SCREENER);
  private static final Practitioner MANAGER = person("m.manager", Role.MASH_MANAGER);
  private static final Viewer READER =
      new Viewer(SCREENER.id(), SCREENER.name(), HUB, SCREENER.roles());

  private static Practitioner person(String id, Role role) {
    return new Practitioner(
        new PractitionerId(id), "Name of " + id, id + "@example.org", "", HUB, Set.of(role));
  }

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  @Import(NotificationsOnADatabase.class)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  abstract static class Behaviour {

    @Autowired TellingOfDeadlines ofDeadlines;
    @Autowired TellingOfTasks ofTasks;
    @Autowired TellingOfMeetings ofMeetings;
    @Autowired TellingOfComplexSafeguarding ofComplexSafeguarding;
    @Autowired TellingOfPanels ofPanels;
    @Autowired TellingOfReceipts ofReceipts;
    @Autowired Dispatch dispatch;
    @Autowired Inbox inbox;
    @Autowired Deliveries deliveries;
    @Autowired FakeChannel channel;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;
    @Autowired PeopleDirectory people;
    @Autowired DeadlineRegister deadlines;
    @Autowired ProcedureModels models;
    @Autowired ProcedureEngine engine;
    @Autowired TaskAudience audience;
    @Autowired TaskDesk tasks;
    @Autowired CaseAccess access;
    @Autowired Cover cover;
    @Autowired ClockedChildren clocked;

    @BeforeEach
    void a_day_without_notices() {
      jdbc.sql("delete from undelivered").update();
      jdbc.sql("delete from notice").update();
      jdbc.sql("delete from message").update();
      clock.moveTo(TestClock.START);
      channel.reset();
      reset(people, deadlines, engine, audience, access, models, tasks, cover, clocked);
      for (var person : List.of(SCREENER, MANAGER)) {
        given(people.find(person.id())).willReturn(Optional.of(person));
      }
      given(models.tableRows("timescales"))
          .willReturn(
              List.of(
                  Map.of("code", "screening-urgent", "label", "Urgent screening"),
                  Map.of("code", "undelivered-notice", "responsible", "mash-manager")));
    }

    @Test
    void an_invitation_goes_with_an_entry_for_the_calendar_and_once() {
      var meeting = meeting();
      var asked =
          new MeetingInvitation(
              meeting,
              1,
              0,
              MeetingInvitation.Change.ASKED,
              TestClock.START.plus(Duration.ofHours(3)),
              Set.of(SCREENER.id()),
              true,
              MANAGER.id(),
              clock.instant());

      transactions.executeWithoutResult(status -> ofMeetings.on(asked));
      transactions.executeWithoutResult(status -> ofMeetings.on(asked));
      dispatch.run();

      assertThat(channel.sent)
          .singleElement()
          .satisfies(message -> {
            assertThat(message.letter().subject())
                .isEqualTo("Urgent: Come to the strategy discussion (" + meeting + ")");
            assertThat(message.letter().body()).contains("/meetings/" + meeting);
            assertThat(message.letter().calendars())
                .singleElement()
                .satisfies(entry -> {
                  assertThat(entry.method()).isEqualTo("REQUEST");
                  assertThat(new String(entry.content(), StandardCharsets.UTF_8))
                      .contains("SEQUENCE:0", meeting, "s.screener@example.org");
                });
          });
    }

    @Test
    void a_receipt_is_the_reference_and_tells_nobody_who_shares_the_mailbox_what_it_is_about() {
      var contact = new ContactRef(References.fresh("R"));
      var allowed = new ReceiptAllowed(contact, new PractitionerId("outside:guest"));

      transactions.executeWithoutResult(status -> ofReceipts.on(allowed));
      transactions.executeWithoutResult(status -> ofReceipts.on(allowed));
      clock.advance(Duration.ofHours(1));
      dispatch.run();

      assertThat(channel.sent)
          .singleElement()
          .satisfies(message -> {
            assertThat(message.address()).isEqualTo("guest@example.org");
            assertThat(message.letter().subject() + message.letter().body())
                .contains(contact.value())
                .doesNotContainIgnoringCase("hub")
                .doesNotContainIgnoringCase("child")
                .doesNotContainIgnoringCase("safeguarding")
                .doesNotContain("http", "N90");
          });
    }

    @Test
    void somebody_without_an_account_gets_reference_and_time_and_no_link() {
      var guest = new PractitionerId("outside:guest");
      var meeting = meeting();
      var asked =
          new MeetingInvitation(
              meeting,
              1,
              0,
              MeetingInvitation.Change.WITHDRAWN,
              Instant.parse("2026-12-07T15:00:00Z"),
              Set.of(guest),
              true,
              MANAGER.id(),
              clock.instant());

      transactions.executeWithoutResult(status -> ofMeetings.on(asked));
      dispatch.run();

      assertThat(channel.sent)
          .singleElement()
          .satisfies(message -> {
            assertThat(message.address()).isEqualTo("guest@example.org");
            assertThat(message.letter().body())
                .contains(meeting, "Mon 7 Dec 2026 15:00", "ring the safeguarding hub on 01632")
                .doesNotContain("http");
            assertThat(message.letter().calendars())
                .singleElement()
                .satisfies(entry -> {
                  assertThat(entry.method()).isEqualTo("CANCEL");
                  assertThat(new String(entry.content(), StandardCharsets.UTF_8))
                      .contains(meeting)
                      .doesNotContain("http");
                });
          });
    }

    @Test
    void whoever_asked_for_a_discussion_is_told_that_none_is_held_and_led_to_the_child() {
      var event =
          new DiscussionCalledOff(
              "S-7K3F-9Q2D",
              List.of(
                  new DiscussionCalledOff.Requester(SCREENER.id(), new CaseRef("C-7K3F-9Q2D")),
                  new DiscussionCalledOff.Requester(MANAGER.id(), new CaseRef("C-7K3F-9Q2D"))),
              MANAGER.id(),
              clock.instant());

      transactions.executeWithoutResult(status -> ofMeetings.on(event));
      transactions.executeWithoutResult(status -> ofMeetings.on(event));

      assertThat(inbox.unread(SCREENER.id())).isOne();
      assertThat(inbox.unread(MANAGER.id())).as("called it off").isZero();
      var entry = inbox.of(READER).today().getFirst();
      assertThat(entry.act()).isEqualTo("Read why no strategy discussion is held");
      assertThat(inbox.open(READER, entry.id())).isEqualTo("/cases/C-7K3F-9Q2D");
    }

    @Test
    void the_team_ended_its_work_is_told_once_by_reference_to_all_but_who_ended_it() {
      var event =
          new ToldOfComplexSafeguarding(
              ToldOfComplexSafeguarding.What.CLOSED,
              References.fresh("K"),
              new CaseRef("C-7K3F-9Q2D"),
              "K-7K3F-9Q2D",
              Set.of(SCREENER.id(), MANAGER.id()),
              clock.instant(),
              MANAGER.id());

      transactions.executeWithoutResult(status -> ofComplexSafeguarding.on(event));
      transactions.executeWithoutResult(status -> ofComplexSafeguarding.on(event));

      assertThat(inbox.unread(SCREENER.id())).isOne();
      assertThat(inbox.unread(MANAGER.id())).as("ended it").isZero();
      var entry = inbox.of(READER).today().getFirst();
      assertThat(entry.act())
          .isEqualTo("Note that complex safeguarding has closed, and that social care goes on");
      assertThat(inbox.open(READER, entry.id())).isEqualTo("/cases/C-7K3F-9Q2D");
    }

    @Test
    void another_day_of_a_panel_is_told_once_to_each_with_the_page_they_may_open() {
      var member = new Viewer(SCREENER.id(), SCREENER.name(), HUB, Set.of(Role.MACE_MEMBER));
      var until = Instant.parse("2027-05-26T16:00:00Z");
      var moved =
          new PanelDayMoved(
              "2027-05/a",
              "MP-7K3F-9Q2D",
              LocalDate.of(2027, 5, 26),
              until,
              Set.of(SCREENER.id(), MANAGER.id()),
              Set.of(new PractitionerId("h.housing")),
              clock.instant(),
              MANAGER.id());

      transactions.executeWithoutResult(status -> ofPanels.on(moved));
      transactions.executeWithoutResult(status -> ofPanels.on(moved));

      assertThat(inbox.unread(MANAGER.id())).as("moved it").isZero();
      var entry = inbox.of(member).today().getFirst();
      assertThat(inbox.unread(SCREENER.id())).isOne();
      assertThat(entry.happened()).isEqualTo("It is held by Wed 26 May 2027 17:00 now");
      assertThat(inbox.open(member, entry.id())).isEqualTo("/panels/2027-05-26");
      assertThat(
              jdbc.sql("select target from notice where recipient = 'h.housing'")
                  .query(String.class)
                  .single())
          .isEqualTo("2027-05-26/return");
    }

    @Test
    void minutes_are_told_of_to_everybody_but_who_issued_them() {
      var meeting = meeting();

      transactions.executeWithoutResult(status ->
          ofMeetings.on(
              new MinutesReady(
                  meeting,
                  1,
                  1,
                  Set.of(SCREENER.id(), MANAGER.id()),
                  MANAGER.id(),
                  clock.instant())));

      var entry = inbox.of(READER).today().getFirst();
      assertThat(entry.reference()).isEqualTo(meeting);
      assertThat(inbox.open(READER, entry.id())).isEqualTo("/meetings/" + meeting + "/minutes/1");
      assertThat(inbox.unread(MANAGER.id())).isZero();
    }

    @Test
    void minutes_that_were_put_right_are_told_of_anew() {
      var meeting = meeting();
      for (int issue = 1; issue <= 2; issue++) {
        int number = issue;
        transactions.executeWithoutResult(status ->
            ofMeetings.on(
                new MinutesReady(
                    meeting, 1, number, Set.of(SCREENER.id()), MANAGER.id(), clock.instant())));
      }

      assertThat(inbox.of(READER).today())
          .extracting(entry -> entry.act())
          .containsExactlyInAnyOrder(
              "Read the minutes of the strategy discussion",
              "Read the corrected minutes of the strategy discussion");
    }

    /** About a child nobody is kept from. */
    private String meeting() {
      var meeting = References.fresh("S");
      given(clocked.children(any()))
          .willReturn(
              Map.of(new ClockSubject(meeting, ""), List.of(new CaseRef(References.fresh("C")))));
      return meeting;
    }

    // what is told

    @ParameterizedTest
    @CsvSource({
      "WARNING, Finish this step in time",
      "BREACH, Say what prevented it",
      "CLIMB, See that somebody acts on it",
      "STILL_OPEN, Decide who acts on it now"
    })
    void an_alert_tells_everyone_it_names_what_they_may_do(DeadlineAlert.Kind kind, String act) {
      var deadline = deadline(caseRef());

      alert(deadline, "step", kind, true, SCREENER, MANAGER);

      assertThat(inbox.of(READER).today())
          .singleElement()
          .satisfies(entry -> {
            assertThat(entry.act()).isEqualTo(act);
            assertThat(entry.reference()).isEqualTo(deadline.subject().owner());
            assertThat(entry.happened())
                .startsWith("Urgent screening")
                .contains("2 Feb 2027 10:15");
          });
      assertThat(inbox.unread(MANAGER.id())).isOne();
      assertThat(inbox.open(READER, inbox.of(READER).today().getFirst().id()))
          .isEqualTo("/deadlines/" + deadline.id());
    }

    @Test
    void the_same_alert_again_tells_nobody_again_and_the_next_step_does() {
      var deadline = deadline(caseRef());

      alert(deadline, "warning-1", DeadlineAlert.Kind.WARNING, false, SCREENER);
      alert(deadline, "warning-1", DeadlineAlert.Kind.WARNING, false, SCREENER, MANAGER);
      alert(deadline, "warning-2", DeadlineAlert.Kind.WARNING, false, SCREENER);

      assertThat(inbox.unread(SCREENER.id())).isEqualTo(2);
      assertThat(inbox.unread(MANAGER.id())).isOne();
    }

    @Test
    void a_task_handed_over_is_told_to_the_colleague_once_for_each_handing_over() {
      var first =
          new TaskHandedOver(7, "R-7K3F-9Q2D", SCREENER.id(), MANAGER.id(), clock.instant());
      var later =
          new TaskHandedOver(
              7, "R-7K3F-9Q2D", SCREENER.id(), MANAGER.id(), clock.instant().plusSeconds(60));

      tell(first);
      tell(first);
      tell(later);
      tell(new TaskHandedOver(8, "R-7K3F-9Q2D", MANAGER.id(), MANAGER.id(), clock.instant()));

      assertThat(inbox.unread(SCREENER.id())).isEqualTo(2);
      assertThat(inbox.unread(MANAGER.id())).as("who takes it themselves knows").isZero();
    }

    @ParameterizedTest
    @CsvSource({"PT3H, true", "PT4H, true", "PT4H1S, false"})
    void an_offered_task_is_told_only_when_it_is_due_within_four_hours(
        Duration left, boolean told) {
      given(audience.of(7)).willReturn(Set.of(SCREENER.id(), MANAGER.id()));
      var offered =
          new TaskOffered(
              7,
              "R-7K3F-9Q2D",
              Set.of("mash-screener"),
              List.of(),
              clock.instant().plus(left),
              clock.instant());

      transactions.executeWithoutResult(status -> ofTasks.on(offered));
      transactions.executeWithoutResult(status -> ofTasks.on(offered));

      assertThat(inbox.unread(SCREENER.id())).isEqualTo(told ? 1 : 0);
      dispatch.run();
      assertThat(channel.sent).hasSize(told ? 2 : 0).allMatch(Outgoing::urgent);
    }

    @Test
    void
        what_is_offered_at_night_and_due_before_the_next_day_at_work_is_told_to_whoever_is_on_call() {
      var night = Instant.parse("2027-02-06T02:00:00Z");
      given(audience.of(7)).willReturn(Set.of(SCREENER.id(), MANAGER.id()));
      given(cover.onCall(Role.MASH_MANAGER, night)).willReturn(List.of(MANAGER));

      offerAt(night, 7, Duration.ofDays(1));
      assertThat(inbox.unread(MANAGER.id())).isOne();
      assertThat(inbox.unread(SCREENER.id())).as("is not on call").isZero();

      given(cover.onCall(Role.MASH_MANAGER, night)).willReturn(List.of());
      given(audience.of(8)).willReturn(Set.of(SCREENER.id(), MANAGER.id()));
      offerAt(night, 8, Duration.ofDays(1));
      assertThat(inbox.unread(SCREENER.id())).as("nobody is on call").isOne();

      given(audience.of(9)).willReturn(Set.of(SCREENER.id()));
      offerAt(night, 9, Duration.ofDays(4));
      assertThat(inbox.unread(SCREENER.id())).as("waits for the week").isOne();
    }

    private void offerAt(Instant at, long task, Duration left) {
      clock.moveTo(at);
      transactions.executeWithoutResult(status ->
          ofTasks.on(
              new TaskOffered(
                  task,
                  "S-7K3F-9Q2D",
                  Set.of("mash-screener", "mash-manager"),
                  List.of(),
                  at.plus(left),
                  at)));
    }

    @Test
    void a_notice_of_a_meeting_shows_while_none_of_its_children_is_hidden() {
      var meeting = new ClockSubject("S-7K3F-9Q2D", "");
      given(audience.of(7)).willReturn(Set.of(SCREENER.id()));
      given(clocked.children(any()))
          .willReturn(Map.of(meeting, List.of(new CaseRef("C-7K3F-9Q2D"))));
      given(access.hiddenOf(any(), any())).willReturn(Set.of());
      offerAt(clock.instant(), 7, Duration.ofHours(1));
      var shown = inbox.of(READER).today().getFirst().happened();
      assertThat(shown).contains("is due");

      given(access.hiddenOf(any(), any())).willReturn(Set.of(new CaseRef("C-7K3F-9Q2D")));
      assertThat(inbox.of(READER).today().getFirst().happened()).isNotEqualTo(shown);
    }

    @Test
    void an_offered_task_names_the_clock_that_gives_it_its_time() {
      given(audience.of(7)).willReturn(Set.of(SCREENER.id()));
      given(access.hiddenOf(any(), any())).willReturn(Set.of());
      var subject = new ClockSubject(caseRef(), "");
      var now = clock.instant();
      var own = aDeadline("decision", subject, now).due(now.plusSeconds(10_800)).build();
      var outer = aDeadline("screening-urgent", subject, now).due(now.plusSeconds(7_200)).build();
      given(deadlines.all(List.of(own.id(), outer.id()))).willReturn(List.of(own, outer));

      transactions.executeWithoutResult(status ->
          ofTasks.on(
              new TaskOffered(
                  7,
                  subject.owner(),
                  Set.of("mash-screener"),
                  List.of(own.id(), outer.id()),
                  outer.due(),
                  clock.instant())));

      assertThat(inbox.of(READER).today())
          .singleElement()
          .satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("Claim the task");
            assertThat(entry.happened())
                .isEqualTo(
                    "Urgent screening is due Mon 1 Feb 2027 12:15 and nobody holds the task");
          });
    }

    @Test
    void an_offered_task_without_a_due_time_is_told_to_nobody() {
      given(audience.of(7)).willReturn(Set.of(SCREENER.id()));

      transactions.executeWithoutResult(status ->
          ofTasks.on(
              new TaskOffered(7, "", Set.of("mash-screener"), List.of(), null, clock.instant())));

      assertThat(inbox.unread(SCREENER.id())).isZero();
    }

    // what is gathered

    @Test
    void normal_notices_of_a_clock_hour_go_in_one_message_when_the_hour_ends() {
      handOver(1);
      clock.moveTo(Instant.parse("2027-02-01T10:59:59Z"));
      handOver(2);
      dispatch.run();
      assertThat(channel.sent).isEmpty();

      clock.moveTo(Instant.parse("2027-02-01T11:00:00Z"));
      handOver(3);
      dispatch.run();
      dispatch.run();

      assertThat(channel.sent)
          .singleElement()
          .satisfies(message ->
              assertThat(message.letter().body())
                  .contains("/tasks/1\n", "/tasks/2\n")
                  .doesNotContain("/tasks/3"));
    }

    @Test
    void urgent_notices_go_at_once_and_each_on_its_own() {
      urgent("a");
      urgent("b");

      dispatch.run();

      assertThat(channel.sent).hasSize(2).allMatch(Outgoing::urgent);
      assertThat(channel.sent.getFirst().letter().subject())
          .startsWith("Urgent: Say what prevented it (C-");
    }

    @Test
    void what_was_read_before_is_left_out() {
      handOver(1);
      handOver(2);
      var urgent = urgent("a");
      inbox.of(READER).today().stream()
          .filter(entry -> entry.reference().equals(urgent.subject().owner()))
          .forEach(entry -> inbox.open(READER, entry.id()));
      var one = jdbc.sql("select id from notice where target = '1'").query(UUID.class).single();
      inbox.open(READER, one);
      clock.advance(Duration.ofHours(1));

      dispatch.run();

      assertThat(channel.sent)
          .singleElement()
          .satisfies(message ->
              assertThat(message.letter().body()).contains("/tasks/2").doesNotContain("/tasks/1"));
    }

    @Test
    void all_read_means_no_message_at_all() {
      handOver(1);
      inbox.markRead(READER, clock.instant());
      clock.advance(Duration.ofHours(1));

      dispatch.run();

      assertThat(channel.sent).isEmpty();
    }

    @Test
    void mark_all_as_read_leaves_what_came_after_the_page_was_shown() {
      handOver(1);
      var shown = inbox.of(READER).shown();
      clock.advance(Duration.ofSeconds(1));
      handOver(2);

      inbox.markRead(READER, shown);

      assertThat(inbox.unread(SCREENER.id())).isOne();
    }

    @Test
    void beyond_six_a_day_one_digest_waits_for_the_next_opening_and_urgent_ones_do_not() {
      for (int hour = 0; hour < 9; hour++) {
        clock.moveTo(Instant.parse("2027-02-01T08:15:00Z").plus(Duration.ofHours(hour)));
        handOver(hour);
        clock.advance(Duration.ofMinutes(45));
        dispatch.run();
      }
      assertThat(channel.sent).hasSize(6);
      urgent("x");
      dispatch.run();
      assertThat(channel.sent).hasSize(7);

      clock.moveTo(Instant.parse("2027-02-02T08:44:59Z"));
      dispatch.run();
      assertThat(channel.sent).hasSize(7);
      clock.moveTo(Instant.parse("2027-02-02T08:45:00Z"));
      dispatch.run();

      assertThat(channel.sent).hasSize(8);
      var digest = channel.sent.getLast().letter();
      assertThat(digest.subject())
          .isEqualTo("Gathered since your last message: 3 notices from the Complex Case Procedure");
      assertThat(digest.body()).contains("/tasks/6\n", "/tasks/7\n", "/tasks/8\n");
    }

    @Test
    void the_budget_is_of_one_person_and_one_london_day() {
      for (int hour = 0; hour < 6; hour++) {
        clock.moveTo(Instant.parse("2027-02-01T15:15:00Z").plus(Duration.ofHours(hour)));
        handOver(hour);
        clock.advance(Duration.ofMinutes(45));
        dispatch.run();
      }
      tell(new TaskHandedOver(50, "", MANAGER.id(), SCREENER.id(), clock.instant()));
      clock.advance(Duration.ofHours(1));
      dispatch.run();
      assertThat(channel.sent).as("another person's").hasSize(7);

      clock.moveTo(Instant.parse("2027-02-01T23:30:00Z"));
      handOver(60);
      clock.moveTo(Instant.parse("2027-02-02T00:00:00Z"));
      dispatch.run();

      assertThat(channel.sent).as("a new day").hasSize(8);
    }

    // what becomes of a message

    @Test
    void a_message_taken_is_sent_and_not_sent_again() {
      urgent("a");

      dispatch.run();
      clock.advance(Duration.ofDays(2));
      dispatch.run();

      assertThat(channel.sent).hasSize(1);
      assertThat(states()).containsExactly("SENT 1");
      assertThat(channel.sent.getFirst().again()).isFalse();
    }

    @Test
    void what_may_go_later_is_tried_again_under_the_same_id_with_longer_waits() {
      channel.answer = message -> new Sending.Later(Reason.TRY_AGAIN);
      urgent("a");
      dispatch.run();
      clock.advance(Duration.ofSeconds(59));
      dispatch.run();
      assertThat(channel.sent).hasSize(1);
      clock.advance(Duration.ofSeconds(1));
      dispatch.run();
      clock.advance(Duration.ofSeconds(119));
      dispatch.run();
      assertThat(channel.sent).hasSize(2);

      channel.answer = message -> new Sending.Taken();
      clock.advance(Duration.ofSeconds(1));
      dispatch.run();

      assertThat(channel.sent)
          .hasSize(3)
          .extracting(Outgoing::id)
          .containsOnly(channel.sent.getFirst().id());
      assertThat(channel.sent).extracting(Outgoing::again).containsExactly(false, true, true);
      assertThat(states()).containsExactly("SENT 3");
    }

    @Test
    void after_the_last_try_it_is_undelivered() {
      channel.answer = message -> new Sending.Later(Reason.NO_ANSWER);
      urgent("a");

      for (int i = 0; i < 20; i++) {
        dispatch.run();
        clock.advance(Duration.ofHours(1));
      }

      assertThat(channel.sent).hasSize(12);
      assertThat(states()).containsExactly("UNDELIVERED 12");
      assertThat(deliveries.latest().getFirst().reason()).contains("did not answer");
    }

    @Test
    void a_refused_recipient_is_undelivered_at_once_and_its_sender_has_a_task() {
      channel.answer = message -> new Sending.Refused(Reason.RECIPIENT_REFUSED);
      handOver(1);
      clock.advance(Duration.ofHours(1));

      dispatch.run();

      assertThat(states()).containsExactly("UNDELIVERED 1");
      var ref = raised().getFirst();
      verify(engine)
          .start(
              "undelivered-notice",
              ref,
              Map.of(
                  "undeliveredRef",
                  ref,
                  "sender",
                  "m.manager",
                  "senderGroups",
                  List.of("mash-manager")));
      assertThat(inbox.of(READER).today()).allMatch(Inbox.Entry::undelivered);
    }

    @Test
    void what_the_product_told_goes_to_who_answers_for_the_clock() {
      channel.answer = message -> new Sending.Refused(Reason.RECIPIENT_REFUSED);
      urgent("a");

      dispatch.run();

      verify(engine)
          .start(
              eq("undelivered-notice"),
              any(),
              argThat(given ->
                  given.get("sender").equals("")
                      && given.get("senderGroups").equals(List.of("mash-screener"))));
    }

    @Test
    void a_batch_of_several_senders_becomes_one_task_for_each() {
      channel.answer = message -> new Sending.Refused(Reason.RECIPIENT_REFUSED);
      handOver(1);
      handOver(2);
      alert(deadline(caseRef()), "s", DeadlineAlert.Kind.WARNING, false, SCREENER);
      clock.advance(Duration.ofHours(1));

      dispatch.run();

      assertThat(raised()).hasSize(2);
    }

    @Test
    void an_undelivered_message_about_an_undelivered_message_makes_no_task() {
      channel.answer = message -> new Sending.Refused(Reason.RECIPIENT_REFUSED);
      alert(deadline(References.fresh("U")), "s", DeadlineAlert.Kind.BREACH, true, SCREENER);

      dispatch.run();

      assertThat(states()).containsExactly("UNDELIVERED 1");
      assertThat(raised()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', NO_ADDRESS", "not an address, ADDRESS_INVALID", "nobody, ADDRESS_INVALID"})
    void an_address_that_cannot_be_is_not_even_tried(String address, Reason reason) {
      given(people.find(SCREENER.id()))
          .willReturn(
              Optional.of(
                  new Practitioner(
                      SCREENER.id(), SCREENER.name(), address, "", HUB, SCREENER.roles())));
      urgent("a");

      dispatch.run();

      assertThat(channel.sent).isEmpty();
      assertThat(jdbc.sql("select reason from message").query(String.class).single())
          .isEqualTo(reason.name());
      assertThat(raised()).hasSize(1);
    }

    @Test
    void whoever_left_is_told_nothing_and_the_sender_hears_of_it() {
      urgent("a");
      given(people.find(SCREENER.id())).willReturn(Optional.empty());

      dispatch.run();

      assertThat(channel.sent).isEmpty();
      assertThat(raised()).hasSize(1);
    }

    @Test
    void a_server_that_does_not_answer_is_not_asked_for_the_others_in_the_same_round() {
      channel.answer = message -> new Sending.Later(Reason.NO_ANSWER);
      urgent("a");
      urgent("b");
      urgent("c");

      dispatch.run();

      assertThat(channel.sent).hasSize(1);
    }

    @Test
    void a_failure_nobody_foresaw_is_a_try_and_holds_up_nobody() {
      channel.answer =
          message -> {
            throw new IllegalStateException("not foreseen");
          };
      urgent("a");
      urgent("b");

      dispatch.run();

      assertThat(channel.sent).hasSize(2);
      assertThat(states()).containsExactly("WAITING 1", "WAITING 1");
    }

    @Test
    void a_message_in_hand_when_the_process_ended_is_taken_up_again_under_the_same_id() {
      channel.answer =
          message -> {
            throw new ProcessEnded();
          };
      urgent("a");
      assertThatThrownBy(dispatch::run).isInstanceOf(ProcessEnded.class);
      assertThat(states()).containsExactly("SENDING 1");
      channel.answer = message -> new Sending.Taken();
      dispatch.run();
      assertThat(channel.sent).as("another may have it in hand").hasSize(1);

      clock.advance(Duration.ofMinutes(2));
      dispatch.run();

      assertThat(channel.sent)
          .hasSize(2)
          .extracting(Outgoing::id)
          .containsOnly(channel.sent.getFirst().id());
      assertThat(channel.sent.getLast().again()).isTrue();
      assertThat(states()).containsExactly("SENT 2");
    }

    @Test
    void a_process_that_was_only_slow_does_not_undo_what_another_did_meanwhile() {
      urgent("a");
      channel.answer =
          message -> {
            clock.advance(Duration.ofMinutes(3));
            channel.answer = other -> new Sending.Taken();
            dispatch.run();
            return new Sending.Refused(Reason.RECIPIENT_REFUSED);
          };

      dispatch.run();

      assertThat(states()).containsExactly("SENT 2");
      assertThat(raised()).isEmpty();
    }

    @Test
    void two_nodes_at_once_gather_each_notice_once_and_send_each_message_once() throws Exception {
      for (int i = 0; i < 20; i++) {
        urgent("urgent-" + i);
        handOver(i);
      }
      clock.advance(Duration.ofHours(1));
      var start = new CountDownLatch(1);
      try (var nodes = Executors.newFixedThreadPool(4)) {
        var running = new ArrayList<Future<?>>();
        for (int node = 0; node < 4; node++) {
          running.add(
              nodes.submit(() -> {
                start.await();
                for (int round = 0; round < 5; round++) {
                  dispatch.run();
                }
                return null;
              }));
        }
        start.countDown();
        for (var one : running) {
          one.get();
        }
      }
      dispatch.run();

      assertThat(channel.sent).extracting(Outgoing::id).doesNotHaveDuplicates().hasSize(21);
      assertThat(
              jdbc.sql("select count(*) from notice where message_id is not null")
                  .query(Integer.class)
                  .single())
          .isEqualTo(40);
    }

    @Test
    void a_channel_that_tells_is_asked_until_it_is_settled() {
      channel.tells = true;
      urgent("a");
      dispatch.run();
      clock.advance(Duration.ofMinutes(1));
      dispatch.run();
      assertThat(states()).containsExactly("SENT 1");

      channel.delivery = message -> new Delivery.Arrived();
      dispatch.run();
      assertThat(states()).as("asked again only after a while").containsExactly("SENT 1");
      clock.advance(Duration.ofMinutes(15));
      dispatch.run();

      assertThat(states()).containsExactly("DELIVERED 1");
      assertThat(channel.sent).hasSize(1);
    }

    @Test
    void a_delivery_that_failed_later_becomes_a_task_too() {
      channel.tells = true;
      channel.delivery = message -> new Delivery.Failed(Reason.PERMANENT_FAILURE);
      handOver(1);
      clock.advance(Duration.ofHours(1));
      dispatch.run();

      clock.advance(Duration.ofMinutes(1));
      dispatch.run();

      assertThat(states()).containsExactly("UNDELIVERED 1");
      assertThat(raised()).hasSize(1);
    }

    @Test
    void after_four_days_nobody_asks_any_more() {
      channel.tells = true;
      urgent("a");
      dispatch.run();
      clock.advance(Duration.ofDays(4));
      dispatch.run();

      assertThat(
              jdbc.sql("select count(*) from message where next_at is null")
                  .query(Integer.class)
                  .single())
          .isOne();
      assertThat(states()).containsExactly("SENT 1");
    }

    // who sees what

    @Test
    void somebody_elses_notice_is_not_there() {
      urgent("a");
      var id = inbox.of(READER).today().getFirst().id();
      var other = new Viewer(MANAGER.id(), MANAGER.name(), HUB, MANAGER.roles());

      assertThatThrownBy(() -> inbox.open(other, id)).isInstanceOf(NotVisible.class);
      assertThat(inbox.unread(SCREENER.id())).isOne();
    }

    @Test
    void of_a_record_hidden_since_only_the_reference_is_told_on_the_page_and_in_the_message() {
      var deadline = urgent("a");
      var ref = new CaseRef(deadline.subject().owner());
      given(access.hiddenOf(any(), any())).willReturn(Set.of(ref));

      dispatch.run();

      assertThat(inbox.of(READER).today())
          .singleElement()
          .satisfies(entry -> {
            assertThat(entry.reference()).isEqualTo(ref.value());
            assertThat(entry.happened()).isEmpty();
          });
      assertThat(channel.sent.getFirst().letter().body())
          .contains(ref.value())
          .doesNotContain("Urgent screening", "Feb 2027");
    }

    @Test
    void earlier_and_read_notices_stand_apart() {
      handOver(1);
      clock.advance(Duration.ofDays(1));
      handOver(2);
      handOver(3);
      inbox.open(READER, inbox.of(READER).today().getFirst().id());

      var contents = inbox.of(READER);

      assertThat(contents.today()).hasSize(1);
      assertThat(contents.earlier()).hasSize(1);
      assertThat(contents.read()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(MessageState.class)
    void every_state_is_counted(MessageState state) {
      urgent("a");
      dispatch.run();
      jdbc.sql("update message set state = ?").param(state.name()).update();

      assertThat(deliveries.counts()).hasSize(5).containsEntry(state, 1);
    }

    /** What a kill looks like to the code it hits: nothing after it runs. */
    private static final class ProcessEnded extends Error {
      private static final long serialVersionUID = 1L;
    }

    private Deadline deadline(String owner) {
      return aDeadline("screening-urgent", new ClockSubject(owner, ""), clock.instant()).build();
    }

    private static String caseRef() {
      return References.fresh("C");
    }

    private Deadline urgent(String step) {
      var answered = withResponsible(deadline(caseRef()), "mash-screener");
      alert(answered, step, DeadlineAlert.Kind.BREACH, true, SCREENER);
      return answered;
    }

    private static Deadline withResponsible(Deadline one, String group) {
      return new Deadline(
          one.id(),
          one.timescale(),
          one.label(),
          one.clause(),
          one.subject(),
          one.origin(),
          one.due(),
          one.warnings(),
          one.hardness(),
          one.state(),
          one.closedAt(),
          one.explanation(),
          one.rule(),
          group,
          one.movedByHand(),
          one.breachedAt());
    }

    private void alert(
        Deadline deadline,
        String step,
        DeadlineAlert.Kind kind,
        boolean urgent,
        Practitioner... to) {
      given(deadlines.find(deadline.id())).willReturn(Optional.of(deadline));
      transactions.executeWithoutResult(
          status -> ofDeadlines.on(alerted(deadline, step, kind, urgent, to)));
    }

    private DeadlineAlert alerted(
        Deadline deadline,
        String step,
        DeadlineAlert.Kind kind,
        boolean urgent,
        Practitioner... to) {
      var ids = Arrays.stream(to).map(Practitioner::id).collect(Collectors.toSet());
      return new DeadlineAlert(deadline.id(), step, kind, ids, urgent, clock.instant());
    }

    private void handOver(long task) {
      tell(new TaskHandedOver(task, caseRef(), SCREENER.id(), MANAGER.id(), clock.instant()));
    }

    private void tell(TaskHandedOver event) {
      transactions.executeWithoutResult(status -> ofTasks.on(event));
    }

    private List<String> states() {
      return jdbc.sql("select state, tries from message order by created_at")
          .query((row, i) -> row.getString(1) + " " + row.getInt(2))
          .list();
    }

    private List<String> raised() {
      return jdbc.sql("select ref from undelivered order by ref").query(String.class).list();
    }
  }
}
