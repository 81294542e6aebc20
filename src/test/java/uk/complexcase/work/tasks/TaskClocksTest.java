package uk.complexcase.work.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.when;
import static uk.complexcase.cases.fixtures.Somebody.OTHER_SCREENER;
import static uk.complexcase.cases.fixtures.Somebody.SCREENER;
import static uk.complexcase.work.tasks.ATask.aTask;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.clock.fixtures.ADeadline;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineChanged;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/** Tasks follow their clocks, and those who may take them are known. */
class TaskClocksTest {

  @Nested
  @OnH2
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnPostgresTest extends Behaviour {}

  @Import(TasksOnADatabase.class)
  @RecordApplicationEvents
  abstract static class Behaviour {

    private static final Instant NOON = Instant.parse("2027-02-02T12:00:00Z");

    @Autowired TaskHints hints;
    @Autowired TaskDesk desk;
    @Autowired TaskAudience audience;
    @Autowired FollowingClocks following;
    @Autowired CaseFiles files;
    @Autowired CaseAccess access;
    @Autowired DeadlineRegister register;
    @Autowired FakeEngine engine;
    @Autowired ApplicationEvents events;

    @Test
    void a_moved_clock_moves_the_due_date_of_its_task() {
      var own = running(NOON);
      var task = timed(own, null);

      following.on(changed(own));

      assertThat(engine.dueDates).containsEntry(task.taskKey(), NOON);
      assertThat(desk.show(SCREENER.viewer(), task.taskKey()).deadline()).isEqualTo(own.id());
    }

    @Test
    void the_earliest_running_clock_wins_whichever_was_moved() {
      var own = running(NOON.plusSeconds(7200));
      var decision = running(NOON);
      var task = timed(own, decision);

      following.on(changed(own));
      assertThat(engine.dueDates).containsEntry(task.taskKey(), NOON);

      var met = decision(decision, DeadlineState.MET);
      when(register.all(List.of(own.id(), decision.id()))).thenReturn(List.of(met, own));
      following.on(changed(decision));
      assertThat(engine.dueDates).containsEntry(task.taskKey(), NOON.plusSeconds(7200));
    }

    @Test
    void a_moved_clock_leaves_other_tasks_and_finished_ones_alone() {
      var own = running(NOON);
      var task = timed(own, null);
      var other = timed(running(NOON), null);
      hints.canceling(task.taskKey());

      following.on(changed(own));

      assertThat(engine.dueDates).doesNotContainKeys(task.taskKey(), other.taskKey());
    }

    @Test
    void a_new_task_that_nobody_holds_is_offered_once_to_those_who_may_take_it() {
      var ref = aChild();
      var clock = running(NOON);
      var made = aTask().about(ref).due(NOON).with("deadlineRef", clock.id().toString());
      var task = created(made);
      created(aTask().about(ref).heldInEngineBy(SCREENER.id().value()));

      assertThat(events.stream(TaskOffered.class))
          .extracting(
              TaskOffered::taskKey, TaskOffered::owner, TaskOffered::clocks, TaskOffered::due)
          .containsExactly(tuple(task.taskKey(), made.contact(), List.of(clock.id()), NOON));
      assertThat(audience.of(task.taskKey()))
          .containsExactlyInAnyOrder(SCREENER.id(), OTHER_SCREENER.id());
      access.restrict(ref, Set.of(SCREENER.id()), "Fictional", SCREENER.id());
      assertThat(audience.of(task.taskKey())).containsExactly(SCREENER.id());
      assertThat(audience.of(1)).isEmpty();
    }

    @Test
    void handing_over_tells_to_whom() {
      var task = created(aTask().about(aChild()));

      desk.handOver(SCREENER.viewer(), task.taskKey(), OTHER_SCREENER.id(), "Leave");

      assertThat(events.stream(TaskHandedOver.class))
          .extracting(TaskHandedOver::taskKey, TaskHandedOver::to, TaskHandedOver::by)
          .containsExactly(tuple(task.taskKey(), OTHER_SCREENER.id(), SCREENER.id()));
    }

    private EngineTask timed(Deadline own, @Nullable Deadline outer) {
      var task =
          aTask()
              .about(aChild())
              // one the engine was told no time of is due by the register alone
              .due(NOON.plusSeconds(86_400))
              .with("deadlineRef", own.id().toString())
              .with("outerDeadlineRef", outer == null ? "" : outer.id().toString());
      var both = outer == null ? List.of(own) : List.of(own, outer);
      when(register.all(both.stream().map(Deadline::id).toList())).thenReturn(both);
      return created(task);
    }

    private EngineTask created(ATask task) {
      var made = task.made();
      hints.creating(made);
      hints.creating(made);
      return made;
    }

    private static DeadlineChanged changed(Deadline deadline) {
      return new DeadlineChanged(
          deadline.id(), NOON, deadline.due(), "Agreed", new PractitionerId("manager"));
    }

    private static Deadline running(Instant due) {
      return ADeadline.aDeadline(
              "screening-soon", new ClockSubject("R-" + UUID.randomUUID(), ""), TestClock.START)
          .due(due)
          .build();
    }

    private static Deadline decision(Deadline like, DeadlineState state) {
      return new ADeadline(
              like.id(),
              like.timescale().value(),
              "",
              "",
              like.subject(),
              like.origin(),
              like.due(),
              like.hardness(),
              state,
              NOON,
              "",
              like.responsible(),
              like.rule(),
              like.movedByHand())
          .build();
    }

    private CaseRef aChild() {
      return files.open(
          new NewChild("Child " + References.fresh("N"), null, 14),
          new ContactRef(References.fresh("R")),
          TestClock.START,
          SCREENER.id());
    }
  }
}
