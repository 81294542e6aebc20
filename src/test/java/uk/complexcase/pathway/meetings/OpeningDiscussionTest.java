package uk.complexcase.pathway.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.complexcase.pathway.meetings.MeetingRooms.NURSE;
import static uk.complexcase.pathway.meetings.MeetingRooms.TEAM_MANAGER;
import static uk.complexcase.pathway.meetings.MeetingRooms.WORKER;
import static uk.complexcase.pathway.meetings.MeetingRooms.YOUTH;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.events.StrategyDiscussionNeeded;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.meetings.StrategyDesk.RequestOutcome.Requested;

/** A discussion is asked for once or joined, never doubled, on both databases. */
class OpeningDiscussionTest {

  @Nested
  @OnH2
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnPostgresTest extends Behaviour {}

  @Import(MeetingRooms.class)
  @RecordApplicationEvents
  abstract static class Behaviour {

    private static final Instant RECEIVED = Instant.parse("2027-02-01T08:00:00Z");

    @Autowired HearingOfNeed need;
    @Autowired StrategyDesk desk;
    @Autowired Discussions discussions;
    @Autowired DiscussionChildren rows;
    @Autowired DiscussionInvitees invitees;
    @Autowired CarriedOver carriedOver;
    @Autowired CaseFiles files;
    @Autowired CaseAccess access;
    @Autowired DeadlineRegister deadlines;
    @Autowired PeopleRegister people;
    @Autowired TestClock clock;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEvents told;

    @BeforeEach
    void people() {
      clock.moveTo(TestClock.START);
      MeetingRooms.register(people);
    }

    @Test
    void one_that_was_open_before_discussions_had_a_room_gets_people_and_its_process() {
      var children = List.of(child());
      needed(contact(), children, false, Set.of());
      var discussion = only(children);
      invitees.deleteAll(
          invitees.findByDiscussionRefOrderByAgencyAscRequiredByAscIdAsc(discussion.ref));
      long before = told.stream(DiscussionOpened.class).count();

      carriedOver.takeUp();

      assertThat(invitees.findByDiscussionRefOrderByAgencyAscRequiredByAscIdAsc(discussion.ref))
          .extracting(one -> one.agency)
          .contains(Agency.POLICE, Agency.HEALTH);
      assertThat(told.stream(DiscussionOpened.class).skip(before))
          .contains(new DiscussionOpened(discussion.reference()));
    }

    @Test
    void a_need_opens_one_discussion_with_its_clock_from_the_first_information() {
      var contact = contact();
      var children = List.of(child(), child());

      needed(contact, children, false, Set.of("EXPLOITATION"));
      needed(contact, children, false, Set.of("EXPLOITATION"));

      var discussion = only(children);
      var due = deadlines.find(Clocks.DISCUSSION, new ClockSubject(discussion.ref, ""));
      assertThat(due.orElseThrow().due()).isEqualTo("2027-02-02T08:00:00Z");
      assertThat(rows.findByKeyDiscussionRefOrderByPosition(discussion.ref)).hasSize(2);
      assertThat(files.identity(TEAM_MANAGER, children.getFirst()).status())
          .isEqualTo("Strategy discussion");
      assertThat(files.chronology(TEAM_MANAGER, children.getLast()))
          .filteredOn(line -> line.kind().equals("STRATEGY_DISCUSSION_ASKED"))
          .hasSize(1);
      assertThat(invitees.findByDiscussionRefOrderByAgencyAscRequiredByAscIdAsc(discussion.ref))
          .extracting(one -> one.agency)
          .containsExactlyInAnyOrder(
              Agency.CSC,
              Agency.POLICE,
              Agency.HEALTH,
              Agency.EDUCATION,
              Agency.CS_TEAM,
              Agency.VCS);
    }

    @Test
    void another_contact_of_one_of_the_children_joins_and_brings_what_it_adds() {
      var first = contact();
      var second = contact();
      var shared = child();
      var another = child();
      needed(first, List.of(shared), false, Set.of());

      needed(second, List.of(shared, another), true, Set.of("POSITION_OF_TRUST"));

      var discussion = only(List.of(shared, another));
      assertThat(discussion.kind).isEqualTo(DiscussionKind.COMPLEX_STRATEGY_DISCUSSION);
      assertThat(discussion.circumstances()).containsExactly(Circumstance.POSITION_OF_TRUST);
      assertThat(rows.findByKeyDiscussionRefOrderByPosition(discussion.ref))
          .extracting(row -> row.position)
          .containsExactly(1, 2);
      assertThat(deadlines.ofOwner(second.value())).isEmpty();
      assertThat(files.chronology(TEAM_MANAGER, shared))
          .anyMatch(line -> line.kind().equals("STRATEGY_DISCUSSION_JOINED"));
    }

    @Test
    void a_discussion_that_is_held_is_not_joined() {
      var child = child();
      needed(contact(), List.of(child), false, Set.of());
      var held = only(List.of(child));
      transaction.executeWithoutResult(
          status -> discussions.findById(held.ref).orElseThrow().state = DiscussionState.HELD);

      needed(contact(), List.of(child), false, Set.of());

      assertThat(only(List.of(child)).ref).isNotEqualTo(held.ref);
    }

    @Test
    void two_needs_at_the_same_moment_become_one_discussion() throws Exception {
      var children = List.of(child(), child(), child());
      try (var pool = Executors.newFixedThreadPool(4)) {
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 6; i++) {
          var about = i % 2 == 0 ? children : children.reversed();
          calls.add(() -> {
            needed(contact(), about, false, Set.of());
            return true;
          });
        }
        for (var call : pool.invokeAll(calls)) {
          call.get();
        }
      }

      assertThat(
              discussions.ofChildren(
                  children.stream().map(CaseRef::value).toList(), OpeningDiscussion.openStates()))
          .hasSize(1);
    }

    @Test
    void any_practitioner_asks_about_a_child_they_may_open_and_nobody_about_another() {
      var child = child();
      access.grant(child, new Grantee.Group(Role.CSC_SOCIAL_WORKER), "Works with", WORKER.id());
      var wanted = wanted(child, RECEIVED);

      var asked = (Requested) desk.ask(WORKER, wanted);

      assertThat(asked.joined()).isFalse();
      assertThat(desk.ask(WORKER, wanted)).isEqualTo(asked);
      assertThat(
              deadlines
                  .find(Clocks.DISCUSSION, new ClockSubject(asked.discussion().value(), ""))
                  .orElseThrow()
                  .due())
          .isEqualTo("2027-02-02T08:00:00Z");
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> desk.ask(NURSE, wanted));
      assertThat(desk.ask(WORKER, wanted(child, TestClock.START.plusSeconds(60))))
          .isInstanceOf(StrategyDesk.RequestOutcome.Refused.class);
    }

    @Test
    void the_case_page_says_that_a_discussion_is_to_be_held_by_whom_and_by_when() {
      var child = child();
      needed(contact(), List.of(child), false, Set.of());

      assertThat(desk.openSteps(TEAM_MANAGER, child))
          .singleElement()
          .satisfies(step -> {
            assertThat(step.sentence()).startsWith("Strategy discussion S-").endsWith("to be held");
            assertThat(step.holder()).isEqualTo("Team managers");
            assertThat(step.due()).isEqualTo("2027-02-02T08:00:00Z");
            assertThat(step.discussion()).isNotNull();
          });
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> desk.openSteps(NURSE, child));
    }

    private void needed(
        ContactRef contact, List<CaseRef> children, boolean complex, Set<String> circumstances) {
      // in no transaction but its own, as in the product: one more held for each that hears of it
      // at once is more connections than there are
      need.on(
          new StrategyDiscussionNeeded(
              contact, children, RECEIVED, complex, circumstances, YOUTH.id(), TEAM_MANAGER.id()));
    }

    private static DiscussionWanted wanted(CaseRef child, Instant received) {
      return new DiscussionWanted(
          "page-1", List.of(child), received, false, Set.of(), "Seen with two adults");
    }

    private Discussion only(List<CaseRef> children) {
      var found =
          discussions.ofChildren(
              children.stream().map(CaseRef::value).toList(), OpeningDiscussion.openStates());
      assertThat(found).hasSize(1);
      return found.getFirst();
    }

    private static ContactRef contact() {
      return new ContactRef(References.fresh("R"));
    }

    private CaseRef child() {
      var name = "Child " + UUID.randomUUID();
      return Stream.of(
              files.open(
                  new NewChild(name, null, 14),
                  contact(),
                  clock.instant().minus(Duration.ofHours(1)),
                  TEAM_MANAGER.id()))
          .findFirst()
          .orElseThrow();
    }
  }
}
