package uk.complexcase.work.tasks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.procedure.OpenUserTask;

/**
 * Writes the projected rows; each change of one task is a transaction of its own that locks its
 * row.
 */
@Service
class Projection implements TaskHints {

  private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
  private static final String NOT_HERE =
      "This task is completed in the Complex Case Procedure, where its form is stored; it was not"
          + " stored there yet.";

  private final Tasks tasks;
  private final StoredSubmissions submissions;
  private final Describing describing;
  private final RoutingVariables routing;
  private final ValuesText text;
  private final ClocksOfTasks clocks;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  Projection(
      Tasks tasks,
      StoredSubmissions submissions,
      Describing describing,
      RoutingVariables routing,
      ValuesText text,
      ClocksOfTasks clocks,
      ApplicationEventPublisher events,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.tasks = tasks;
    this.submissions = submissions;
    this.describing = describing;
    this.routing = routing;
    this.text = text;
    this.clocks = clocks;
    this.events = events;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public void creating(EngineTask told) {
    add(told, clock.instant());
  }

  /** Adds the row unless it is there; of two who add it at once the second changes nothing. */
  void add(EngineTask told, Instant createdAt) {
    try {
      transaction.executeWithoutResult(status -> {
        if (!tasks.existsById(told.taskKey())) {
          insert(told, createdAt);
        }
      });
    } catch (DataIntegrityViolationException sameMoment) {
      if (!tasks.existsById(told.taskKey())) {
        throw sameMoment;
      }
    }
  }

  private void insert(EngineTask told, Instant createdAt) {
    Map<String, Object> variables = routing.of(told.variables());
    TaskDescription description = describing.describe(told, variables);
    // after a rebuilding, a form stored earlier still waits to be told to the engine
    TaskState state = submissions.existsById(told.taskKey()) ? TaskState.SUBMITTED : TaskState.OPEN;
    Task task = new Task(told, description, text.write(variables), state, createdAt);
    if (told.due() == null && !task.deadlines().isEmpty()) {
      task.dueByRegister(clocks.due(task).orElse(null));
    }
    tasks.saveAndFlush(task);
    if (state == TaskState.OPEN) {
      tellOf(task, createdAt);
    }
  }

  /** A task that begins in somebody's hands was named theirs by an earlier step. */
  private void tellOf(Task task, Instant createdAt) {
    PractitionerId holder = task.assignee();
    events.publishEvent(
        holder == null
            ? new TaskOffered(
                task.taskKey(),
                task.owner(),
                task.groups(),
                task.deadlines(),
                task.view().due(),
                createdAt)
            : new TaskHandedOver(
                task.taskKey(), task.owner(), holder, PractitionerId.SYSTEM, createdAt));
  }

  @Override
  public void assigning(long taskKey, @Nullable String assignee) {
    change(taskKey, task -> task.heldInEngineBy(assignee));
  }

  @Override
  public void updating(long taskKey, List<String> candidateGroups, @Nullable Instant due) {
    change(
        taskKey,
        task -> {
          task.offeredTo(candidateGroups);
          task.dueAt(due);
        });
  }

  @Override
  public Optional<String> completing(long taskKey) {
    if (!submissions.existsById(taskKey)) {
      return Optional.of(NOT_HERE);
    }
    become(taskKey, TaskState.COMPLETED);
    return Optional.empty();
  }

  @Override
  public void canceling(long taskKey) {
    change(
        taskKey,
        task -> {
          if (task.state() != TaskState.COMPLETED) {
            task.become(TaskState.CANCELLED, clock.instant());
          }
        });
  }

  /** A task that is due by the register alone follows its clocks here. */
  void followRegister(long taskKey, @Nullable Instant due) {
    change(taskKey, task -> task.dueByRegister(due));
  }

  private void become(long taskKey, TaskState state) {
    change(taskKey, task -> task.become(state, clock.instant()));
  }

  /** The engine has the task no more: it was completed if its form is stored, else withdrawn. */
  void close(long taskKey) {
    boolean stored = submissions.existsById(taskKey);
    become(taskKey, stored ? TaskState.COMPLETED : TaskState.CANCELLED);
  }

  /** The engine has the task still. */
  void reopen(long taskKey) {
    boolean stored = submissions.existsById(taskKey);
    become(taskKey, stored ? TaskState.SUBMITTED : TaskState.OPEN);
  }

  /** Brings an open row level with what the engine says of its task. */
  void repair(OpenUserTask told) {
    change(
        told.key(),
        task -> {
          if (task.state() == TaskState.OPEN
              && task.levelWith(told.assignee(), told.candidateGroups(), told.due())) {
            LOG.info("Task {} was brought level with the engine", told.key());
          }
        });
  }

  private void change(long taskKey, Consumer<Task> change) {
    transaction.executeWithoutResult(status -> tasks.lock(taskKey).ifPresent(change));
  }
}
