package uk.complexcase.pathway.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static uk.complexcase.pathway.minutes.MinutesRooms.CHAIR;
import static uk.complexcase.pathway.minutes.MinutesRooms.HEAD;
import static uk.complexcase.pathway.minutes.MinutesRooms.NOTES;
import static uk.complexcase.pathway.minutes.MinutesRooms.NURSE;
import static uk.complexcase.pathway.minutes.MinutesRooms.POLICE;
import static uk.complexcase.pathway.minutes.MinutesRooms.TEACHER;
import static uk.complexcase.pathway.minutes.MinutesRooms.TEAM_MANAGER;
import static uk.complexcase.pathway.minutes.MinutesRooms.YOUTH_WORKER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.events.MeetingInvitation;
import uk.complexcase.cases.events.MeetingInvitation.Change;
import uk.complexcase.cases.papers.MeetingPlaces;
import uk.complexcase.cases.sharing.Excluded;
import uk.complexcase.cases.sharing.ExclusionReason;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.OutsidePeople;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.invitations.Invitations;
import uk.complexcase.pathway.meetings.ActOutcome;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.DiscussionView;
import uk.complexcase.pathway.meetings.DiscussionWanted;
import uk.complexcase.pathway.meetings.InvitationsChanged;
import uk.complexcase.pathway.meetings.MeetingMode;
import uk.complexcase.pathway.meetings.StrategyAct;
import uk.complexcase.pathway.meetings.StrategyDesk;
import uk.complexcase.pathway.meetings.StrategyTiming;

/** Everybody asked to a discussion is told, once, and told of every change; on both databases. */
class InvitationsTest {

  @Nested
  @OnH2
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnPostgresTest extends Behaviour {}

  @Import(MinutesRooms.class)
  @RecordApplicationEvents
  abstract static class Behaviour {

    private static final Instant WHEN = TestClock.START.plus(Duration.ofHours(3));

    @Autowired Invitations invitations;
    @Autowired OutsidePeople guests;
    @Autowired MeetingPlaces places;
    @Autowired StrategyDesk meetings;
    @Autowired CaseFiles files;
    @Autowired PeopleRegister people;
    @Autowired TestClock clock;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEvents told;

    private DiscussionRef discussion;

    @BeforeEach
    void asked() {
      clock.moveTo(TestClock.START);
      MinutesRooms.register(people);
      var child =
          files.open(
              new NewChild("Child A1", null, 14),
              new ContactRef(References.fresh("R")),
              clock.instant(),
              TEAM_MANAGER.id());
      var asked =
          meetings.ask(
              TEAM_MANAGER,
              new DiscussionWanted(
                  UUID.randomUUID().toString(),
                  List.of(child),
                  clock.instant(),
                  false,
                  Set.of(),
                  "Fictional"));
      discussion = ((StrategyDesk.RequestOutcome.Requested) asked).discussion();
      done(HEAD, new StrategyAct.NameChair(TEAM_MANAGER.id()));
      done(HEAD, new StrategyAct.NameNoteTaker(NOTES.id()));
      done(HEAD, new StrategyAct.SetTiming(StrategyTiming.WITHIN_24H, "", null, Map.of()));
      done(HEAD, invite(NURSE));
    }

    @Test
    void nobody_is_told_before_it_is_convened_and_then_everybody_once() {
      assertThat(said()).isEmpty();

      convene(WHEN);
      heardAgain();

      var first = said();
      assertThat(first)
          .singleElement()
          .satisfies(one -> {
            assertThat(one.change()).isEqualTo(Change.ASKED);
            assertThat(one.starts()).isEqualTo(WHEN);
            assertThat(one.urgent()).isTrue();
            // the police's own are known by the rule, the nurse by name
            assertThat(one.to())
                .contains(TEAM_MANAGER.id(), NOTES.id(), NURSE.id(), POLICE.id())
                .doesNotContain(CHAIR.id(), YOUTH_WORKER.id());
          });
    }

    @Test
    void another_time_moves_the_entry_by_a_higher_sequence() {
      convene(WHEN);
      convene(WHEN.plus(Duration.ofHours(1)));

      assertThat(said().getLast())
          .satisfies(one -> {
            assertThat(one.change()).isEqualTo(Change.MOVED);
            assertThat(one.sequence()).isEqualTo(1);
            assertThat(one.to()).contains(NURSE.id());
          });
      assertThat(invitations.own(NURSE, discussion))
          .get()
          .satisfies(own -> {
            assertThat(own.standing().sequence()).isEqualTo(1);
            assertThat(own.standing().starts()).isEqualTo(WHEN.plus(Duration.ofHours(1)));
          });
    }

    @Test
    void whoever_is_asked_later_is_told_alone_and_whoever_is_withdrawn_as_well() {
      convene(WHEN);
      done(HEAD, invite(TEACHER));
      assertThat(said().getLast().to()).containsExactly(TEACHER.id());
      assertThat(said().getLast().change()).isEqualTo(Change.ASKED);

      var row = row(TEACHER);
      done(HEAD, new StrategyAct.Uninvite(row.id(), row.version(), "Comes to the next"));

      assertThat(said().getLast())
          .satisfies(one -> {
            assertThat(one.change()).isEqualTo(Change.WITHDRAWN);
            assertThat(one.sequence()).isEqualTo(1);
            assertThat(one.to()).containsExactly(TEACHER.id());
          });
    }

    @Test
    void whoever_is_excluded_is_told_nothing_any_more_and_has_no_invitation() {
      convene(WHEN);
      int before = said().size();

      done(
          TEAM_MANAGER,
          new StrategyAct.Exclude(
              new Excluded.Known(NURSE.id()), ExclusionReason.CONNECTED, "", ""));
      convene(WHEN.plus(Duration.ofHours(1)));

      assertThat(said().subList(before, said().size()))
          .isNotEmpty()
          .allSatisfy(one -> assertThat(one.to()).doesNotContain(NURSE.id()));
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> invitations.own(NURSE, discussion));
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> invitations.own(YOUTH_WORKER, discussion));
    }

    @Test
    void somebody_without_an_account_is_written_to_and_another_address_is_somebody_else() {
      done(HEAD, outside("Youth Worker N90", "worker@example.org"));
      convene(WHEN);

      var first = outsiders(said().getLast());
      assertThat(first).hasSize(1);
      assertThat(guests.find(first.getFirst()))
          .contains(new OutsidePeople.Outside("Youth Worker N90", "worker@example.org"));
      assertThat(guests.find(new PractitionerId("outside:of-nobody"))).isEmpty();

      var row = outsider();
      done(
          HEAD,
          new StrategyAct.ChangeInvitee(
              row.id(), row.version(), null, "Youth Worker N90", "other@example.org", Set.of()));

      var told = said().stream().filter(one -> !outsiders(one).isEmpty()).toList();
      assertThat(told)
          .extracting(MeetingInvitation::change)
          .containsExactlyInAnyOrder(Change.ASKED, Change.ASKED, Change.WITHDRAWN);
      assertThat(
              told.stream()
                  .filter(one -> one.change() == Change.WITHDRAWN)
                  .flatMap(one -> outsiders(one).stream()))
          .containsExactlyElementsOf(first);

      int before = said().size();
      done(
          TEAM_MANAGER,
          new StrategyAct.Exclude(
              new Excluded.Outside("youth worker n90", ""), ExclusionReason.CONNECTED, "", ""));
      convene(WHEN.plus(Duration.ofHours(1)));
      assertThat(said().subList(before, said().size()))
          .isNotEmpty()
          .allSatisfy(one -> assertThat(outsiders(one)).isEmpty());
    }

    @Test
    void whoever_cannot_be_written_to_is_rung_and_rung_again_when_the_time_changes() {
      done(HEAD, outside("Youth Worker N90", ""));
      var early = outsider();
      assertThat(early.toRing()).isTrue();
      assertThat(
              meetings.act(
                  HEAD,
                  discussion,
                  new StrategyAct.TellInvitee(early.id(), early.version(), "Rung")))
          .isInstanceOf(ActOutcome.Refused.class);

      convene(WHEN);
      assertThat(said()).allSatisfy(one -> assertThat(outsiders(one)).isEmpty());
      var row = outsider();
      assertThat(
              meetings.act(
                  HEAD, discussion, new StrategyAct.TellInvitee(row.id(), row.version(), " ")))
          .isInstanceOf(ActOutcome.Refused.class);
      done(HEAD, new StrategyAct.TellInvitee(row.id(), row.version(), "By telephone, herself"));
      assertThat(outsider().told())
          .satisfies(told -> {
            assertThat(told.how()).isEqualTo("By telephone, herself");
            assertThat(told.before()).isFalse();
          });
      assertThat(
              meetings.act(
                  HEAD, discussion, new StrategyAct.TellInvitee(row.id(), row.version(), "Again")))
          .isInstanceOf(ActOutcome.Overtaken.class);

      clock.moveTo(TestClock.START.plus(Duration.ofMinutes(30)));
      convene(WHEN.plus(Duration.ofHours(1)));

      assertThat(outsider().told()).satisfies(told -> assertThat(told.before()).isTrue());
    }

    @Test
    void asked_again_after_being_taken_back_the_same_entry_goes_on_with_a_higher_sequence() {
      done(HEAD, outside("Youth Worker N90", "worker@example.org"));
      convene(WHEN);
      var row = outsider();
      done(HEAD, new StrategyAct.Uninvite(row.id(), row.version(), "By mistake"));
      done(HEAD, outside("Youth Worker N90", "Worker@example.org"));

      var theirs = said().stream().filter(one -> !outsiders(one).isEmpty()).toList();
      assertThat(theirs)
          .extracting(MeetingInvitation::change, MeetingInvitation::sequence)
          .containsExactly(
              tuple(Change.ASKED, 0), tuple(Change.WITHDRAWN, 1), tuple(Change.ASKED, 2));
      assertThat(theirs.stream().flatMap(one -> outsiders(one).stream()).distinct()).hasSize(1);
    }

    @Test
    void how_to_join_goes_with_the_invitation_and_a_change_of_it_is_told() {
      join(WHEN, MeetingMode.VIDEO, "https://meet.example/4711");
      assertThat(places.of(discussion.value(), 1)).isEqualTo("By video: https://meet.example/4711");
      assertThat(invitations.own(NURSE, discussion).orElseThrow().standing().place())
          .isEqualTo("By video: https://meet.example/4711");
      int before = said().size();

      join(WHEN, MeetingMode.VIDEO, "https://meet.example/4711");
      assertThat(said()).hasSize(before);
      join(WHEN, MeetingMode.TELEPHONE, "01632 960002, code 4711");

      assertThat(said().getLast().change()).isEqualTo(Change.MOVED);
      assertThat(said().getLast().sequence()).isEqualTo(1);
      assertThat(meetings.show(NURSE, discussion).session().howToJoin()).contains("4711");
    }

    @Test
    void how_to_join_is_a_link_a_number_or_a_room_and_never_names_the_child() {
      for (var wrong :
          List.of(
              new StrategyAct.Convene(MeetingMode.VIDEO, WHEN, "meet.example"),
              new StrategyAct.Convene(MeetingMode.TELEPHONE, WHEN, "Ring us"),
              new StrategyAct.Convene(MeetingMode.IN_PERSON, WHEN, "Room 2, about child a1"))) {
        assertThat(meetings.act(HEAD, discussion, wrong))
            .isInstanceOfSatisfying(
                ActOutcome.Refused.class, no -> assertThat(no.field()).isEqualTo("howToJoin"));
      }
      join(WHEN, MeetingMode.IN_PERSON, "Room 2");
    }

    @Test
    void told_stays_told_until_the_time_or_the_way_changes_or_somebody_else_comes() {
      done(HEAD, outside("Youth Worker N90", ""));
      join(WHEN, MeetingMode.IN_PERSON, "Room 2");
      rung(outsider());
      clock.moveTo(TestClock.START.plus(Duration.ofMinutes(30)));

      join(WHEN, MeetingMode.IN_PERSON, "Room 2");
      changed("Youth Worker N90", "01632 960003");
      assertThat(outsider().told()).satisfies(told -> assertThat(told.before()).isFalse());
      join(WHEN, MeetingMode.IN_PERSON, "Room 3");
      assertThat(outsider().told()).satisfies(told -> assertThat(told.before()).isTrue());
      changed("Youth Worker N91", "01632 960003");
      assertThat(outsider().told()).isNull();
    }

    @Test
    void a_telephone_number_is_looked_at_and_seen_by_those_who_convene_alone() {
      for (var wrong : List.of("ring me", "0163", "01632 960003; and others")) {
        assertThat(meetings.act(HEAD, discussion, ring("Youth Worker N90", wrong)))
            .as(wrong)
            .isInstanceOfSatisfying(
                ActOutcome.Refused.class,
                no -> assertThat(no.field()).isEqualTo("outsideTelephone"));
      }
      done(HEAD, ring("Youth Worker N90", "+44 (0)1632 960003"));

      assertThat(outsider().outsideTelephone()).isEqualTo("+44 (0)1632 960003");
      assertThat(meetings.show(TEAM_MANAGER, discussion).asked())
          .extracting(DiscussionView.Invitee::outsideTelephone)
          .contains("+44 (0)1632 960003");
      assertThat(meetings.show(NURSE, discussion).asked())
          .extracting(DiscussionView.Invitee::outsideTelephone)
          .containsOnly("");
    }

    @Test
    void called_off_who_was_rung_before_is_listed_to_be_rung_and_who_rang_is_on_record() {
      done(HEAD, ring("Youth Worker N90", "01632 960003"));
      done(HEAD, ring("Mentor N91", "01632 960004"));
      done(HEAD, outside("Mentor N92", "mentor@example.org"));
      convene(WHEN);
      rung(named("Youth Worker N90"));
      assertThat(meetings.show(HEAD, discussion).ringOff()).isEmpty();

      done(HEAD, new StrategyAct.CallOff("The concern is another child's", false, ""));

      // of the others one was never told, the other is written to
      var off = meetings.show(HEAD, discussion).ringOff();
      assertThat(off)
          .extracting(DiscussionView.Invitee::outsideName)
          .containsExactly("Youth Worker N90");
      assertThat(off.getFirst().outsideTelephone()).isEqualTo("01632 960003");
      var act =
          new StrategyAct.TellTakenBack(
              off.getFirst().id(), off.getFirst().version(), "Rang her myself");
      done(HEAD, act);
      assertThat(meetings.show(HEAD, discussion).ringOff().getFirst().toldOff())
          .satisfies(told -> {
            assertThat(told.how()).isEqualTo("Rang her myself");
            assertThat(told.by()).isEqualTo(HEAD.name());
          });
    }

    @Test
    void taken_off_alone_they_are_rung_too_unless_they_are_kept_out() {
      done(HEAD, outside("Youth Worker N90", ""));
      convene(WHEN);
      rung(outsider());
      var row = outsider();
      done(HEAD, new StrategyAct.Uninvite(row.id(), row.version(), "Another comes"));
      assertThat(meetings.show(HEAD, discussion).ringOff()).hasSize(1);
      assertThat(meetings.show(NURSE, discussion).ringOff()).isEmpty();

      done(
          TEAM_MANAGER,
          new StrategyAct.Exclude(
              new Excluded.Outside("youth worker n90", ""), ExclusionReason.CONNECTED, "", ""));
      assertThat(meetings.show(HEAD, discussion).ringOff()).isEmpty();
    }

    private void join(Instant when, MeetingMode mode, String how) {
      done(HEAD, new StrategyAct.Convene(mode, when, how));
    }

    private void rung(DiscussionView.Invitee row) {
      done(HEAD, new StrategyAct.TellInvitee(row.id(), row.version(), "By telephone"));
    }

    private void changed(String name, String telephone) {
      var row = outsider();
      done(
          HEAD,
          new StrategyAct.ChangeInvitee(
              row.id(), row.version(), null, name, "", telephone, Set.of()));
    }

    private DiscussionView.Invitee named(String name) {
      return meetings.show(HEAD, discussion).asked().stream()
          .filter(one -> one.outsideName().equals(name))
          .findFirst()
          .orElseThrow();
    }

    private static StrategyAct ring(String name, String telephone) {
      return new StrategyAct.Invite(Agency.VCS, "", null, name, "", telephone, Set.of());
    }

    @Test
    void an_address_nobody_can_be_written_at_is_refused() {
      for (var address : List.of("worker", "worker@", "a@b@c", "x@example.org, y@example.org")) {
        assertThat(meetings.act(HEAD, discussion, outside("Youth Worker N90", address)))
            .as(address)
            .isInstanceOfSatisfying(
                ActOutcome.Refused.class, no -> assertThat(no.field()).isEqualTo("outsideEmail"));
      }
    }

    private static StrategyAct outside(String name, String email) {
      return new StrategyAct.Invite(Agency.VCS, "", null, name, email, Set.of());
    }

    private DiscussionView.Invitee outsider() {
      return meetings.show(HEAD, discussion).asked().stream()
          .filter(one -> !one.outsideName().isEmpty())
          .findFirst()
          .orElseThrow();
    }

    private static List<PractitionerId> outsiders(MeetingInvitation invitation) {
      return invitation.to().stream()
          .filter(one -> one.value().startsWith(OutsidePeople.PREFIX))
          .toList();
    }

    private void convene(Instant when) {
      done(HEAD, new StrategyAct.Convene(MeetingMode.VIDEO, when));
    }

    private void heardAgain() {
      transaction.executeWithoutResult(status ->
          events.publishEvent(new InvitationsChanged(discussion, HEAD.id(), clock.instant())));
    }

    private static StrategyAct invite(Viewer person) {
      return new StrategyAct.Invite(
          person.organisation().agency(), "", person.id(), "", "", Set.of());
    }

    private DiscussionView.Invitee row(Viewer person) {
      return meetings.show(HEAD, discussion).asked().stream()
          .filter(one -> one.person() != null && one.person().id().equals(person.id()))
          .findFirst()
          .orElseThrow();
    }

    private List<MeetingInvitation> said() {
      return told.stream(MeetingInvitation.class)
          .filter(one -> one.meeting().equals(discussion.value()))
          .toList();
    }

    private void done(Viewer viewer, StrategyAct act) {
      assertThat(meetings.act(viewer, discussion, act))
          .as("%s by %s", act, viewer.id())
          .isInstanceOf(ActOutcome.Done.class);
    }
  }
}
