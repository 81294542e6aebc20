package uk.complexcase.pathway.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.cases.actions.ActionBook.NewAction;
import uk.complexcase.cases.actions.ActionBook.NewRecommendation;
import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.cases.actions.ActionLife;
import uk.complexcase.cases.actions.ActionLife.Changed;
import uk.complexcase.cases.actions.ActionLife.Standing;
import uk.complexcase.cases.actions.ActionStep;
import uk.complexcase.cases.actions.BeginningFixture;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.cases.events.ActionBegun;
import uk.complexcase.cases.events.ActionCalledOff;
import uk.complexcase.cases.events.SessionAttended;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.fixtures.RoomsBelow;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.SubmissionOutcome.Accepted;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;
import uk.complexcase.work.tasks.SubmissionOutcome.Refused;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskSubmission;

/** The life of agreed actions on the real rooms below, on both databases. */
class AgreedActionsTest {

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
      basePackages = {"uk.complexcase.pathway.actions", "uk.complexcase.cases.actions"},
      excludeFilters = @Filter(type = FilterType.REGEX, pattern = RoomsBelow.LEFT_OUT))
  static class Rooms {}

  /** Every step commits, as in the product; each test makes its own children. */
  @Import({Rooms.class, BeginningFixture.class})
  @RecordApplicationEvents
  abstract static class Behaviour {

    static final Viewer CHAIR =
        viewer("t.manager", Agency.CSC, "northmoor-csc", Role.CSC_TEAM_MANAGER);
    static final Viewer WORKER =
        viewer("s.worker", Agency.CSC, "northmoor-csc", Role.CSC_SOCIAL_WORKER);
    static final Viewer COLLEAGUE =
        viewer("s.worker2", Agency.CSC, "northmoor-csc", Role.CSC_SOCIAL_WORKER);
    static final Viewer NURSE =
        viewer("n.nurse", Agency.HEALTH, "northmoor-health", Role.HEALTH_SAFEGUARDING);
    static final Viewer TEACHER =
        viewer("e.lead", Agency.EDUCATION, "northmoor-education", Role.EDUCATION_SAFEGUARDING);

    @MockitoBean TaskDesk desk;
    @Autowired ActionBook book;
    @Autowired ActionLife life;
    @Autowired ActionProgress progress;
    @Autowired ActionTiming timing;
    @Autowired ActionDesk actions;
    @Autowired OpenSteps steps;
    @Autowired BeginningFixture beginning;
    @Autowired List<TaskSubmission> forms;
    @Autowired CaseFiles files;
    @Autowired CaseAccess access;
    @Autowired DeadlineRegister deadlines;
    @Autowired PeopleRegister people;
    @Autowired TestClock clock;
    @Autowired TransactionTemplate transactions;
    @Autowired ApplicationEvents events;

    private final String discussion = References.fresh("S");

    @BeforeEach
    void people_and_a_monday_in_march() {
      clock.moveTo(instant("2027-03-01T10:00"));
      transactions.executeWithoutResult(status ->
          Stream.of(CHAIR, WORKER, COLLEAGUE, NURSE, TEACHER)
              .forEach(one ->
                  people.register(
                      new Practitioner(
                          one.id(), one.name(), "", "", one.organisation(), one.roles()))));
    }

    // who accepts

    @Test
    void whoever_was_at_the_meeting_has_accepted_and_the_others_are_asked() {
      var child = child();
      String there = agree(child, WORKER, Agency.CSC);
      String absent = agree(child, NURSE, Agency.HEALTH);

      ended(Set.of(WORKER.id()), Set.of());

      assertThat(standing(there).step()).isEqualTo(ActionStep.DO);
      assertThat(standing(there).state()).isEqualTo("ACCEPTED");
      assertThat(standing(absent).step()).isEqualTo(ActionStep.ACCEPT);
      assertThat(standing(absent).state()).isEqualTo("OPEN");
      assertThat(standing(absent).chair()).isEqualTo(CHAIR.id());
      assertThat(events.stream(ActionBegun.class))
          .contains(new ActionBegun(there), new ActionBegun(absent));
      assertThat(chronology(child)).contains("Action " + there + " accepted at the meeting");
    }

    @Test
    void an_agency_that_was_there_accepts_for_its_people() {
      String action = agree(child(), NURSE, Agency.HEALTH);

      ended(Set.of(CHAIR.id()), Set.of("CSC", "HEALTH"));

      assertThat(standing(action).step()).isEqualTo(ActionStep.DO);
    }

    @Test
    void an_action_begins_once_however_often_the_end_is_told() {
      String action = agree(child(), WORKER, Agency.CSC);

      ended(Set.of(), Set.of());
      ended(Set.of(WORKER.id()), Set.of("CSC"));

      assertThat(standing(action).step()).isEqualTo(ActionStep.ACCEPT);
      assertThat(events.stream(ActionBegun.class)).containsExactly(new ActionBegun(action));
    }

    @Test
    void an_action_of_a_session_nobody_ended_is_asked_about_after_a_day() {
      String action = agree(child(), WORKER, Agency.CSC);

      clock.advance(Duration.ofHours(23));
      beginning.leftBehind();
      assertThat(standing(action).begun()).isFalse();
      clock.advance(Duration.ofHours(2));
      beginning.leftBehind();

      assertThat(standing(action).begun()).isTrue();
      assertThat(standing(action).step()).isEqualTo(ActionStep.ACCEPT);
      assertThat(standing(action).chair()).isEqualTo(CHAIR.id());
    }

    @Test
    void an_owner_who_was_not_there_accepts_within_a_working_day_and_never_after_its_date() {
      String soon = agree(child(), NURSE, Agency.HEALTH, LocalDate.of(2027, 3, 1));
      String later = agree(child(), NURSE, Agency.HEALTH, LocalDate.of(2027, 3, 12));
      ended(Set.of(), Set.of());

      assertThat(begin(later, "AcceptAction")).isEqualTo("2027-03-02T17:00");
      assertThat(begin(soon, "AcceptAction")).isEqualTo("2027-03-01T23:59");

      accepted(
          submit(NURSE, "AcceptAction", "accept-action", later, Map.of("acceptance", "ACCEPT")));
      assertThat(standing(later).step()).isEqualTo(ActionStep.DO);
      assertThat(clockOf(later, "action-acceptance").state()).isEqualTo(DeadlineState.MET);
      assertThat(begin(later, "DoAction")).isEqualTo("2027-03-12T23:59");
    }

    // its date is its clock

    @Test
    void the_date_a_person_set_is_the_clock_across_the_change_to_summer_time() {
      String action = agree(child(), WORKER, Agency.CSC, LocalDate.of(2027, 3, 29));

      assertThat(due(action)).isEqualTo("2027-03-29T23:59");
      assertThat(clockOf(action, "agreed-action").due())
          .isEqualTo(Instant.parse("2027-03-29T22:59:00Z"));
      assertThat(clockOf(action, "agreed-action").warnings()).isNotEmpty();
    }

    @Test
    void a_date_that_passed_is_the_owners_and_then_the_chairs() {
      String action = agree(child(), WORKER, Agency.CSC, LocalDate.of(2027, 3, 3));
      ended(Set.of(WORKER.id()), Set.of());
      clock.moveTo(instant("2027-03-04T00:00"));
      var own = clockOf(action, "agreed-action");

      assertThat(deadlines.breach(own.id())).isTrue();

      assertThat(progress.overdue(own.id())).contains(action);
      assertThat(standing(action).state()).isEqualTo("OVERDUE");
      assertThat(begin(action, "TakeUpOverdueAction")).isEqualTo("2027-03-08T17:00");
      assertThat(progress.read(action)).containsEntry("actionChair", CHAIR.id().value());
    }

    @Test
    void the_chair_takes_up_an_overdue_action_with_what_prevented_it() {
      String action = agree(child(), WORKER, Agency.CSC, LocalDate.of(2027, 3, 3));
      ended(Set.of(WORKER.id()), Set.of());
      clock.moveTo(instant("2027-03-04T09:00"));
      begin(action, "TakeUpOverdueAction");

      var typed = new HashMap<String, Object>(Map.of("settlement", "NEW_DATE"));
      assertThat(problems(overdue(action, typed)))
          .containsExactly("prevented", "newDue", "settleReason");
      typed.putAll(
          Map.of(
              "prevented", "The family was away",
              "newDue", "1 3 2027",
              "settleReason", "They are back on Friday"));
      assertThat(problems(overdue(action, typed))).containsExactly("newDue");
      typed.put("newDue", "8 3 2027");
      accepted(overdue(action, typed));

      assertThat(due(action)).isEqualTo("2027-03-08T23:59");
      assertThat(standing(action).due()).isEqualTo(LocalDate.of(2027, 3, 8));
      assertThat(standing(action).state()).isEqualTo("ACCEPTED");
      assertThat(events.stream(ActionChangedByChair.class))
          .containsExactly(new ActionChangedByChair(action, standing(action).round()));
      assertThat(life.historyOf(action))
          .extracting(ActionLife.Change::words)
          .contains("They are back on Friday");
    }

    // done

    @Test
    void done_says_what_was_done_and_meets_the_clock() {
      String action = agree(child(), WORKER, Agency.CSC);
      ended(Set.of(WORKER.id()), Set.of());

      assertThat(problems(doing(action, Map.of("actionResult", "DONE"))))
          .containsExactly("doneWords");
      accepted(
          doing(action, Map.of("actionResult", "DONE", "doneWords", "Seen at home on Tuesday")));

      assertThat(standing(action).state()).isEqualTo("DONE");
      assertThat(standing(action).doneWords()).isEqualTo("Seen at home on Tuesday");
      assertThat(clockOf(action, "agreed-action").state()).isEqualTo(DeadlineState.MET);
      assertThat(progress.read(action)).containsEntry("actionStep", "DONE");
    }

    @Test
    void evidence_the_chair_asked_for_is_given_before_it_is_done() {
      String action = agree(child(), WORKER, Agency.CSC);
      ended(Set.of(WORKER.id()), Set.of());
      actions.change(CHAIR, action, ActionDesk.Act.ASK_EVIDENCE, Map.of());

      assertThat(problems(doing(action, Map.of("actionResult", "DONE", "doneWords", "Done"))))
          .containsExactly("evidence");
      accepted(
          doing(
              action,
              Map.of(
                  "actionResult", "DONE", "doneWords", "Done", "evidence", "Letter of 2 March")));

      assertThat(standing(action).evidence()).isEqualTo("Letter of 2 March");
    }

    @Test
    void what_was_changed_meanwhile_is_not_overwritten_unseen() {
      String action = agree(child(), WORKER, Agency.CSC);
      ended(Set.of(WORKER.id()), Set.of());
      int seen = standing(action).round();
      actions.change(
          CHAIR,
          action,
          ActionDesk.Act.GIVE,
          Map.of("owner", NURSE.id().value(), "reason", "She sees her tomorrow"));

      var outcome =
          form("do-action")
              .submit(
                  context(WORKER, "DoAction", "do-action", action, seen),
                  new FormData(Map.of("actionResult", "DONE", "doneWords", "Done")));

      assertThat(problems(outcome)).containsExactly("");
      assertThat(standing(action).state()).isEqualTo("OPEN");
      assertThat(standing(action).owner()).isEqualTo(NURSE.id());
    }

    // given back and handed on

    @Test
    void given_back_it_is_the_chairs_to_settle_and_never_nobodys() {
      var child = child();
      String action = agree(child, NURSE, Agency.HEALTH);
      ended(Set.of(), Set.of());

      assertThat(
              problems(
                  submit(
                      NURSE,
                      "AcceptAction",
                      "accept-action",
                      action,
                      Map.of("acceptance", "GIVE_BACK"))))
          .containsExactly("handReason");
      accepted(
          submit(
              NURSE,
              "AcceptAction",
              "accept-action",
              action,
              Map.of("acceptance", "GIVE_BACK", "handReason", "I am on leave")));
      assertThat(progress.read(action)).containsEntry("actionStep", "SETTLE");
      assertThat(begin(action, "SettleAction")).isEqualTo("2027-03-03T17:00");

      assertThat(problems(settling(action, Map.of("settlement", "AS_IT_IS", "settleReason", "x"))))
          .containsExactly("settlement");
      accepted(
          settling(
              action,
              Map.of(
                  "settlement", "NEW_OWNER",
                  "handTo", COLLEAGUE.id().value(),
                  "settleReason", "She knows the family")));

      assertThat(standing(action).step()).isEqualTo(ActionStep.ACCEPT);
      assertThat(standing(action).owner()).isEqualTo(COLLEAGUE.id());
      assertThat(standing(action).agency()).isEqualTo(Agency.CSC);
      assertThat(progress.read(action))
          .containsEntry("actionOwner", COLLEAGUE.id().value())
          .containsEntry("actionGroups", List.of("csc-social-worker"));
    }

    @Test
    void a_colleague_it_is_handed_to_accepts_it_anew() {
      String action = agree(child(), WORKER, Agency.CSC);
      ended(Set.of(WORKER.id()), Set.of());

      assertThat(
              problems(
                  doing(
                      action,
                      Map.of(
                          "actionResult", "HAND_ON",
                          "handTo", NURSE.id().value(),
                          "handReason", "Of another agency"))))
          .containsExactly("handTo");
      accepted(
          doing(
              action,
              Map.of(
                  "actionResult", "HAND_ON",
                  "handTo", COLLEAGUE.id().value(),
                  "handReason", "On leave")));

      assertThat(standing(action).step()).isEqualTo(ActionStep.ACCEPT);
      assertThat(standing(action).owner()).isEqualTo(COLLEAGUE.id());
    }

    @Test
    void nobody_kept_from_a_child_is_offered_it_or_keeps_it() {
      var child = child();
      String action = agree(child, WORKER, Agency.CSC);
      ended(Set.of(WORKER.id()), Set.of());
      exclude(COLLEAGUE, child);

      assertThat(actions.owners(CHAIR, standing(action)))
          .extracting(one -> one.get("value"))
          .contains(NURSE.id().value())
          .doesNotContain(COLLEAGUE.id().value());
      assertThat(
              actions.change(
                  CHAIR,
                  action,
                  ActionDesk.Act.GIVE,
                  Map.of("owner", COLLEAGUE.id().value(), "reason", "x")))
          .isEqualTo(new Changed.Refused("owner", "Choose the owner from the list"));

      exclude(WORKER, child);
      assertThat(progress.read(action)).containsEntry("actionStep", "SETTLE");
    }

    @Test
    void the_clock_of_a_step_that_is_past_is_closed() {
      String action = agree(child(), NURSE, Agency.HEALTH);
      ended(Set.of(), Set.of());
      begin(action, "AcceptAction");

      actions.change(
          CHAIR,
          action,
          ActionDesk.Act.GIVE,
          Map.of("owner", WORKER.id().value(), "reason", "He is there today"));
      progress.read(action);

      assertThat(clockOf(action, "action-acceptance").state()).isEqualTo(DeadlineState.CANCELLED);
    }

    // called off

    @Test
    void called_off_its_clock_ends_and_its_process_hears_of_it() {
      String action = agree(child(), WORKER, Agency.CSC);
      ended(Set.of(WORKER.id()), Set.of());

      assertThat(actions.change(CHAIR, action, ActionDesk.Act.CALL_OFF, Map.of("reason", " ")))
          .isInstanceOf(Changed.Refused.class);
      actions.change(CHAIR, action, ActionDesk.Act.CALL_OFF, Map.of("reason", "Moved away"));

      assertThat(standing(action).state()).isEqualTo("CANCELLED");
      assertThat(clockOf(action, "agreed-action").state()).isEqualTo(DeadlineState.CANCELLED);
      assertThat(events.stream(ActionCalledOff.class)).containsExactly(new ActionCalledOff(action));
      assertThat(progress.read(action)).containsEntry("actionStep", "CALLED_OFF");
    }

    // who sees it

    @Test
    void an_action_for_several_children_is_seen_by_whom_may_see_all_of_them() {
      var open = child();
      var other = child();
      String both = agree(List.of(open, other), WORKER, Agency.CSC, LocalDate.of(2027, 3, 12));
      access.grant(open, new Grantee.Person(NURSE.id()), "Works with the child", CHAIR.id());

      assertThat(life.ofChild(NURSE, open)).isEmpty();
      assertThat(life.ofSource(NURSE, discussion)).isEmpty();
      assertThatThrownBy(() -> actions.change(NURSE, both, ActionDesk.Act.CALL_OFF, Map.of()))
          .isInstanceOf(NotVisible.class);

      access.grant(other, new Grantee.Person(NURSE.id()), "Works with the child", CHAIR.id());
      assertThat(life.ofChild(NURSE, open)).extracting(Standing::ref).containsExactly(both);
      assertThat(life.ofChild(CHAIR, other)).extracting(Standing::ref).containsExactly(both);
    }

    @Test
    void the_owner_sees_their_own_without_the_file_and_nothing_of_a_child_kept_from_them() {
      var child = child();
      String action = agree(child, NURSE, Agency.HEALTH);
      assertThat(actions.mine(NURSE)).extracting(row -> row.item().ref()).contains(action);

      exclude(NURSE, child);
      assertThat(actions.mine(NURSE)).extracting(row -> row.item().ref()).doesNotContain(action);
    }

    // on the case

    @Test
    void every_state_that_waits_is_owned_and_dated() {
      var child = child();
      String action = agree(child, NURSE, Agency.HEALTH);
      assertOwnedAndDated(child, "", "N Nurse");

      ended(Set.of(), Set.of());
      progress.read(action);
      assertOwnedAndDated(child, "AcceptAction", "N Nurse");

      life.giveBack(action, standing(action).round(), "On leave", NURSE.id(), clock.instant());
      assertOwnedAndDated(child, "SettleAction", "T Manager");

      life.moveTo(
          action,
          standing(action).round(),
          LocalDate.of(2027, 4, 1),
          "Later",
          CHAIR.id(),
          clock.instant());
      life.accept(action, standing(action).round(), NURSE.id(), clock.instant());
      assertOwnedAndDated(child, "DoAction", "N Nurse");

      life.done(action, standing(action).round(), "Seen", "", NURSE.id(), clock.instant());
      assertThat(steps.openSteps(CHAIR, child)).isEmpty();
    }

    @Test
    void a_recommendation_is_answered_apart_and_is_never_a_step_or_overdue() {
      var child = child();
      String ref =
          ref(
              book.recommend(
                  new NewRecommendation(
                      "r", discussion, List.of(child), "Review the bus", Agency.EDUCATION),
                  CHAIR.id(),
                  clock.instant()));
      ended(Set.of(), Set.of("EDUCATION"));
      clock.advance(Duration.ofDays(400));

      assertThat(steps.openSteps(CHAIR, child)).isEmpty();
      assertThat(deadlines.ofOwner(ref)).isEmpty();
      assertThatThrownBy(() -> actions.answer(NURSE, ref, true, "")).isInstanceOf(NotVisible.class);
      assertThat(actions.answer(TEACHER, ref, false, " "))
          .isEqualTo(new Changed.Refused("answer", "Enter why it is not taken on"));
      actions.answer(TEACHER, ref, false, "No bus of ours stops there");

      assertThat(life.ofChild(CHAIR, child))
          .singleElement()
          .satisfies(line -> {
            assertThat(line.state()).isEqualTo("NOT_ACCEPTED");
            assertThat(line.answer()).isEqualTo("No bus of ours stops there");
          });
    }

    private void assertOwnedAndDated(CaseRef child, String element, String holder) {
      assertThat(steps.openSteps(CHAIR, child))
          .singleElement()
          .satisfies(step -> {
            assertThat(step.elementId()).isEqualTo(element);
            assertThat(step.holder()).isEqualTo(holder);
            assertThat(step.due()).isNotNull();
          })
          .extracting(OpenStep::sentence)
          .asString()
          .startsWith("Action A-");
    }

    // words of the tests

    private CaseRef child() {
      return transactions.execute(status ->
          files.open(
              new NewChild("Child A1", LocalDate.of(2011, 6, 14), null),
              new ContactRef(References.fresh("R")),
              clock.instant(),
              CHAIR.id()));
    }

    private String agree(CaseRef child, Viewer owner, Agency agency) {
      return agree(child, owner, agency, LocalDate.of(2027, 3, 12));
    }

    private String agree(CaseRef child, Viewer owner, Agency agency, LocalDate due) {
      return agree(List.of(child), owner, agency, due);
    }

    private String agree(List<CaseRef> children, Viewer owner, Agency agency, LocalDate due) {
      return ref(
          book.agree(
              new NewAction(
                  References.fresh("K"),
                  discussion,
                  children,
                  ActionKind.SAFETY,
                  "See the child at home",
                  agency,
                  owner.id(),
                  "",
                  due),
              CHAIR.id(),
              clock.instant()));
    }

    private static String ref(ActionBook.Taken taken) {
      assertThat(taken).isInstanceOf(ActionBook.Taken.Done.class);
      return ((ActionBook.Taken.Done) taken).line().ref();
    }

    private void ended(Set<PractitionerId> people, Set<String> agencies) {
      transactions.executeWithoutResult(status ->
          beginning.hear(
              new SessionAttended(
                  discussion, 1, CHAIR.id(), people, agencies, CHAIR.id(), clock.instant())));
    }

    private Standing standing(String action) {
      return life.find(action).orElseThrow();
    }

    private String begin(String action, String element) {
      return local(timing.begin(element, Map.of("actionRef", action)).due());
    }

    private String due(String action) {
      return local(clockOf(action, "agreed-action").due());
    }

    private Deadline clockOf(String action, String code) {
      return deadlines.ofOwner(action).stream()
          .filter(one -> one.timescale().equals(new TimescaleCode(code)))
          .findFirst()
          .orElseThrow();
    }

    private SubmissionOutcome doing(String action, Map<String, Object> typed) {
      return submit(WORKER, "DoAction", "do-action", action, typed);
    }

    private SubmissionOutcome settling(String action, Map<String, Object> typed) {
      return submit(CHAIR, "SettleAction", "settle-action", action, typed);
    }

    private SubmissionOutcome overdue(String action, Map<String, Object> typed) {
      return submit(CHAIR, "TakeUpOverdueAction", "settle-action", action, typed);
    }

    private SubmissionOutcome submit(
        Viewer by, String element, String formId, String action, Map<String, Object> typed) {
      var task = context(by, element, formId, action, standing(action).round());
      return transactions.execute(status ->
          form(formId).submit(task, new FormData(new HashMap<String, @Nullable Object>(typed))));
    }

    private TaskSubmission form(String id) {
      return forms.stream().filter(one -> one.formId().equals(id)).findFirst().orElseThrow();
    }

    private TaskContext context(
        Viewer by, String element, String formId, String action, int round) {
      return new TaskContext(
          1L,
          "agreed-action",
          element,
          formId,
          standing(action).children(),
          Map.of("actionRef", action, "actionRound", round),
          by,
          clock.instant());
    }

    private static void accepted(SubmissionOutcome outcome) {
      assertThat(outcome).isInstanceOf(Accepted.class);
    }

    private static List<String> problems(SubmissionOutcome outcome) {
      assertThat(outcome).isInstanceOf(Refused.class);
      return ((Refused) outcome).problems().stream().map(FieldProblem::field).toList();
    }

    private void exclude(Viewer person, CaseRef child) {
      transactions.executeWithoutResult(
          status -> access.exclude(References.fresh("X"), person.id(), child, child, CHAIR.id()));
    }

    private List<String> chronology(CaseRef child) {
      return files.chronology(CHAIR, child).stream().map(entry -> entry.text()).toList();
    }

    private static String local(Instant at) {
      return LocalDateTime.ofInstant(at, LondonTime.ZONE).toString();
    }

    private static Instant instant(String local) {
      return LocalDateTime.parse(local).atZone(LondonTime.ZONE).toInstant();
    }

    private static Viewer viewer(String id, Agency agency, String employer, Role role) {
      String name =
          id.substring(0, 1).toUpperCase(java.util.Locale.UK)
              + " "
              + id.substring(2, 3).toUpperCase(java.util.Locale.UK)
              + id.substring(3);
      return new Viewer(
          new PractitionerId(id), name, new Organisation(employer, employer, agency), Set.of(role));
    }
  }
}
