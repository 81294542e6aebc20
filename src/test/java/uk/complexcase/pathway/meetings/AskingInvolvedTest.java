package uk.complexcase.pathway.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.complexcase.pathway.meetings.MeetingRooms.HEAD;
import static uk.complexcase.pathway.meetings.MeetingRooms.NOTES;
import static uk.complexcase.pathway.meetings.MeetingRooms.NURSE;
import static uk.complexcase.pathway.meetings.MeetingRooms.SERVICE_MANAGER;
import static uk.complexcase.pathway.meetings.MeetingRooms.TEACHER;
import static uk.complexcase.pathway.meetings.MeetingRooms.TEAM_MANAGER;
import static uk.complexcase.pathway.meetings.MeetingRooms.YOUTH_WORKER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import uk.complexcase.cases.events.InvolvementChanged;
import uk.complexcase.cases.events.StrategyDiscussionNeeded;
import uk.complexcase.cases.involvement.InvolvementDesk;
import uk.complexcase.cases.involvement.InvolvementDesk.Kept;
import uk.complexcase.cases.involvement.InvolvementDesk.Typed;
import uk.complexcase.cases.sharing.Excluded;
import uk.complexcase.cases.sharing.ExclusionReason;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.meetings.DiscussionView.Invitee;

/** Everybody involved with a child is asked beside those the rules require, on both databases. */
class AskingInvolvedTest {

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

    private static final Viewer REFERRER =
        new Viewer(
            new PractitionerId("head.teacher"),
            "Person head.teacher",
            new Organisation("primary", "Northmoor primary school", Agency.EDUCATION),
            Set.of(Role.REFERRER));

    @Autowired HearingOfNeed need;
    @Autowired KeepingUpWithInvolvement keepingUp;
    @Autowired StrategyDesk desk;
    @Autowired InvolvementDesk register;
    @Autowired CaseFiles files;
    @Autowired PeopleRegister people;
    @Autowired TestClock clock;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEvents told;

    private DiscussionRef discussion;
    private List<CaseRef> children;

    @BeforeEach
    void people() {
      clock.moveTo(TestClock.START);
      MeetingRooms.register(people);
      people.register(
          new Practitioner(
              REFERRER.id(), REFERRER.name(), "", "", REFERRER.organisation(), REFERRER.roles()));
      children = new ArrayList<>(List.of(child("Child A1"), child("Child A2")));
    }

    @Test
    void a_named_professional_is_asked_about_their_child_and_the_page_says_why() {
      enter(0, "HEALTH", NURSE, "", "", "school nurse");
      asked();

      var nurse = of(NURSE);
      assertThat(nurse.requiredBy()).isEqualTo("Works with a child of the discussion (CSD-17)");
      assertThat(nurse.involved())
          .containsExactly("Involved with Child A1: school nurse since 3 March 2026");
      assertThat(nurse.children()).containsExactly(children.getFirst());
      // the agency the rules require stays asked as well
      assertThat(view().asked())
          .filteredOn(one -> one.agency() == Agency.HEALTH)
          .extracting(Invitee::person)
          .containsNull();
    }

    @Test
    void an_agency_asked_already_is_asked_once_and_says_both_reasons() {
      enter(0, "HEALTH", null, "", "Northmoor trust", "Holds records of the child");
      enter(1, "HEALTH", null, "", "", "Community paediatrics");
      asked();

      var health = view().asked().stream().filter(one -> one.agency() == Agency.HEALTH).toList();
      assertThat(health).hasSize(1);
      assertThat(health.getFirst().requiredBy()).startsWith("Every strategy discussion");
      assertThat(health.getFirst().involved())
          .containsExactlyInAnyOrder(
              "Involved with Child A1: Holds records of the child since 3 March 2026",
              "Involved with Child A2: Community paediatrics since 3 March 2026");
      assertThat(health.getFirst().children()).isEmpty();
    }

    @Test
    void somebody_without_an_account_is_to_be_rung_and_a_referrer_comes_through_the_school() {
      enter(0, "VCS", null, "Mentor A1", "", "Mentor");
      enter(0, "EDUCATION", REFERRER, "", "", "Told the hub of the concern");
      asked();

      assertThat(view().asked())
          .filteredOn(one -> one.outsideName().equals("Mentor A1"))
          .singleElement()
          .satisfies(one -> assertThat(one.toRing()).isTrue());
      assertThat(view().asked())
          .filteredOn(one -> one.employer().equals("primary"))
          .singleElement()
          .satisfies(one -> assertThat(one.person()).isNull());
    }

    @Test
    void one_who_works_with_two_children_is_asked_once_about_both() {
      enter(0, "VCS", YOUTH_WORKER, "", "", "Youth worker");
      enter(1, "VCS", YOUTH_WORKER, "", "", "Youth worker");
      asked();

      assertThat(of(YOUTH_WORKER).children()).containsExactlyInAnyOrderElementsOf(children);
      assertThat(of(YOUTH_WORKER).involved()).hasSize(2);
    }

    @Test
    void whoever_becomes_known_later_is_asked_and_told_and_again_changes_nothing() {
      asked();
      convened();
      long before = told.stream(InvitationsChanged.class).count();
      enter(0, "HEALTH", NURSE, "", "", "school nurse");
      heard();
      heard();

      assertThat(view().asked())
          .filteredOn(one -> one.person() != null && one.person().id().equals(NURSE.id()))
          .hasSize(1);
      assertThat(told.stream(InvitationsChanged.class).skip(before)).isNotEmpty();
    }

    @Test
    void taken_off_with_a_reason_they_stay_off_and_the_page_says_why() {
      enter(0, "HEALTH", NURSE, "", "", "school nurse");
      asked();
      var row = of(NURSE);
      act(HEAD, new StrategyAct.Uninvite(row.id(), row.version(), "On leave all month"));
      heard();
      convened();

      assertThat(view().asked()).noneMatch(one -> one.person() != null && isNurse(one));
      assertThat(view().notAsked())
          .singleElement()
          .satisfies(one -> {
            assertThat(one.who()).isEqualTo(NURSE.name());
            assertThat(one.reason()).isEqualTo("On leave all month");
            assertThat(one.involved())
                .containsExactly("Involved with Child A1: school nurse since 3 March 2026");
          });
      // whoever takes part and does not convene reads no such list
      assertThat(desk.show(TEACHER, discussion).notAsked()).isEmpty();
    }

    @Test
    void whoever_is_kept_out_is_not_asked_and_their_agency_is_without_saying_so() {
      enter(0, "VCS", YOUTH_WORKER, "", "", "Youth worker");
      asked();
      act(HEAD, new StrategyAct.NameChair(SERVICE_MANAGER.id()));
      act(
          SERVICE_MANAGER,
          new StrategyAct.Exclude(
              new Excluded.Known(YOUTH_WORKER.id()), ExclusionReason.IMPLICATED, "", ""));
      heard();

      for (var viewer : List.of(HEAD, SERVICE_MANAGER)) {
        var view = desk.show(viewer, discussion);
        assertThat(view.asked()).noneMatch(one -> one.person() != null && isYouthWorker(one));
        assertThat(view.asked())
            .filteredOn(one -> one.employer().equals("youth"))
            .singleElement()
            .satisfies(one -> {
              assertThat(one.person()).isNull();
              assertThat(one.involved()).allMatch("Involved with Child A1"::equals);
            });
        assertThat(view.notAsked()).isEmpty();
        assertThat(view.invitees()).noneMatch(one -> one.person() != null && isYouthWorker(one));
      }
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> desk.show(YOUTH_WORKER, discussion));
    }

    @Test
    void somebody_without_an_account_who_is_kept_out_is_asked_by_nobody() {
      asked();
      act(HEAD, new StrategyAct.NameChair(SERVICE_MANAGER.id()));
      act(
          SERVICE_MANAGER,
          new StrategyAct.Exclude(
              new Excluded.Outside("Mentor A1", "Far Away Club"),
              ExclusionReason.IMPLICATED,
              "",
              ""));
      enter(0, "VCS", null, "mentor a1", "Far Away Club", "Mentor");
      heard();

      assertThat(view().asked())
          .extracting(Invitee::outsideName)
          .noneMatch("mentor a1"::equalsIgnoreCase)
          .contains("Far Away Club");
    }

    @Test
    void a_correction_asks_whom_it_names_now_and_an_end_asks_nobody_anew() {
      enter(0, "VCS", null, "Mentor A1", "", "Mentor");
      asked();
      var entry = register.of(TEAM_MANAGER, children.getFirst()).getFirst();
      kept(
          register.correct(
              TEAM_MANAGER,
              children.getFirst(),
              entry.is().ref(),
              entry.version(),
              new Typed("VCS", "", "Mentor A2", "", "Mentor", "", "Rang"),
              "Another mentor"));
      heard();
      assertThat(view().asked())
          .extracting(Invitee::outsideName)
          .contains("Mentor A1", "Mentor A2");

      var second = child("Child A3");
      children.add(second);
      enter(2, "VCS", null, "Mentor A3", "", "Mentor");
      var ended = register.of(TEAM_MANAGER, second).getFirst();
      kept(
          register.end(
              TEAM_MANAGER, second, ended.is().ref(), ended.version(), "1 2 2027", "Left"));
      needed();
      assertThat(view().asked()).extracting(Invitee::outsideName).doesNotContain("Mentor A3");
    }

    @Test
    void a_child_the_viewer_may_not_see_is_not_named_in_the_reasons() {
      enter(0, "HEALTH", null, "", "Northmoor trust", "Holds records of the child");
      enter(1, "HEALTH", null, "", "Northmoor trust", "Paediatrician");
      enter(1, "VCS", YOUTH_WORKER, "", "", "Youth worker");
      asked();

      assertThat(desk.show(YOUTH_WORKER, discussion).asked())
          .filteredOn(one -> one.agency() == Agency.HEALTH)
          .singleElement()
          .satisfies(one ->
              assertThat(one.involved())
                  .containsExactly("Involved with Child A2: Paediatrician since 3 March 2026"));
    }

    @Test
    void they_are_asked_to_the_reconvened_session_too() {
      enter(0, "VCS", null, "Mentor A1", "", "Mentor");
      enter(0, "HEALTH", NURSE, "", "", "school nurse");
      asked();
      var row = of(NURSE);
      act(HEAD, new StrategyAct.Uninvite(row.id(), row.version(), "On leave all month"));
      act(HEAD, new StrategyAct.NameChair(SERVICE_MANAGER.id()));
      act(HEAD, new StrategyAct.NameNoteTaker(NOTES.id()));
      act(SERVICE_MANAGER, new StrategyAct.Begin(MeetingMode.VIDEO, true));
      act(
          SERVICE_MANAGER,
          new StrategyAct.EndToReconvene(
              "To hear health", clock.instant().plus(Duration.ofHours(20))));
      heard();

      assertThat(view().session().number()).isEqualTo(2);
      assertThat(view().asked())
          .filteredOn(one -> one.outsideName().equals("Mentor A1"))
          .hasSize(1);
      assertThat(view().asked()).noneMatch(one -> one.person() != null && isNurse(one));
      assertThat(view().notAsked()).hasSize(1);
    }

    private static boolean isNurse(Invitee one) {
      return one.person() != null && one.person().id().equals(NURSE.id());
    }

    private static boolean isYouthWorker(Invitee one) {
      return one.person() != null && one.person().id().equals(YOUTH_WORKER.id());
    }

    private Invitee of(Viewer person) {
      var theirs =
          view().asked().stream()
              .filter(one -> one.person() != null && one.person().id().equals(person.id()))
              .toList();
      assertThat(theirs).hasSize(1);
      return theirs.getFirst();
    }

    private void enter(
        int child,
        String agency,
        @Nullable Viewer person,
        String name,
        String organisation,
        String role) {
      kept(
          register.enter(
              TEAM_MANAGER,
              children.get(child),
              new Typed(
                  agency,
                  person == null ? "" : person.id().value(),
                  name,
                  organisation,
                  role,
                  "3 3 2026",
                  "Rang"),
              UUID.randomUUID().toString()));
    }

    private static void kept(Kept kept) {
      assertThat(kept).as("%s", kept).isInstanceOf(Kept.Done.class);
    }

    private void heard() {
      transaction.executeWithoutResult(status ->
          children.forEach(child -> keepingUp.on(new InvolvementChanged(child, clock.instant()))));
    }

    private void convened() {
      act(HEAD, new StrategyAct.NameChair(SERVICE_MANAGER.id()));
      act(HEAD, new StrategyAct.NameNoteTaker(NOTES.id()));
      act(HEAD, new StrategyAct.SetTiming(StrategyTiming.WITHIN_24H, "", null, Map.of()));
      act(
          HEAD,
          new StrategyAct.Convene(MeetingMode.VIDEO, clock.instant().plus(Duration.ofHours(3))));
    }

    private void act(Viewer viewer, StrategyAct act) {
      assertThat(desk.act(viewer, discussion, act))
          .as("%s by %s", act, viewer.id())
          .isInstanceOf(ActOutcome.Done.class);
    }

    private DiscussionView view() {
      return desk.show(HEAD, discussion);
    }

    private void asked() {
      needed();
      discussion = desk.aboutChild(HEAD, children.getFirst()).getFirst().ref();
    }

    private void needed() {
      transaction.executeWithoutResult(status ->
          need.on(
              new StrategyDiscussionNeeded(
                  new ContactRef(References.fresh("R")),
                  children,
                  clock.instant().minus(Duration.ofHours(2)),
                  true,
                  Set.of(),
                  "",
                  TEAM_MANAGER.id())));
    }

    private CaseRef child(String name) {
      return files.open(
          new NewChild(name, null, 14),
          new ContactRef(References.fresh("R")),
          clock.instant(),
          TEAM_MANAGER.id());
    }
  }
}
