package uk.complexcase.desk.web;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static uk.complexcase.desk.web.FictionalRooms.NOW;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.clock.escalation.ClockedChildren;
import uk.complexcase.clock.fixtures.ADeadline;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.Rule;
import uk.complexcase.desk.web.DeadlineSight.Seen;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskState;
import uk.complexcase.work.tasks.TaskView;

/** Who may know of a clock. */
class DeadlineSightTest {

  private static final CaseRef OPEN = new CaseRef(References.fresh("C"));
  private static final CaseRef CLOSED = new CaseRef(References.fresh("C"));
  private static final CaseRef HIDDEN = new CaseRef(References.fresh("C"));
  private static final ContactRef CONTACT = new ContactRef(References.fresh("R"));

  private final DeadlineRegister register = mock(DeadlineRegister.class);
  private final ClockedChildren contacts = mock(ClockedChildren.class);
  private final CaseFiles cases = mock(CaseFiles.class);
  private final CaseAccess access = mock(CaseAccess.class);
  private final TaskDesk desk = mock(TaskDesk.class);
  private final DeadlineSight sight = new DeadlineSight(register, contacts, cases, access, desk);

  private final Map<ClockSubject, List<CaseRef>> about = new HashMap<>();
  private final Viewer worker = viewer(Role.CSC_SOCIAL_WORKER);
  private final Viewer screener = viewer(Role.MASH_SCREENER);

  @BeforeEach
  void a_viewer_may_open_one_file_and_is_kept_from_another() {
    given(contacts.children(any())).willReturn(about);
    given(cases.identities(any(), any()))
        .willAnswer(call -> named(call.getArgument(1), Set.of(OPEN)));
    given(cases.identitiesForTask(any(), any()))
        .willAnswer(call -> named(call.getArgument(1), Set.of(OPEN, CLOSED)));
    given(access.hiddenOf(any(), any()))
        .willAnswer(call ->
            call.<Collection<CaseRef>>getArgument(1).contains(HIDDEN) ? Set.of(HIDDEN) : Set.of());
  }

  private static Map<CaseRef, ChildIdentity> named(Collection<CaseRef> asked, Set<CaseRef> known) {
    return asked.stream()
        .filter(known::contains)
        .collect(
            toMap(
                ref -> ref,
                ref ->
                    new ChildIdentity(
                        ref, "Child A1", LocalDate.of(2012, 6, 14), null, "Referral", false)));
  }

  private static Viewer viewer(Role role) {
    return new Viewer(
        new PractitionerId("somebody"),
        "Somebody",
        new Organisation("north", "North", Agency.CSC),
        Set.of(role));
  }

  private ADeadline clock(CaseRef... children) {
    return clock(ClockSubject.of(CONTACT).part("p" + about.size()), children);
  }

  private ADeadline clock(ClockSubject subject, CaseRef... children) {
    about.put(subject, List.of(children));
    return ADeadline.aDeadline("any", subject, NOW);
  }

  private static TaskView task(@Nullable String holder, String group, CaseRef... children) {
    return new TaskView(
        1L,
        "p",
        "e",
        0,
        "Task",
        "f",
        List.of(group),
        holder == null ? null : new PractitionerId(holder),
        CONTACT.value(),
        List.of(children),
        "",
        NOW,
        null,
        null,
        TaskState.OPEN);
  }

  private void runs(Deadline clock, TaskView task) {
    given(desk.runningBy(any(), any())).willReturn(Map.of(clock.id(), List.of(task)));
  }

  private boolean sees(Viewer viewer, Deadline clock) {
    return !sight.of(viewer, List.of(clock)).isEmpty();
  }

  @Test
  void a_clock_of_a_child_whose_file_one_may_open_is_seen_with_the_childs_name() {
    var clock = clock(OPEN, CLOSED).build();

    assertThat(sight.of(worker, List.of(clock)))
        .singleElement()
        .satisfies(seen -> {
          assertThat(seen.deadline()).isEqualTo(clock);
          assertThat(seen.children()).extracting(ChildIdentity::caseRef).containsExactly(OPEN);
          assertThat(seen.besideHidden()).isFalse();
        });
  }

  @Test
  void a_clock_of_a_child_whose_file_one_may_not_open_is_not_seen() {
    assertThat(sees(worker, clock(CLOSED).build())).isFalse();
    assertThat(sees(worker, clock().build())).isFalse();
  }

  @Test
  void whoever_holds_the_clocks_task_or_may_take_it_sees_it_with_the_children_of_the_task() {
    for (var task :
        List.of(task("somebody", "other", CLOSED), task(null, "csc-social-worker", CLOSED))) {
      var clock = clock(CLOSED).build();
      runs(clock, task);

      assertThat(sight.of(worker, List.of(clock)))
          .flatExtracting(Seen::children)
          .extracting(child -> ((ChildIdentity) child).caseRef())
          .containsExactly(CLOSED);
    }
  }

  @Test
  void a_task_that_is_somebody_elses_opens_nothing() {
    var clock = clock(CLOSED).build();
    runs(clock, task("another", "other", CLOSED));

    assertThat(sees(worker, clock)).isFalse();
  }

  @Test
  void whoever_has_a_task_of_the_contact_sees_its_other_clocks() {
    given(desk.openOfContacts(any(), any())).willReturn(List.of(task("somebody", "other", CLOSED)));

    assertThat(sees(worker, clock(CLOSED).build())).isTrue();
  }

  @Test
  void a_referrer_with_a_task_of_the_contact_sees_the_clock_of_that_task_and_no_other() {
    var referrer = viewer(Role.REFERRER);
    var task = task("somebody", "referrer", CLOSED);
    given(desk.openOfContacts(any(), any())).willReturn(List.of(task));
    var own = clock(CLOSED).build();
    runs(own, task);

    assertThat(sees(referrer, clock(CLOSED).build())).isFalse();
    assertThat(sees(referrer, own)).isTrue();
  }

  @Test
  void the_hub_sees_the_clocks_of_a_contact_that_names_no_child_but_not_of_a_case() {
    assertThat(sees(screener, clock().build())).isTrue();
    assertThat(sees(screener, clock(ClockSubject.of(CLOSED), CLOSED).build())).isFalse();
  }

  @Test
  void a_hidden_childs_clock_is_seen_by_nobody_even_with_a_task() {
    var clock = clock(HIDDEN).build();
    runs(clock, task("somebody", "mash-screener", HIDDEN));

    assertThat(sees(screener, clock)).isFalse();
    given(register.find(clock.id())).willReturn(Optional.of(clock));
    assertThatThrownBy(() -> sight.require(screener, clock.id().value()))
        .isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> sight.require(screener, UUID.randomUUID()))
        .isInstanceOf(NotVisible.class);
  }

  @Test
  void beside_a_hidden_child_a_clock_is_seen_from_the_open_file_and_left_out_of_lists() {
    var clock = clock(OPEN, HIDDEN).build();

    assertThat(sight.of(worker, List.of(clock)))
        .singleElement()
        .satisfies(seen ->
            assertThat(seen.children()).extracting(ChildIdentity::caseRef).containsExactly(OPEN));
    assertThat(sight.listed(worker, List.of(clock))).isEmpty();
  }

  @Test
  void an_age_is_seen_with_the_file_only() {
    var closed = clock(CLOSED).counting(Rule.AGE).build();
    runs(closed, task("somebody", "mash-screener", CLOSED));

    assertThat(sees(screener, closed)).isFalse();
    assertThat(sees(worker, clock(OPEN).counting(Rule.AGE).build())).isTrue();
  }

  @Test
  void many_clocks_take_no_more_questions_than_one() {
    var clocks =
        IntStream.range(0, 400).mapToObj(i -> clock(i % 2 == 0 ? OPEN : CLOSED).build()).toList();

    sight.of(worker, clocks);

    verify(contacts, times(1)).children(any());
    for (var room : List.of(contacts, cases, access, desk)) {
      assertThat(mockingDetails(room).getInvocations()).hasSizeLessThanOrEqualTo(2);
    }
  }
}
