package uk.complexcase.pathway.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static uk.complexcase.pathway.meetings.MeetingRooms.CS_MANAGER;
import static uk.complexcase.pathway.meetings.MeetingRooms.HEAD;
import static uk.complexcase.pathway.meetings.MeetingRooms.NOTES;
import static uk.complexcase.pathway.meetings.MeetingRooms.NURSE;
import static uk.complexcase.pathway.meetings.MeetingRooms.ON_CALL;
import static uk.complexcase.pathway.meetings.MeetingRooms.POLICE;
import static uk.complexcase.pathway.meetings.MeetingRooms.SERVICE_MANAGER;
import static uk.complexcase.pathway.meetings.MeetingRooms.TEACHER;
import static uk.complexcase.pathway.meetings.MeetingRooms.TEAM_MANAGER;
import static uk.complexcase.pathway.meetings.MeetingRooms.WORKER;
import static uk.complexcase.pathway.meetings.MeetingRooms.YOUTH;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildLinks.Link;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.casefile.OwnWords.Spoken;
import uk.complexcase.cases.events.ChildOutcomeDecided;
import uk.complexcase.cases.events.DiscussionCalledOff;
import uk.complexcase.cases.events.EnquiryTermsDecided;
import uk.complexcase.cases.events.StrategyDiscussionNeeded;
import uk.complexcase.cases.sharing.Excluded;
import uk.complexcase.cases.sharing.ExclusionReason;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.meetings.StrategyAct.Begin;
import uk.complexcase.pathway.meetings.StrategyAct.CallOff;
import uk.complexcase.pathway.meetings.StrategyAct.Convene;
import uk.complexcase.pathway.meetings.StrategyAct.DecideEnquiry;
import uk.complexcase.pathway.meetings.StrategyAct.DecideMeasure;
import uk.complexcase.pathway.meetings.StrategyAct.DecideOutcome;
import uk.complexcase.pathway.meetings.StrategyAct.DecideReport;
import uk.complexcase.pathway.meetings.StrategyAct.DeferRest;
import uk.complexcase.pathway.meetings.StrategyAct.EndHeld;
import uk.complexcase.pathway.meetings.StrategyAct.EndToReconvene;
import uk.complexcase.pathway.meetings.StrategyAct.ExplainGap;
import uk.complexcase.pathway.meetings.StrategyAct.MarkAttendance;
import uk.complexcase.pathway.meetings.StrategyAct.NameChair;
import uk.complexcase.pathway.meetings.StrategyAct.NameNoteTaker;
import uk.complexcase.pathway.meetings.StrategyAct.NeedFollowUp;
import uk.complexcase.pathway.meetings.StrategyAct.RecordParents;
import uk.complexcase.pathway.meetings.StrategyAct.RecordSafetyPlan;
import uk.complexcase.pathway.meetings.StrategyAct.RecordSeeing;
import uk.complexcase.pathway.meetings.StrategyAct.RecordSupport;
import uk.complexcase.pathway.meetings.StrategyAct.RecordTelling;
import uk.complexcase.pathway.meetings.StrategyAct.RecordVoice;
import uk.complexcase.pathway.meetings.StrategyAct.SendReport;
import uk.complexcase.pathway.meetings.StrategyAct.SetTiming;
import uk.complexcase.pathway.meetings.StrategyAct.SettlePoint;
import uk.complexcase.pathway.meetings.StrategyAct.WithdrawFollowUp;
import uk.complexcase.pathway.meetings.StrategyAct.WriteNote;
import uk.complexcase.work.tasks.SettledTasks;
import uk.complexcase.work.tasks.TaskContext;

/** What a discussion's guards stop and what they never stop, on both databases. */
class StrategyDeskTest {

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
    @Autowired StrategyDesk desk;
    @Autowired SettledTasks settled;
    @Autowired AbsencePatterns patterns;
    @Autowired ChildContactForm contactForm;
    @Autowired CaseFiles files;
    @Autowired CaseAccess access;
    @Autowired SaidInDiscussions ownWords;
    @Autowired LinksOfDiscussions links;
    @Autowired DeadlineRegister deadlines;
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
    }

    @Test
    void a_complex_discussion_is_chaired_by_a_service_manager_or_above() {
      asked(3, true);

      assertThat(refused(TEAM_MANAGER, new NameChair(TEAM_MANAGER.id()))).isEqualTo("chair");
      assertThat(refused(TEAM_MANAGER, new NameChair(POLICE.id()))).isEqualTo("chair");
      assertThat(refused(TEAM_MANAGER, new NameChair(ON_CALL.id()))).isEqualTo("chair");
      done(TEAM_MANAGER, new NameChair(SERVICE_MANAGER.id()));
    }

    @Test
    void an_ordinary_one_by_a_team_manager_and_out_of_hours_by_the_senior_on_call() {
      asked(1, false);
      assertThat(refused(TEAM_MANAGER, new NameChair(ON_CALL.id()))).isEqualTo("chair");
      done(TEAM_MANAGER, new NameChair(TEAM_MANAGER.id()));

      clock.moveTo(Instant.parse("2027-02-01T23:00:00Z"));
      done(TEAM_MANAGER, new NameChair(ON_CALL.id()));
    }

    @Test
    void the_chair_never_takes_the_notes() {
      asked(1, false);
      done(HEAD, new NameChair(TEAM_MANAGER.id()));

      assertThat(refused(HEAD, new NameNoteTaker(TEAM_MANAGER.id()))).isEqualTo("noteTaker");
      assertThat(refused(HEAD, new NameNoteTaker(WORKER.id()))).isEqualTo("noteTaker");
      done(HEAD, new NameNoteTaker(NOTES.id()));
      assertThat(refused(HEAD, new NameChair(NOTES.id()))).isEqualTo("chair");
    }

    @Test
    void a_gap_stops_only_a_planned_meeting_until_it_is_explained() {
      asked(1, false, "POSITION_OF_TRUST");
      named(TEAM_MANAGER);
      var when = clock.instant().plus(Duration.ofHours(3));
      assertThat(view(HEAD).gaps()).extracting(DiscussionView.Gap::agency).contains(Agency.LADO);
      var later = clock.instant().plus(Duration.ofDays(2));
      done(
          HEAD,
          new SetTiming(
              StrategyTiming.PLANNED_MEETING,
              "The mapping comes first",
              later,
              Map.of(children.getFirst(), "Stays with an aunt")));

      assertThat(refused(HEAD, new Convene(MeetingMode.VIDEO, later))).isEqualTo("gaps");
      done(HEAD, new ExplainGap(Agency.LADO, "Told by telephone, comes to the next"));
      done(HEAD, new Convene(MeetingMode.VIDEO, later));

      asked(1, false, "POSITION_OF_TRUST");
      named(TEAM_MANAGER);
      done(HEAD, new SetTiming(StrategyTiming.WITHIN_24H, "", null, Map.of()));
      done(HEAD, new Convene(MeetingMode.VIDEO, when));
      assertThat(view(HEAD).state()).isEqualTo(DiscussionState.SCHEDULED);
    }

    @Test
    void a_planned_meeting_needs_reason_date_and_a_plan_for_each_child() {
      asked(2, false);
      var later = clock.instant().plus(Duration.ofDays(2));
      var plans = Map.of(children.getFirst(), "Stays with an aunt");

      assertThat(refused(HEAD, planned("", later, plans))).isEqualTo("reason");
      assertThat(refused(HEAD, planned("Mapping first", null, plans))).isEqualTo("plannedFor");
      assertThat(refused(HEAD, planned("Mapping first", later, plans)))
          .isEqualTo("interimSafetyPlan");
      done(
          HEAD,
          planned(
              "Mapping first", later, Map.of(children.get(0), "Aunt", children.get(1), "Aunt")));
    }

    @Test
    void the_session_begins_with_the_chair_the_statement_and_meets_the_clock() {
      asked(1, false);
      named(TEAM_MANAGER);

      assertThat(refused(HEAD, new Begin(MeetingMode.VIDEO, true))).isEmpty();
      assertThat(refused(TEAM_MANAGER, new Begin(MeetingMode.VIDEO, false)))
          .isEqualTo("statementRead");
      done(TEAM_MANAGER, new Begin(MeetingMode.VIDEO, true));

      var view = view(TEAM_MANAGER);
      assertThat(view.state()).isEqualTo(DiscussionState.IN_PROGRESS);
      assertThat(view.timing()).isEqualTo(StrategyTiming.IMMEDIATE);
      assertThat(view.clocks())
          .singleElement()
          .satisfies(one -> assertThat(one.state()).isEqualTo(DeadlineState.MET));
    }

    @Test
    void a_section_47_enquiry_stands_at_once_whatever_is_missing() {
      asked(1, false);
      var child = children.getFirst();

      assertThat(refused(TEAM_MANAGER, outcome(child, ChildOutcome.S17_ASSESSMENT, "Needs help")))
          .isEqualTo("outcome");
      done(TEAM_MANAGER, outcome(child, ChildOutcome.S47, ""));
      done(
          TEAM_MANAGER,
          new DecideMeasure(child, UrgentMeasure.POLICE_PROTECTION, true, "Officers are there"));

      assertThat(outcomes())
          .singleElement()
          .satisfies(one -> {
            assertThat(one.outcome()).isEqualTo("S47");
            assertThat(one.enquiryType()).isEqualTo("JOINT_S47");
            assertThat(one.child()).isEqualTo(child);
            assertThat(one.decidedAt()).isEqualTo(TestClock.START);
          });
      assertThat(files.chronology(HEAD, child))
          .anyMatch(line -> line.kind().equals("STRATEGY_OUTCOME_DECIDED"))
          .anyMatch(line -> line.kind().equals("URGENT_MEASURE_DECIDED"));
      // the same again tells nothing again
      assertThat(
              desk.act(
                  TEAM_MANAGER,
                  discussion,
                  new DecideOutcome(child, "stale", ChildOutcome.S47, "")))
          .isInstanceOf(ActOutcome.Done.class);
      assertThat(outcomes()).hasSize(1);
    }

    @Test
    void only_the_chair_decides() {
      asked(1, false);
      named(TEAM_MANAGER);

      for (var other : List.of(HEAD, POLICE, NURSE, NOTES)) {
        assertThat(refused(other, outcome(children.getFirst(), ChildOutcome.S47, "Harm")))
            .isEmpty();
      }
      assertThat(outcomes()).isEmpty();
    }

    @Test
    void those_told_of_a_joint_enquiry_hear_when_it_is_another() {
      begun(1, false);
      done(TEAM_MANAGER, outcome(children.getFirst(), ChildOutcome.S47, "Injuries"));

      assertThat(refused(TEAM_MANAGER, new DecideEnquiry(EnquiryType.NO_S47, "None")))
          .isEqualTo("type");
      done(TEAM_MANAGER, new DecideEnquiry(EnquiryType.SINGLE_AGENCY_CSC, "No offence is seen"));
      done(TEAM_MANAGER, new DecideEnquiry(EnquiryType.SINGLE_AGENCY_CSC, "No offence is seen"));

      assertThat(outcomes())
          .extracting(ChildOutcomeDecided::enquiryType)
          .containsExactly("JOINT_S47");
      assertThat(terms())
          .extracting(EnquiryTermsDecided::enquiryType)
          .containsExactly("SINGLE_AGENCY_CSC");
    }

    @Test
    void an_outcome_tells_that_the_discussion_is_about_exploitation() {
      asked(1, false, "EXPLOITATION");
      named(TEAM_MANAGER);
      done(TEAM_MANAGER, outcome(children.getFirst(), ChildOutcome.S47, ""));
      assertThat(outcomes()).singleElement().matches(ChildOutcomeDecided::exploitation);

      begun(1, false);
      done(TEAM_MANAGER, outcome(children.getFirst(), ChildOutcome.S47, ""));
      assertThat(outcomes()).singleElement().matches(told -> !told.exploitation());
    }

    @Test
    void by_when_a_child_is_seen_is_told_whenever_it_is_set_after_the_decision() {
      begun(2, false);
      var child = children.getFirst();
      done(TEAM_MANAGER, outcome(child, ChildOutcome.S47, ""));
      var tonight = clock.instant().plus(Duration.ofHours(6));

      done(TEAM_MANAGER, new RecordSeeing(child, stamp(child, "seeing"), "Worker", tonight));
      done(TEAM_MANAGER, new RecordSeeing(child, stamp(child, "seeing"), "Another", tonight));
      done(
          TEAM_MANAGER,
          new RecordSeeing(
              children.getLast(), stamp(children.getLast(), "seeing"), "Worker", tonight));

      assertThat(terms())
          .singleElement()
          .satisfies(one -> {
            assertThat(one.child()).isEqualTo(child);
            assertThat(one.seeBy()).isEqualTo(tonight);
          });
    }

    @Test
    void what_a_discussion_finds_is_somebodys_at_once_with_a_clock() {
      begun(1, false);
      var named = new NeedFollowUp(UUID.randomUUID(), FollowUpKind.PREMISES, "The takeaway");
      done(POLICE, named);
      done(POLICE, named);
      done(TEAM_MANAGER, new DecideMeasure(children.getFirst(), UrgentMeasure.NRM, true, ""));
      done(TEAM_MANAGER, new DecideMeasure(children.getFirst(), UrgentMeasure.NRM, true, "Sent"));

      assertThat(told.stream(FollowUpNamed.class)).hasSize(2);
      assertThat(view(HEAD).followUps())
          .extracting(DiscussionView.FollowUp::kind, DiscussionView.FollowUp::child)
          .containsExactlyInAnyOrder(
              tuple(FollowUpKind.PREMISES, null), tuple(FollowUpKind.NRM, children.getFirst()));
      assertThat(view(HEAD).clocks())
          .filteredOn(Deadline::running)
          .extracting(one -> one.timescale().value())
          .contains("licensing-told", "nrm-referral");
      assertThat(view(HEAD).circumstances()).contains(Circumstance.LICENSED_PREMISES);
    }

    @Test
    void the_contact_for_a_child_opens_with_all_that_was_said_of_them() {
      begun(1, false);
      var id = UUID.randomUUID();
      var unnamed = UUID.randomUUID();
      done(
          POLICE,
          new NeedFollowUp(
              id, FollowUpKind.OTHER_CHILD, "Seen with them", "Child B7", 12, "An aunt"));
      done(POLICE, new NeedFollowUp(unnamed, FollowUpKind.CURRENT_CONTACT, "A girl in the car"));
      assertThat(
              refused(
                  POLICE,
                  new NeedFollowUp(
                      UUID.randomUUID(), FollowUpKind.OTHER_CHILD, "Seen", "Child B8", 30, "")))
          .isEqualTo("childAge");

      assertThat(contactForm.prefill(task(id)))
          .containsEntry("childName", "Child B7")
          .containsEntry("expectedAge", 12)
          .containsEntry("livesWith", "An aunt")
          .containsEntry("childFacts", "Seen with them")
          .doesNotContainKey("childContact");
      assertThat(contactForm.prefill(task(unnamed)))
          .containsEntry("childFacts", "A girl in the car")
          .doesNotContainKeys("childName", "expectedAge", "livesWith");
    }

    private TaskContext task(UUID followUp) {
      return new TaskContext(
          1,
          "discussion-follow-up",
          "OpenContact",
          "open-contact-for-child",
          List.of(),
          Map.of("followUpRef", followUp.toString()),
          TEAM_MANAGER,
          clock.instant());
    }

    @Test
    void what_was_named_by_mistake_is_nobodys_any_more() {
      begun(1, false);
      var id = UUID.randomUUID();
      done(POLICE, new NeedFollowUp(id, FollowUpKind.PREMISES, "The takeaway"));
      done(TEAM_MANAGER, new DecideMeasure(children.getFirst(), UrgentMeasure.NRM, true, ""));

      done(POLICE, new WithdrawFollowUp(id));
      done(TEAM_MANAGER, new DecideMeasure(children.getFirst(), UrgentMeasure.NRM, false, ""));

      assertThat(view(HEAD).followUps()).isEmpty();
      assertThat(view(HEAD).clocks())
          .filteredOn(
              one -> Set.of("licensing-told", "nrm-referral").contains(one.timescale().value()))
          .hasSize(2)
          .allMatch(one -> one.state() == DeadlineState.CANCELLED);
      verify(settled)
          .settle(any(), eq("take-up-follow-up"), eq(id.toString()), any(), any(), any());
      assertThat(refused(POLICE, new NeedFollowUp(UUID.randomUUID(), FollowUpKind.NRM, "Somebody")))
          .isEqualTo("kind");
    }

    @Test
    void somebody_in_a_position_of_trust_was_known_when_the_information_came() {
      begun(1, false);
      done(
          POLICE,
          new NeedFollowUp(UUID.randomUUID(), FollowUpKind.POSITION_OF_TRUST, "May volunteer"));

      assertThat(view(HEAD).clocks())
          .filteredOn(one -> one.timescale().value().equals("lado-referral"))
          .singleElement()
          .satisfies(one -> assertThat(one.origin()).isEqualTo(view(HEAD).informationReceivedAt()));
    }

    @Test
    void whoever_asked_and_has_no_part_reads_why_none_is_held_and_no_more() {
      askedBy(CS_MANAGER, 1, false);
      var child = children.getFirst();
      access.grant(child, new Grantee.Person(CS_MANAGER.id()), "Works with the child", HEAD.id());
      assertThat(desk.aboutChild(CS_MANAGER, child)).isEmpty();

      done(TEAM_MANAGER, new CallOff("The child is discussed elsewhere today", false, ""));

      assertThat(desk.aboutChild(CS_MANAGER, child))
          .singleElement()
          .satisfies(line -> {
            assertThat(line.part()).isEqualTo(DiscussionLine.Part.ASKER);
            assertThat(line.calledOffBecause()).isEqualTo("The child is discussed elsewhere today");
          });
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> view(CS_MANAGER));
      assertThat(told.stream(DiscussionCalledOff.class))
          .singleElement()
          .satisfies(one ->
              assertThat(one.askedBy())
                  .containsExactly(new DiscussionCalledOff.Requester(CS_MANAGER.id(), child)));
    }

    @Test
    void a_manager_calls_it_off_with_a_reason_and_whoever_asked_is_told() {
      asked(1, false);

      assertThat(refused(TEAM_MANAGER, new CallOff(" ", false, ""))).isEqualTo("reason");
      for (var other : List.of(WORKER, POLICE, NURSE)) {
        notDone(other, new CallOff("Not needed", false, ""));
      }
      done(TEAM_MANAGER, new CallOff("The child is discussed elsewhere today", false, ""));

      assertThat(view(HEAD).state()).isEqualTo(DiscussionState.CANCELLED);
      assertThat(view(HEAD).calledOffBecause()).isEqualTo("The child is discussed elsewhere today");
      assertThat(view(HEAD).clocks())
          .singleElement()
          .satisfies(one -> assertThat(one.state()).isEqualTo(DeadlineState.CANCELLED));
      assertThat(told.stream(DiscussionCalledOff.class))
          .singleElement()
          .satisfies(one ->
              assertThat(one.askedBy())
                  .extracting(DiscussionCalledOff.Requester::person)
                  .containsExactly(TEAM_MANAGER.id()));
      assertThat(desk.aboutChild(TEAM_MANAGER, children.getFirst()))
          .extracting(DiscussionLine::calledOffBecause)
          .containsExactly("The child is discussed elsewhere today");
      verify(settled)
          .settle(
              any(),
              eq("convene-discussion"),
              eq(discussion.value()),
              eq(Map.of("calledOff", true)),
              any(),
              any());
      assertThat(refused(TEAM_MANAGER, new Begin(MeetingMode.VIDEO, true))).isEmpty();
    }

    @Test
    void where_danger_is_at_hand_it_takes_a_service_manager_and_how_the_child_is_safe() {
      asked(1, false);
      done(TEAM_MANAGER, new SetTiming(StrategyTiming.IMMEDIATE, "", null, Map.of()));

      assertThat(refused(TEAM_MANAGER, new CallOff("Not needed", false, "At school"))).isEmpty();
      assertThat(refused(SERVICE_MANAGER, new CallOff("Not needed", false, "")))
          .isEqualTo("keptSafe");
      done(SERVICE_MANAGER, new CallOff("Not needed", false, "In hospital with a nurse"));

      asked(1, false);
      assertThat(refused(TEAM_MANAGER, new CallOff("Not needed", true, "At school"))).isEmpty();
    }

    @Test
    void nothing_decided_for_a_childs_protection_is_called_off() {
      asked(1, false);
      done(
          TEAM_MANAGER,
          new DecideMeasure(children.getFirst(), UrgentMeasure.POLICE_PROTECTION, true, ""));
      assertThat(refused(HEAD, new CallOff("Not needed", false, ""))).isEmpty();

      begun(1, false);
      assertThat(refused(HEAD, new CallOff("Not needed", false, ""))).isEmpty();
    }

    @Test
    void a_report_is_accepted_by_the_chair_alone_and_never_after_the_end() {
      begun(1, true);
      var education = invitee(Agency.EDUCATION);
      assertThat(
              refused(SERVICE_MANAGER, new DecideReport(education.id(), education.version(), true)))
          .isEqualTo("report");
      done(TEACHER, new SendReport(education.id(), education.version(), "Seen at the gate"));
      var sent = invitee(Agency.EDUCATION);
      assertThat(
              refused(
                  SERVICE_MANAGER,
                  new MarkAttendance(sent.id(), sent.version(), Attendance.REPORT_ACCEPTED, "")))
          .isEqualTo("attendance");
      for (var other : List.of(HEAD, TEACHER, NOTES)) {
        assertThat(refused(other, new DecideReport(sent.id(), sent.version(), true))).isEmpty();
      }
      done(SERVICE_MANAGER, new DecideReport(sent.id(), sent.version(), true));
      var health = invitee(Agency.HEALTH);
      done(SERVICE_MANAGER, new EndToReconvene("Hear health", null));

      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() ->
              desk.act(NURSE, discussion, new SendReport(health.id(), health.version(), "Late")));
      assertThat(view(SERVICE_MANAGER).absences())
          .filteredOn(one -> one.session() == 1)
          .extracting(DiscussionView.Absence::agency)
          .contains(Agency.HEALTH)
          .doesNotContain(Agency.EDUCATION);
    }

    @Test
    void what_is_missing_is_told_and_stops_completing_until_it_is_there() {
      begun(2, false);
      assertThat(refused(TEAM_MANAGER, new EndHeld())).isNotEmpty();
      assertThat(view(TEAM_MANAGER).missing())
          .extracting(DiscussionView.Missing::section)
          .contains(
              "voice",
              "parents",
              "safetyPlan",
              "support",
              "telling",
              "outcome",
              "enquiry",
              "agenda",
              "actions",
              "quorum");

      everythingButOneChildsVoice();
      assertThat(view(TEAM_MANAGER).missing())
          .singleElement()
          .satisfies(one -> {
            assertThat(one.section()).isEqualTo("voice");
            assertThat(one.child()).isEqualTo(children.getLast());
          });
      assertThat(refused(TEAM_MANAGER, new EndHeld())).isEqualTo("voice");
      voice(WORKER, children.getLast());
      done(TEAM_MANAGER, new EndHeld());

      var view = view(TEAM_MANAGER);
      assertThat(view.state()).isEqualTo(DiscussionState.HELD);
      assertThat(view.session().quorate()).isTrue();
      assertThat(view.clocks())
          .extracting(one -> one.timescale().value())
          .contains("strategy-minutes", "strategy-minutes-overdue");
      assertThat(refused(TEAM_MANAGER, new DecideEnquiry(EnquiryType.NO_S47, "No"))).isEmpty();
    }

    @Test
    void without_health_it_is_not_complete_but_reconvened_and_what_was_decided_stands() {
      begun(2, false);
      everythingButOneChildsVoice();
      voice(WORKER, children.getLast());
      var health = invitee(Agency.HEALTH);
      done(
          TEAM_MANAGER,
          new MarkAttendance(health.id(), health.version(), Attendance.APOLOGIES_NO_REPORT, ""));

      assertThat(refused(TEAM_MANAGER, new EndHeld())).isEqualTo("quorum");
      done(TEAM_MANAGER, new EndToReconvene("Hear health", null));

      var view = view(TEAM_MANAGER);
      assertThat(view.state()).isEqualTo(DiscussionState.RECONVENE_NEEDED);
      assertThat(view.sessions()).hasSize(2);
      assertThat(view.sessions().getFirst().quorate()).isFalse();
      assertThat(view.children().getFirst().outcome()).isEqualTo(ChildOutcome.S47);
      assertThat(view.absences())
          .singleElement()
          .satisfies(one -> {
            assertThat(one.agency()).isEqualTo(Agency.HEALTH);
            assertThat(one.attendance()).isEqualTo(Attendance.APOLOGIES_NO_REPORT);
          });
      assertThat(view.asked()).allMatch(one -> one.attendance() == Attendance.INVITED);
      assertThat(view.clocks())
          .extracting(one -> one.timescale().value())
          .contains("strategy-reconvene", "non-attendance-escalation");
      clock.advance(Duration.ofHours(5));
      done(TEAM_MANAGER, new Begin(MeetingMode.VIDEO, true));
      present(Agency.HEALTH);
      present(Agency.POLICE);
      done(TEAM_MANAGER, new EndHeld());
      assertThat(view(TEAM_MANAGER).clocks())
          .filteredOn(one -> one.timescale().value().equals("strategy-reconvene"))
          .allMatch(one -> one.state() == DeadlineState.MET);
    }

    @Test
    void once_nothing_is_missing_the_chair_dates_the_next_session_and_before_it_is_24_hours() {
      begun(2, false);
      healthAndPoliceAreThere();
      var early = clock.instant().plus(Duration.ofDays(4));
      done(TEAM_MANAGER, new EndToReconvene("Complete the record", early));
      assertThat(reconvene(0).due()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));

      clock.advance(Duration.ofHours(5));
      done(TEAM_MANAGER, new Begin(MeetingMode.VIDEO, true));
      healthAndPoliceAreThere();
      everythingButOneChildsVoice();
      voice(WORKER, children.getLast());
      assertThat(view(TEAM_MANAGER).missing()).isEmpty();
      var chosen = clock.instant().plus(Duration.ofDays(4));
      done(TEAM_MANAGER, new EndToReconvene("Every four days until all are seen", chosen));

      assertThat(reconvene(1).due()).isEqualTo(chosen);
    }

    private void healthAndPoliceAreThere() {
      present(Agency.HEALTH);
      present(Agency.POLICE);
    }

    private uk.complexcase.clock.timescales.Deadline reconvene(int round) {
      return view(TEAM_MANAGER).clocks().stream()
          .filter(one -> one.timescale().value().equals("strategy-reconvene"))
          .sorted(java.util.Comparator.comparing(one -> one.origin()))
          .skip(round)
          .findFirst()
          .orElseThrow();
    }

    @Test
    void who_could_not_be_reached_out_of_hours_is_told_and_not_escalated() {
      begun(1, true);
      mark(Agency.EDUCATION, Attendance.UNREACHABLE_OOH);
      present(Agency.POLICE);
      present(Agency.HEALTH);
      present(Agency.CS_TEAM);
      present(Agency.VCS);
      done(SERVICE_MANAGER, new EndToReconvene("Hear education", null));

      assertThat(view(SERVICE_MANAGER).clocks())
          .extracting(one -> one.timescale().value())
          .contains("unreachable-agency-told")
          .doesNotContain("non-attendance-escalation");
    }

    @Test
    void the_second_absence_within_ninety_days_is_the_partnerships_to_know() {
      // other tests of this database notice patterns too, and absences of theirs must not count
      // here
      var before = patterns.findAll().stream().map(one -> one.id).toList();
      var start = Instant.parse("2041-03-04T10:00:00Z");
      for (int day : new int[] {0, 89, 200}) {
        clock.moveTo(start.plus(Duration.ofDays(day)));
        begun(1, false);
        present(Agency.POLICE);
        present(Agency.VCS);
        done(TEAM_MANAGER, new EndToReconvene("Hear health", null));
      }

      assertThat(patterns.findAll().stream().filter(one -> !before.contains(one.id)))
          .singleElement()
          .satisfies(one -> {
            assertThat(one.agency).isEqualTo(Agency.HEALTH);
            assertThat(one.times).isEqualTo(2);
          });
    }

    @Test
    void held_at_once_it_settles_the_core_and_leaves_the_rest_to_the_next_session() {
      begun(1, false);
      done(NOTES, new DeferRest());
      for (var item : AgendaItem.values()) {
        if (item.core()) {
          done(NOTES, new SettlePoint(item, AgendaStatus.DISCUSSED, ""));
        }
      }

      assertThat(view(TEAM_MANAGER).missing())
          .filteredOn(one -> one.section().equals("agenda"))
          .singleElement()
          .satisfies(one -> assertThat(one.sentence()).contains("reconvened"));
      assertThat(view(TEAM_MANAGER).agenda())
          .filteredOn(one -> one.status() == AgendaStatus.DISCUSSED)
          .hasSize(8);
      done(TEAM_MANAGER, new EndToReconvene("The points left", null));
    }

    @Test
    void a_point_that_does_not_apply_needs_its_reason_and_none_is_left_out_one_by_one() {
      begun(1, false);

      assertThat(
              refused(NOTES, new SettlePoint(AgendaItem.MEDIA, AgendaStatus.NOT_APPLICABLE, " ")))
          .isEqualTo("reason");
      assertThat(refused(NOTES, new SettlePoint(AgendaItem.MEDIA, AgendaStatus.DEFERRED, "Later")))
          .isEqualTo("status");
      assertThat(refused(NURSE, new SettlePoint(AgendaItem.MEDIA, AgendaStatus.DISCUSSED, "")))
          .isEmpty();
    }

    @Test
    void two_who_write_the_same_section_never_overwrite_unseen() {
      begun(1, false);
      var child = children.getFirst();
      var shown = stamp(child, "safetyPlan");
      var voiceShown = stamp(child, "voice");

      done(WORKER, new RecordSafetyPlan(child, shown, "Stays with an aunt"));
      assertThat(desk.act(NURSE, discussion, new RecordSafetyPlan(child, shown, "Stays at home")))
          .isInstanceOf(ActOutcome.Overtaken.class);
      done(
          POLICE,
          new RecordVoice(child, voiceShown, ViewSought.RECORDED, "I am afraid", "A place today"));

      assertThat(view(NURSE).children().getFirst().safetyPlan()).isEqualTo("Stays with an aunt");
    }

    @Test
    void what_a_child_said_stands_on_their_own_record_and_the_discussion_links_them() {
      begun(2, true);
      var child = children.getFirst();
      done(
          POLICE,
          new RecordVoice(
              child, stamp(child, "voice"), ViewSought.RECORDED, "I am afraid", "A place today"));

      assertThat(ownWords.spoken(HEAD, child))
          .extracting(Spoken::words, Spoken::where)
          .containsExactly(
              tuple("I am afraid", "brought to strategy discussion " + discussion.value()));
      assertThat(ownWords.spoken(HEAD, children.get(1))).isEmpty();
      assertThat(links.links(child))
          .extracting(Link::other)
          .containsExactlyInAnyOrderElementsOf(children);
    }

    @Test
    void many_write_at_once_and_nothing_is_lost() throws Exception {
      begun(1, true);
      var writers = List.of(POLICE, NURSE, TEACHER, CS_MANAGER);
      var calls = new ArrayList<Callable<ActOutcome>>();
      for (int i = 0; i < 24; i++) {
        var writer = writers.get(i % writers.size());
        String words = "Contribution " + i;
        calls.add(() -> desk.act(writer, discussion, note(words, HandlingCode.ATTENDEES)));
      }
      try (var pool = Executors.newFixedThreadPool(6)) {
        for (var call : pool.invokeAll(calls)) {
          assertThat(call.get()).isInstanceOf(ActOutcome.Done.class);
        }
      }

      assertThat(view(SERVICE_MANAGER).notes())
          .extracting(DiscussionView.Note::words)
          .hasSize(24)
          .doesNotHaveDuplicates();
    }

    @Test
    void a_contribution_is_written_once_and_changed_by_its_author_alone() {
      begun(1, true);
      var note = note("Seen at the park", HandlingCode.ATTENDEES);
      done(POLICE, note);
      done(POLICE, note);
      assertThat(view(POLICE).notes()).hasSize(1);

      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(
              () -> desk.act(NURSE, discussion, new StrategyAct.WithdrawNote(note.note(), 0)));
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() ->
              desk.act(
                  NURSE,
                  discussion,
                  new StrategyAct.ChangeNote(
                      note.note(), 0, "Nothing seen", HandlingCode.ATTENDEES, Set.of())));
    }

    @Test
    void a_line_goes_no_further_than_its_handling_code() {
      begun(1, true);
      done(POLICE, note("Number plate known", HandlingCode.POLICE_ONLY));
      done(POLICE, note("Two adults at the takeaway", HandlingCode.CORE_AGENCIES));

      assertThat(view(POLICE).notes()).hasSize(2);
      assertThat(view(NURSE).notes()).hasSize(1);
      assertThat(view(TEACHER).notes()).isEmpty();
    }

    @Test
    void whoever_is_asked_about_one_child_sees_that_child_alone() {
      begun(2, true);
      var school = invitee(Agency.EDUCATION);
      done(
          SERVICE_MANAGER,
          new StrategyAct.ChangeInvitee(
              school.id(), school.version(), TEACHER.id(), "", "", Set.of(children.getFirst())));
      done(
          POLICE,
          new WriteNote(
              UUID.randomUUID(),
              AgendaItem.HISTORY,
              "Of the second child",
              HandlingCode.ATTENDEES,
              Set.of(children.getLast())));
      done(POLICE, note("Of both children", HandlingCode.ATTENDEES));
      done(
          SERVICE_MANAGER,
          new StrategyAct.DecideEnquiry(EnquiryType.JOINT_S47, "Reasons that speak of both"));

      var shown = view(TEACHER);
      assertThat(shown.enquiryRationale()).isEmpty();
      assertThat(view(NURSE).notes()).extracting(DiscussionView.Note::children).contains(Set.of());
      assertThat(shown.children())
          .extracting(DiscussionView.Child::ref)
          .containsExactly(children.getFirst());
      assertThat(shown.notes()).isEmpty();
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() ->
              desk.act(
                  TEACHER, discussion, new RecordSafetyPlan(children.getLast(), "", "Something")));
    }

    @Test
    void a_restricted_child_is_not_there_for_those_it_does_not_name() {
      begun(2, false);
      access.restrict(children.getLast(), Set.of(TEAM_MANAGER.id()), "Known to staff", HEAD.id());

      assertThat(view(NURSE).children()).hasSize(1);
      assertThat(view(TEAM_MANAGER).children()).hasSize(2);
      access.restrict(children.getFirst(), Set.of(TEAM_MANAGER.id()), "Known to staff", HEAD.id());
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> view(NURSE));
      assertThat(desk.mine(NURSE)).noneMatch(line -> line.ref().equals(discussion));
    }

    @Test
    void whoever_is_excluded_is_not_offered_not_shown_and_knows_of_nothing() {
      begun(1, true);
      done(
          SERVICE_MANAGER,
          new StrategyAct.Exclude(
              new Excluded.Known(NURSE.id()), ExclusionReason.CONNECTED, "", "Another nurse"));

      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> view(NURSE));
      assertThat(desk.mine(NURSE)).noneMatch(line -> line.ref().equals(discussion));
      assertThat(
              refused(
                  HEAD, new StrategyAct.Invite(Agency.HEALTH, "", NURSE.id(), "", "", Set.of())))
          .isEqualTo("person");
      assertThat(view(SERVICE_MANAGER).excluded()).hasSize(1);
      assertThat(view(HEAD).excluded()).isEmpty();
      assertThat(
              refused(
                  HEAD,
                  new StrategyAct.Exclude(
                      new Excluded.Known(POLICE.id()), ExclusionReason.CONNECTED, "", "")))
          .isEmpty();
    }

    @Test
    void whoever_has_no_part_in_it_does_not_know_of_it() {
      asked(1, false);

      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> view(CS_MANAGER));
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(
              () -> desk.act(CS_MANAGER, discussion, note("Let me in", HandlingCode.ATTENDEES)));
    }

    @Test
    void an_action_without_owner_or_date_is_not_agreed() {
      begun(1, false);

      assertThat(refused(NURSE, action(null))).isEqualTo("due");
      done(NURSE, action(LocalDate.of(2027, 2, 3)));
      assertThat(view(NURSE).lines()).hasSize(1);
    }

    private StrategyAct action(LocalDate due) {
      return new StrategyAct.AgreeAction(
          "a-" + due,
          Set.of(),
          ActionKind.SAFETY,
          "Visit the aunt",
          Agency.CSC,
          WORKER.id(),
          "",
          due);
    }

    private static WriteNote note(String words, HandlingCode handling) {
      return new WriteNote(
          UUID.randomUUID(), AgendaItem.INFORMATION_KNOWN, words, handling, Set.of());
    }

    private void everythingButOneChildsVoice() {
      for (var child : children) {
        done(WORKER, new RecordSafetyPlan(child, stamp(child, "safetyPlan"), "Stays with an aunt"));
        done(WORKER, new RecordSupport(child, stamp(child, "support"), "A worker of their own"));
        done(WORKER, new RecordTelling(child, stamp(child, "telling"), "The social worker"));
        done(
            WORKER,
            new RecordParents(
                child,
                stamp(child, "parents"),
                ViewSought.NOT_SAFE_TO_SEEK,
                "One knows the adults",
                ParentsRole.LIMITED));
        done(
            WORKER,
            new RecordSeeing(
                child,
                stamp(child, "seeing"),
                "The social worker",
                clock.instant().plus(Duration.ofHours(20))));
        done(TEAM_MANAGER, outcome(child, ChildOutcome.S47, "Injuries and gifts"));
      }
      voice(POLICE, children.getFirst());
      done(TEAM_MANAGER, new DecideEnquiry(EnquiryType.JOINT_S47, "Harm and an offence"));
      done(NURSE, action(LocalDate.of(2027, 2, 3)));
      for (var item : AgendaItem.values()) {
        done(NOTES, new SettlePoint(item, AgendaStatus.DISCUSSED, ""));
      }
      present(Agency.POLICE);
      present(Agency.HEALTH);
      present(Agency.VCS);
    }

    private void voice(Viewer by, CaseRef child) {
      done(
          by,
          new RecordVoice(
              child, stamp(child, "voice"), ViewSought.RECORDED, "I am afraid", "A place today"));
    }

    private DecideOutcome outcome(CaseRef child, ChildOutcome outcome, String reason) {
      return new DecideOutcome(child, stamp(child, "outcome"), outcome, reason);
    }

    private String stamp(CaseRef child, String section) {
      return view(HEAD).children().stream()
          .filter(one -> one.ref().equals(child))
          .map(one -> one.stamps().get(section))
          .findFirst()
          .orElseThrow();
    }

    private static SetTiming planned(String reason, Instant when, Map<CaseRef, String> plans) {
      return new SetTiming(StrategyTiming.PLANNED_MEETING, reason, when, plans);
    }

    private void present(Agency agency) {
      mark(agency, Attendance.ATTENDED);
    }

    private void mark(Agency agency, Attendance attendance) {
      var row = invitee(agency);
      done(HEAD, new MarkAttendance(row.id(), row.version(), attendance, ""));
    }

    private DiscussionView.Invitee invitee(Agency agency) {
      return view(HEAD).asked().stream()
          .filter(one -> one.agency() == agency)
          .findFirst()
          .orElseThrow();
    }

    private void named(Viewer chair) {
      done(HEAD, new NameChair(chair.id()));
      done(HEAD, new NameNoteTaker(NOTES.id()));
    }

    private void begun(int count, boolean complex) {
      asked(count, complex);
      var chair = complex ? SERVICE_MANAGER : TEAM_MANAGER;
      named(chair);
      done(chair, new Begin(MeetingMode.VIDEO, true));
    }

    private void asked(int count, boolean complex, String... circumstances) {
      askedBy(TEAM_MANAGER, count, complex, circumstances);
    }

    private void askedBy(Viewer asker, int count, boolean complex, String... circumstances) {
      var contact = new ContactRef(References.fresh("R"));
      children = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        children.add(
            files.open(
                new NewChild("Child " + UUID.randomUUID(), null, 14),
                contact,
                clock.instant(),
                TEAM_MANAGER.id()));
      }
      transaction.executeWithoutResult(status ->
          need.on(
              new StrategyDiscussionNeeded(
                  contact,
                  children,
                  clock.instant().minus(Duration.ofHours(2)),
                  complex,
                  Set.of(circumstances),
                  YOUTH.id(),
                  asker.id())));
      discussion = desk.aboutChild(HEAD, children.getFirst()).getFirst().ref();
    }

    private DiscussionView view(Viewer viewer) {
      return desk.show(viewer, discussion);
    }

    private List<ChildOutcomeDecided> outcomes() {
      return told.stream(ChildOutcomeDecided.class)
          .filter(one -> one.discussion().equals(discussion.value()))
          .toList();
    }

    private List<EnquiryTermsDecided> terms() {
      return told.stream(EnquiryTermsDecided.class)
          .filter(one -> one.discussion().equals(discussion.value()))
          .toList();
    }

    /** Refused, or not there at all for those who have no part in it. */
    private void notDone(Viewer viewer, StrategyAct act) {
      try {
        assertThat(desk.act(viewer, discussion, act)).isInstanceOf(ActOutcome.Refused.class);
      } catch (NotVisible expected) {
        assertThat(expected).isNotNull();
      }
    }

    private void done(Viewer viewer, StrategyAct act) {
      assertThat(desk.act(viewer, discussion, act))
          .as("%s by %s", act, viewer.id())
          .isInstanceOf(ActOutcome.Done.class);
    }

    private String refused(Viewer viewer, StrategyAct act) {
      var outcome = desk.act(viewer, discussion, act);
      assertThat(outcome).as("%s by %s", act, viewer.id()).isInstanceOf(ActOutcome.Refused.class);
      return ((ActOutcome.Refused) outcome).field();
    }
  }
}
