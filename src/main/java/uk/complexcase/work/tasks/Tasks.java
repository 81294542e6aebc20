package uk.complexcase.work.tasks;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/** The projected tasks, without asking who looks: for use behind a check only. */
interface Tasks extends JpaRepository<Task, Long> {

  /** The task, locked until the transaction ends; whoever changes a task starts with this. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select task from Task task where task.taskKey = :taskKey")
  Optional<Task> lock(long taskKey);

  /** The tasks with their candidate groups, each once. */
  @Query("select task from Task task left join fetch task.groups where task.taskKey in :keys")
  List<Task> withGroups(Collection<Long> keys);

  @Query("select task.taskKey from Task task where task.state in :states")
  List<Long> keysIn(Collection<TaskState> states);

  @Query(
      "select task.taskKey from Task task where task.owner = :owner and task.formId = :formId and"
          + " task.state = uk.complexcase.work.tasks.TaskState.OPEN")
  List<Long> openOf(String owner, String formId);

  @Query(
      "select distinct task.taskKey from Task task join task.cases told where told.toldRef = :ref"
          + " or told.currentRef = :ref")
  List<Long> keysOnCase(String ref);

  /** Tasks that run by the clock, those whose own it is first, then the newest. */
  @Query(
      "select task from Task task where task.state in :states and (task.deadline = :deadline or"
          + " task.outerDeadline = :deadline) order by case when task.deadline = :deadline then 0"
          + " else 1 end, task.createdAt desc, task.taskKey desc")
  List<Task> runningBy(UUID deadline, Collection<TaskState> states);

  /** Who holds the task now, and the number of that decision. */
  @Query(
      "select new uk.complexcase.work.tasks.Holding(task.assignee, task.assignmentNo, task.state)"
          + " from Task task where task.taskKey = :taskKey")
  Optional<Holding> holding(long taskKey);

  @Modifying
  @Transactional
  @Query(
      "update Task task set task.toldNo = :no where task.taskKey = :taskKey and task.toldNo < :no")
  void told(long taskKey, long no);

  @Modifying
  @Transactional
  @Query(
      "update Task task set task.state = uk.complexcase.work.tasks.TaskState.COMPLETED,"
          + " task.stateSince = :at where task.taskKey = :taskKey and task.state ="
          + " uk.complexcase.work.tasks.TaskState.SUBMITTED")
  void completed(long taskKey, Instant at);
}
