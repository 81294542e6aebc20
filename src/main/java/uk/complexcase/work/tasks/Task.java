package uk.complexcase.work.tasks;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * One user task of the engine in our projection. Who holds it is decided here first and told to the
 * engine afterwards: as long as {@code toldNo} is behind {@code assignmentNo} the engine does not
 * know yet.
 */
@Entity
@Table(name = "task")
class Task {

  @Id
  @Column(name = "task_key")
  private long taskKey;

  @Column(name = "process_id")
  private String processId;

  @Column(name = "element_id")
  private String elementId;

  /** The version of the process by the engine's key; 0 for one not known. */
  @Column(name = "definition_key")
  private long version;

  @Column(name = "task_name")
  private String name;

  @Column(name = "form_id")
  private String formId;

  @Column(name = "owner_ref")
  private String owner;

  private String why;

  @Column(length = 20000)
  private String variables;

  private @Nullable String assignee;

  @Column(name = "assignment_no")
  private long assignmentNo;

  @Column(name = "told_no")
  private long toldNo;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "due_at")
  private @Nullable Instant due;

  @Column(name = "due_in_register")
  private boolean dueInRegister;

  @Column(name = "deadline_id")
  private @Nullable UUID deadline;

  @Column(name = "outer_deadline_id")
  private @Nullable UUID outerDeadline;

  @Enumerated(EnumType.STRING)
  private TaskState state;

  @Column(name = "state_since")
  private Instant stateSince;

  @ElementCollection
  @CollectionTable(name = "task_group", joinColumns = @JoinColumn(name = "task_key"))
  @Column(name = "candidate_group")
  @BatchSize(size = 100)
  private Set<String> groups = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "task_case", joinColumns = @JoinColumn(name = "task_key"))
  @BatchSize(size = 100)
  private Set<TaskCase> cases = new HashSet<>();

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Task() {}

  Task(
      EngineTask told, TaskDescription description, String variables, TaskState state, Instant at) {
    this.taskKey = told.taskKey();
    this.processId = told.processId();
    this.elementId = told.elementId();
    this.version = told.version();
    this.name = description.name();
    this.formId = description.formId();
    this.owner = description.owner();
    this.why = description.why();
    this.variables = variables;
    this.assignee = told.assignee();
    this.createdAt = at;
    dueAt(told.due());
    this.deadline = told.reference("deadlineRef");
    this.outerDeadline = told.reference("outerDeadlineRef");
    this.state = state;
    this.stateSince = at;
    this.groups.addAll(told.candidateGroups());
    this.cases.addAll(description.cases());
  }

  /** A person here takes, gives back or hands over the task: the engine is still to be told. */
  void hold(@Nullable PractitionerId holder) {
    assignee = holder == null ? null : holder.value();
    assignmentNo++;
  }

  /**
   * The engine says who holds the task; does not count while it has not yet been told what was
   * decided here.
   */
  boolean heldInEngineBy(@Nullable String told) {
    String holder = told == null || told.isBlank() ? null : told;
    if (toldNo < assignmentNo || Objects.equals(assignee, holder)) {
      return false;
    }
    assignee = holder;
    return true;
  }

  boolean offeredTo(Collection<String> candidateGroups) {
    if (groups.equals(Set.copyOf(candidateGroups))) {
      return false;
    }
    groups.clear();
    return groups.addAll(candidateGroups);
  }

  /** A task whose due time the engine must not know is due by the register alone. */
  void dueByRegister(@Nullable Instant when) {
    dueInRegister = true;
    due = when == null ? null : when.truncatedTo(ChronoUnit.MICROS);
  }

  boolean isDueByRegister() {
    return dueInRegister;
  }

  boolean dueAt(@Nullable Instant told) {
    if (dueInRegister) {
      return false;
    }
    Instant when = told == null ? null : told.truncatedTo(ChronoUnit.MICROS);
    if (Objects.equals(due, when)) {
      return false;
    }
    due = when;
    return true;
  }

  /** Takes over what the engine says; answers whether anything was different. */
  boolean levelWith(
      @Nullable String told, Collection<String> candidateGroups, @Nullable Instant when) {
    boolean holder = heldInEngineBy(told);
    boolean offered = offeredTo(candidateGroups);
    return dueAt(when) || holder || offered;
  }

  void become(TaskState next, Instant at) {
    if (state != next) {
      state = next;
      stateSince = at;
    }
  }

  /** Points each case to the file that holds it now. */
  void follow(UnaryOperator<CaseRef> current) {
    Set<TaskCase> followed =
        cases.stream()
            .map(told -> told.heldBy(current.apply(told.told())))
            .collect(Collectors.toSet());
    if (!followed.equals(cases)) {
      cases.clear();
      cases.addAll(followed);
    }
  }

  boolean isHeldBy(PractitionerId id) {
    return id.value().equals(assignee);
  }

  long taskKey() {
    return taskKey;
  }

  String processId() {
    return processId;
  }

  String elementId() {
    return elementId;
  }

  long version() {
    return version;
  }

  String formId() {
    return formId;
  }

  String owner() {
    return owner;
  }

  String variables() {
    return variables;
  }

  @Nullable DeadlineId deadline() {
    return deadline == null ? null : new DeadlineId(deadline);
  }

  /** The clocks the task runs by: its own and the one it must not outlast. */
  List<DeadlineId> deadlines() {
    return Stream.of(deadline, outerDeadline)
        .filter(Objects::nonNull)
        .map(DeadlineId::new)
        .toList();
  }

  TaskState state() {
    return state;
  }

  Instant stateSince() {
    return stateSince;
  }

  @Nullable PractitionerId assignee() {
    return assignee == null ? null : new PractitionerId(assignee);
  }

  Set<String> groups() {
    return groups;
  }

  List<CaseRef> cases() {
    return cases.stream()
        .sorted(Comparator.comparing(TaskCase::place))
        .map(TaskCase::current)
        .distinct()
        .toList();
  }

  TaskView view() {
    return new TaskView(
        taskKey,
        processId,
        elementId,
        version,
        name,
        formId,
        groups.stream().sorted().toList(),
        assignee(),
        owner,
        cases(),
        why,
        createdAt,
        due,
        deadline(),
        state);
  }
}
