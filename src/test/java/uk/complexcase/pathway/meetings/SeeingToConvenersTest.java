package uk.complexcase.pathway.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.complexcase.pathway.meetings.MeetingRooms.HEAD;
import static uk.complexcase.pathway.meetings.MeetingRooms.NURSE;
import static uk.complexcase.pathway.meetings.MeetingRooms.SERVICE_MANAGER;
import static uk.complexcase.pathway.meetings.MeetingRooms.TEAM_MANAGER;
import static uk.complexcase.pathway.meetings.MeetingRooms.WORKER;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import uk.complexcase.cases.events.ConvenerWanted;
import uk.complexcase.cases.events.StrategyDiscussionNeeded;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.References;

/** A discussion of a restricted child is never without somebody who can convene it. */
class SeeingToConvenersTest {

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

    @Autowired HearingOfNeed need;
    @Autowired Discussions discussions;
    @Autowired SeeingToConveners seeing;
    @Autowired StrategyDesk desk;
    @Autowired CaseFiles files;
    @Autowired CaseAccess access;
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
    void where_one_on_the_list_has_the_grade_nobody_else_is_told() {
      var child = child();
      access.restrict(child, Set.of(WORKER.id(), TEAM_MANAGER.id()), "Known to staff", HEAD.id());
      var discussion = asked(child);

      opened(discussion);

      assertThat(wanted(discussion)).isEmpty();
      assertThat(access.mayOpen(HEAD, child)).isFalse();
      assertThat(desk.show(TEAM_MANAGER, discussion).you().convenes()).isTrue();
    }

    @Test
    void where_nobody_has_it_the_head_of_service_is_let_in_and_told_at_once_and_once() {
      var child = child();
      var other = child();
      access.restrict(child, Set.of(WORKER.id()), "Known to staff", WORKER.id());
      assertThat(access.mayOpen(HEAD, child)).isFalse();
      var discussion = asked(child, other);

      opened(discussion);
      opened(discussion);
      seeing.sweep();

      assertThat(wanted(discussion)).hasSize(1);
      assertThat(wanted(discussion).getFirst().to()).containsExactly(HEAD.id());
      assertThat(access.mayOpen(HEAD, child)).isTrue();
      assertThat(access.mayOpen(SERVICE_MANAGER, child)).isFalse();
      var view = desk.show(HEAD, discussion);
      assertThat(view.children()).hasSize(2);
      assertThat(view.you().convenes()).isTrue();
      assertThat(files.chronology(WORKER, child))
          .extracting(line -> line.kind())
          .contains("STRATEGY_CONVENER_WANTED");
    }

    @Test
    void a_child_restricted_while_the_discussion_stands_open_is_found_by_the_sweep() {
      var child = child();
      var discussion = asked(child);
      opened(discussion);
      assertThat(wanted(discussion)).isEmpty();
      access.restrict(child, Set.of(WORKER.id()), "Known to staff", WORKER.id());

      seeing.sweep();

      assertThat(wanted(discussion)).hasSize(1);
      assertThat(access.mayOpen(HEAD, child)).isTrue();
    }

    @Test
    void the_head_of_service_puts_somebody_on_the_list_who_then_convenes() {
      var child = child();
      access.restrict(child, Set.of(WORKER.id()), "Known to staff", WORKER.id());
      var discussion = asked(child);
      opened(discussion);
      var act = new StrategyAct.OpenList(TEAM_MANAGER.id(), "Convenes it");

      assertThat(desk.show(HEAD, discussion).you().opensLists()).isTrue();
      assertThat(desk.act(HEAD, discussion, new StrategyAct.OpenList(TEAM_MANAGER.id(), " ")))
          .isInstanceOf(ActOutcome.Refused.class);
      assertThat(access.mayOpen(TEAM_MANAGER, child)).isFalse();
      assertThat(desk.act(HEAD, discussion, act)).isInstanceOf(ActOutcome.Done.class);

      assertThat(desk.show(TEAM_MANAGER, discussion).you().convenes()).isTrue();
      assertThat(desk.show(TEAM_MANAGER, discussion).you().opensLists()).isFalse();
      assertThat(desk.act(TEAM_MANAGER, discussion, new StrategyAct.OpenList(NURSE.id(), "Health")))
          .isInstanceOf(ActOutcome.Refused.class);
      assertThat(access.mayOpen(NURSE, child)).isFalse();
    }

    private void opened(DiscussionRef discussion) {
      transaction.executeWithoutResult(status -> seeing.on(new DiscussionOpened(discussion)));
    }

    private List<ConvenerWanted> wanted(DiscussionRef discussion) {
      return told.stream(ConvenerWanted.class)
          .filter(one -> one.discussion().equals(discussion.value()))
          .toList();
    }

    private DiscussionRef asked(CaseRef... children) {
      transaction.executeWithoutResult(status ->
          need.on(
              new StrategyDiscussionNeeded(
                  new ContactRef(References.fresh("R")),
                  List.of(children),
                  clock.instant().minus(Duration.ofHours(2)),
                  false,
                  Set.of(),
                  "",
                  WORKER.id())));
      return discussions
          .ofChildren(List.of(children[0].value()), OpeningDiscussion.openStates())
          .getFirst()
          .reference();
    }

    private CaseRef child() {
      return files.open(
          new NewChild("Child " + UUID.randomUUID(), null, 14),
          new ContactRef(References.fresh("R")),
          clock.instant(),
          TEAM_MANAGER.id());
    }
  }
}
