package uk.complexcase.pathway.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import uk.complexcase.cases.casefile.AllocatedWorkers;
import uk.complexcase.cases.casefile.InBrief;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OwnWords.Spoken;
import uk.complexcase.cases.events.WorkerChanged;
import uk.complexcase.cases.papers.Papers;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.fixtures.RoomBehaviour;
import uk.complexcase.pathway.fixtures.RoomsBelow;
import uk.complexcase.pathway.transition.TransferDesk.Begun;
import uk.complexcase.pathway.transition.TransferDesk.NewTransfer;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskHandedOver;
import uk.complexcase.work.tasks.TaskMoves;

/** The room of handovers on the real rooms below it, on both databases. */
class HandoverRoomTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  /** This room and those it stands on. */
  @TestConfiguration(proxyBeanMethods = false)
  @Import(RoomsBelow.class)
  @ComponentScan(
      basePackages = {"uk.complexcase.pathway.transition", "uk.complexcase.cases.actions"},
      excludeFilters = @Filter(type = FilterType.REGEX, pattern = RoomsBelow.LEFT_OUT))
  static class Rooms {

    @Bean
    InBrief levelOfAnotherRoom() {
      return (viewer, child) -> List.of(new InBrief.Fact("Level of risk", "High, up"));
    }
  }

  /** Every step commits, as in the product; each test makes its own children. */
  @Import(Rooms.class)
  @RecordApplicationEvents
  abstract static class Behaviour extends RoomBehaviour {

    static final Viewer MANAGER = named("t.manager", Role.CSC_TEAM_MANAGER);
    static final Viewer OLD = named("o.worker", Role.CSC_SOCIAL_WORKER);
    static final Viewer NEW = named("n.worker", Role.CSC_SOCIAL_WORKER);
    static final Viewer THIRD = named("d.worker", Role.CSC_SOCIAL_WORKER);
    static final Viewer LIAISON = named("l.liaison", Role.OTHER_LA_LIAISON);
    static final Viewer CHAIR = named("c.chair", Role.CP_CHAIR);
    static final Viewer SCREENER = named("s.screener", Role.MASH_SCREENER);

    static final Map<String, Object> SUMMARY =
        Map.of(
            "childWords", "\"I want to keep my school\"",
            "whatWorks", "A walk, never the office",
            "promised", "A visit to the aunt",
            "worry", "Two telephones again",
            "introduction", "Together on Thursday");

    @MockitoBean TaskMoves tasks;
    @MockitoBean Papers papers;
    @Autowired TransferDesk desk;
    @Autowired Handovers handovers;
    @Autowired HandoverTiming timing;
    @Autowired HandoverReading steps;
    @Autowired SaidAtHandover ownWords;
    @Autowired HandoverStart start;
    @Autowired FollowingWork following;
    @Autowired AllocatedWorkers allocated;
    @Autowired ApplicationEvents events;

    @BeforeEach
    void people_and_a_monday_in_march() {
      given("2027-03-01T10:00", MANAGER, OLD, NEW, THIRD, LIAISON, CHAIR, SCREENER);
    }

    // change of worker

    @Test
    void the_old_worker_has_the_child_until_the_new_one_accepts() {
      var child = ofWorker(OLD);
      var one = begin(child, change(NEW));
      assertThat(start.variables(one.ref))
          .containsEntry("fromWorker", "o.worker")
          .containsEntry("transferKind", "CHANGE_OF_WORKER");
      assertOwnedAndDated(child, "PrepareHandover", "O Worker", "2027-03-03T17:00");

      clock.moveTo(instant("2027-03-02T09:00"));
      accepted(submit(OLD, one, "PrepareHandover", "prepare-handover", SUMMARY));
      assertOwnedAndDated(child, "AcceptHandover", "N Worker", "2027-03-04T17:00");
      assertThat(worker(child)).isEqualTo(OLD.id());
      assertThat(access.mayOpen(NEW, child)).isTrue();
      verify(tasks, never()).move(any(), any(), any(), any(), any());

      accepted(accept(NEW, one));

      assertThat(worker(child)).isEqualTo(NEW.id());
      verify(tasks).move(eq(child), eq(OLD.id()), eq(NEW.id()), any(), eq(NEW.id()));
      assertThat(events.stream(WorkerChanged.class))
          .containsExactly(new WorkerChanged(one.ref, child, OLD.id(), NEW.id(), clock.instant()));
      assertThat(steps.openSteps(MANAGER, child)).isEmpty();
      assertThat(clock("handover-acceptance", one).state()).isEqualTo(DeadlineState.MET);
      assertThat(chronology(MANAGER, child))
          .contains("Handover " + one.ref + " accepted; the new worker has the child");
    }

    @Test
    void nobody_else_accepts_for_the_worker_who_is_asked() {
      var child = ofWorker(OLD);
      var one = prepared(child);

      assertThat(problems(accept(THIRD, one))).containsExactly("handoverAnswer");

      assertThat(worker(child)).isEqualTo(OLD.id());
      assertThat(ownWords.spoken(MANAGER, child))
          .extracting(Spoken::words)
          .containsExactly("\"I want to keep my school\"");
    }

    @Test
    void an_empty_summary_is_refused_field_by_field() {
      var one = begin(ofWorker(OLD), change(NEW));

      assertThat(problems(submit(OLD, one, "PrepareHandover", "prepare-handover", Map.of())))
          .containsExactly("childWords", "whatWorks", "promised", "worry", "introduction");
    }

    @Test
    void what_is_not_accepted_goes_to_the_manager_and_a_new_round_has_a_clock_of_its_own() {
      var child = ofWorker(OLD);
      var one = prepared(child);

      assertThat(
              problems(
                  submit(
                      NEW,
                      one,
                      "AcceptHandover",
                      "accept-handover",
                      Map.of("handoverAnswer", "NOT_ACCEPTED"))))
          .containsExactly("notAccepted");
      accepted(
          submit(
              NEW,
              one,
              "AcceptHandover",
              "accept-handover",
              Map.of("handoverAnswer", "NOT_ACCEPTED", "notAccepted", "No plan in the pack")));
      assertOwnedAndDated(
          child, "SettleHandover", "nobody yet; waits for Team manager", "2027-03-02T17:00");
      assertThat(worker(child)).isEqualTo(OLD.id());

      clock.moveTo(instant("2027-03-08T09:00"));
      accepted(
          submit(
              MANAGER,
              one,
              "SettleHandover",
              "settle-handover",
              Map.of(
                  "handoverSettlement", "ANOTHER_WORKER",
                  "newWorker", "d.worker",
                  "settlementReason", "Knows the school")));
      assertOwnedAndDated(child, "AcceptHandover", "D Worker", "2027-03-10T17:00");

      accepted(accept(THIRD, one));
      assertThat(worker(child)).isEqualTo(THIRD.id());
    }

    @Test
    void a_handover_called_off_leaves_the_child_where_it_was() {
      var child = ofWorker(OLD);
      var one = prepared(child);
      submit(
          NEW,
          one,
          "AcceptHandover",
          "accept-handover",
          Map.of("handoverAnswer", "NOT_ACCEPTED", "notAccepted", "Leave"));

      accepted(
          submit(
              MANAGER,
              one,
              "SettleHandover",
              "settle-handover",
              Map.of("handoverSettlement", "CALL_OFF", "settlementReason", "She stays")));

      assertThat(worker(child)).isEqualTo(OLD.id());
      assertThat(steps.openSteps(MANAGER, child)).isEmpty();
    }

    @Test
    void no_two_changes_run_for_one_child_and_a_page_sent_twice_begins_one() {
      var child = ofWorker(OLD);
      String page = UUID.randomUUID().toString();
      assertThat(desk.begin(MANAGER, child, change(NEW), page)).isInstanceOf(Begun.Done.class);
      assertThat(desk.begin(MANAGER, child, change(NEW), page)).isInstanceOf(Begun.Done.class);

      assertThat(fields(desk.begin(MANAGER, child, change(THIRD), UUID.randomUUID().toString())))
          .containsExactly("kind");
      assertThat(handovers.findByCurrentCaseRefOrderByBegunAtDesc(child.value())).hasSize(1);
      assertThat(events.stream(HandoverBegun.class)).hasSize(1);
    }

    @Test
    void whoever_is_kept_from_the_child_is_neither_offered_nor_taken() {
      var child = ofWorker(OLD);
      transactions.executeWithoutResult(
          status -> access.exclude(References.fresh("X"), NEW.id(), child, child, MANAGER.id()));

      assertThat(desk.workers(MANAGER, child))
          .extracting(one -> one.get("value"))
          .contains("d.worker")
          .doesNotContain("n.worker", "o.worker");
      assertThat(fields(desk.begin(MANAGER, child, change(NEW), UUID.randomUUID().toString())))
          .containsExactly("worker");
    }

    @Test
    void a_later_step_that_names_the_old_worker_follows_the_child() {
      var child = ofWorker(OLD);
      var one = prepared(child);
      accepted(accept(NEW, one));
      org.mockito.Mockito.clearInvocations(tasks);

      following.on(
          new TaskHandedOver(7L, child.value(), OLD.id(), PractitionerId.SYSTEM, clock.instant()));
      verify(tasks).move(eq(child), eq(OLD.id()), eq(NEW.id()), any(), eq(PractitionerId.SYSTEM));

      org.mockito.Mockito.clearInvocations(tasks);
      following.on(new TaskHandedOver(8L, child.value(), OLD.id(), MANAGER.id(), clock.instant()));
      verify(tasks, never()).move(any(), any(), any(), any(), any());
    }

    // moves

    @Test
    void nothing_ends_before_the_other_council_accepts_in_writing() {
      var child = ofWorker(OLD);
      var one = begin(child, new NewTransfer("MOVE_OUT", "", "Southmoor council", "", "", ""));
      assertOwnedAndDated(
          child,
          "GiveMoveNotice",
          "nobody yet; waits for Social worker or Team manager",
          "2027-03-02T17:00");
      var notice =
          Map.<String, Object>of(
              "toldCouncil", "Southmoor council, Team Manager",
              "noticeAt", "1 3 2027 09:30",
              "alternatives", "An aunt nearby, who could not",
              "contactPlan", "Every Saturday, we pay the train",
              "staysWithUs", "We visit weekly");
      accepted(submit(OLD, one, "GiveMoveNotice", "give-move-notice", notice));
      assertOwnedAndDated(
          child,
          "RecordMoveAcceptance",
          "nobody yet; waits for Liaison with other councils or Social worker",
          "2027-03-22T17:00");

      clock.moveTo(instant("2027-03-10T09:00"));
      accepted(
          submit(
              LIAISON,
              one,
              "RecordMoveAcceptance",
              "record-move-acceptance",
              Map.of("moveAnswer", "NOT_YET", "moveWords", "They ask for the plan")));
      assertThat(steps.openSteps(MANAGER, child)).hasSize(1);
      assertThat(
              problems(
                  submit(
                      LIAISON,
                      one,
                      "RecordMoveAcceptance",
                      "record-move-acceptance",
                      Map.of("moveAnswer", "ACCEPTED", "moveWords", "By telephone"))))
          .containsExactly("acceptedBy", "acceptedAt");

      accepted(
          submit(
              LIAISON,
              one,
              "RecordMoveAcceptance",
              "record-move-acceptance",
              Map.of(
                  "moveAnswer", "ACCEPTED",
                  "acceptedBy", "Head of service, letter of 9 March",
                  "acceptedAt", "9 3 2027 16:00",
                  "moveWords", "From 1 April")));
      assertThat(steps.openSteps(MANAGER, child)).isEmpty();
      assertThat(clock("move-acceptance", one).state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void a_move_in_counts_fifteen_working_days_from_the_written_notice() {
      var child = ofWorker(OLD);
      var typed =
          new NewTransfer(
              "MOVE_IN", "", "Southmoor council", "26 2 2027 15:00", "Lives with an uncle", "");

      var one = begin(child, typed);

      assertOwnedAndDated(
          child,
          "HoldTransferInConference",
          "nobody yet; waits for Conference chair",
          "2027-03-19T17:00");
      clock.moveTo(instant("2027-03-18T16:00"));
      accepted(
          submit(
              CHAIR,
              one,
              "HoldTransferInConference",
              "hold-transfer-in-conference",
              Map.of(
                  "heldAt", "18 3 2027 14:00",
                  "childWords", "\"My uncle is kind\"",
                  "conferenceAnalysis", "Nobody here knows the men",
                  "conferenceDecision", "PLAN",
                  "rationale", "The risk goes on; Southmoor told at 15:00")));
      assertThat(files.identity(MANAGER, child).status()).isEqualTo("Child protection plan");
      assertThat(clock("transfer-in-conference", one).state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void a_placement_by_another_council_is_recorded_and_leaves_it_responsible() {
      var child = ofWorker(OLD);
      var typed =
          new NewTransfer(
              "PLACEMENT_IN", "", "Southmoor council", "1 3 2027 09:00", "Foster home", "");
      assertThat(fields(desk.begin(MANAGER, child, typed, UUID.randomUUID().toString())))
          .containsExactly("homeTold");

      desk.begin(
          MANAGER,
          child,
          new NewTransfer(
              "PLACEMENT_IN",
              "",
              "Southmoor council",
              "1 3 2027 09:00",
              "Foster home",
              "Duty manager, today"),
          UUID.randomUUID().toString());

      assertThat(steps.openSteps(MANAGER, child)).isEmpty();
      assertThat(events.stream(HandoverBegun.class)).isEmpty();
      assertThat(desk.ofChild(MANAGER, child).ended())
          .singleElement()
          .satisfies(line -> assertThat(line.between()).isEqualTo("from Southmoor council"));
    }

    // who, and the pack

    @Test
    void who_may_not_open_the_file_finds_nothing_and_the_hub_begins_none() {
      var child = ofWorker(OLD);

      assertThatThrownBy(() -> desk.ofChild(LIAISON, child)).isInstanceOf(NotVisible.class);
      assertThatThrownBy(() -> desk.pack(LIAISON, child)).isInstanceOf(NotVisible.class);
      assertThatThrownBy(
              () -> desk.begin(SCREENER, child, change(NEW), UUID.randomUUID().toString()))
          .isInstanceOf(NotVisible.class);
    }

    @Test
    void the_pack_is_composed_from_the_record_and_what_only_the_worker_knows() {
      var child = ofWorker(OLD);
      prepared(child);

      var pack = desk.pack(MANAGER, child);

      assertThat(pack.worker()).isEqualTo("O Worker");
      assertThat(pack.facts()).containsExactly(new InBrief.Fact("Level of risk", "High, up"));
      assertThat(pack.words())
          .containsEntry("The child says", "\"I want to keep my school\"")
          .containsEntry(
              "What works with this child, and what does not", "A walk, never the office");
      assertThat(pack.open()).extracting(OpenStep::elementId).contains("AcceptHandover");
      assertThat(pack.timeline()).isNotEmpty();
      assertThat(pack.timeline().getFirst().words()).contains("prepared");
    }

    @Test
    void worker_and_handover_follow_the_child_into_the_file_that_holds_it() {
      var duplicate = ofWorker(OLD);
      var into = child();
      var one = begin(duplicate, change(NEW));
      var hub = named("h.manager", Role.MASH_MANAGER);
      transactions.executeWithoutResult(
          status -> files.merge(hub, duplicate, into, "The same child"));

      assertThat(allocated.of(into))
          .hasValueSatisfying(now -> assertThat(now.worker()).isEqualTo(OLD.id()));
      assertThat(steps.openSteps(MANAGER, into))
          .extracting(OpenStep::sentence)
          .singleElement()
          .asString()
          .contains(one.ref);
    }

    private void assertOwnedAndDated(CaseRef child, String element, String holder, String due) {
      assertThat(steps.openSteps(MANAGER, child))
          .singleElement()
          .satisfies(step -> {
            assertThat(step.elementId()).isEqualTo(element);
            assertThat(step.holder()).isEqualTo(holder);
            assertThat(london(java.util.Objects.requireNonNull(step.due()))).isEqualTo(due);
          });
    }

    // words of the tests

    private CaseRef child() {
      return opened("Child A1", LocalDate.of(2011, 6, 14), MANAGER);
    }

    private CaseRef ofWorker(Viewer worker) {
      var child = child();
      allocated.allocate(
          child, worker.id(), "Child and family assessment", MANAGER.id(), clock.instant());
      return child;
    }

    private static NewTransfer change(Viewer to) {
      return new NewTransfer("CHANGE_OF_WORKER", to.id().value(), "", "", "", "");
    }

    private Handover begin(CaseRef child, NewTransfer typed) {
      assertThat(desk.begin(MANAGER, child, typed, UUID.randomUUID().toString()))
          .isInstanceOf(Begun.Done.class);
      return handovers.findByCurrentCaseRefOrderByBegunAtDesc(child.value()).getFirst();
    }

    private Handover prepared(CaseRef child) {
      var one = begin(child, change(NEW));
      accepted(submit(OLD, one, "PrepareHandover", "prepare-handover", SUMMARY));
      return one;
    }

    private SubmissionOutcome accept(Viewer by, Handover one) {
      return submit(
          by,
          one,
          "AcceptHandover",
          "accept-handover",
          Map.of("handoverAnswer", "ACCEPTED", "understood", "Weekly visits, review in May"));
    }

    private SubmissionOutcome submit(
        Viewer by, Handover one, String element, String formId, Map<String, Object> typed) {
      return submit(
          new TaskContext(
              1L,
              "handover-and-transfer",
              element,
              formId,
              List.of(one.openedOn()),
              Map.of("transferRef", one.ref),
              by,
              clock.instant()),
          typed);
    }

    private PractitionerId worker(CaseRef child) {
      return allocated.of(child).orElseThrow().worker();
    }

    private Deadline clock(String code, Handover one) {
      return deadlines.ofOwner(one.caseRef).stream()
          .filter(clock -> clock.timescale().value().equals(code))
          .findFirst()
          .orElseThrow();
    }

    private static List<String> fields(Begun begun) {
      assertThat(begun).isInstanceOf(Begun.Refused.class);
      return ((Begun.Refused) begun).problems().stream().map(FieldProblem::field).toList();
    }

    private static Viewer named(String id, Role role) {
      String name =
          id.substring(0, 1).toUpperCase(Locale.UK)
              + " "
              + id.substring(2, 3).toUpperCase(Locale.UK)
              + id.substring(3);
      return viewer(id, name, role);
    }
  }
}
