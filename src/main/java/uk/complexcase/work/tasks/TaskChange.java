package uk.complexcase.work.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.PractitionerId;

/** One change of hands, with the reason given. */
@Entity
@Table(name = "task_change")
class TaskChange {

  /** What was done with the task. */
  enum Act {
    CLAIMED,
    RELEASED,
    HANDED_OVER
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "task_key")
  private long taskKey;

  @Enumerated(EnumType.STRING)
  private Act act;

  @Column(name = "done_by")
  private String doneBy;

  @Column(name = "done_at")
  private Instant doneAt;

  private @Nullable String holder;

  @Column(length = 2000)
  private String reason;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected TaskChange() {}

  TaskChange(Task task, Act act, PractitionerId by, Instant at, String reason) {
    PractitionerId to = task.assignee();
    this.taskKey = task.taskKey();
    this.act = act;
    this.doneBy = by.value();
    this.doneAt = at;
    this.holder = to == null ? null : to.value();
    this.reason = reason;
  }
}
