package uk.complexcase.work.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The draft of a task; there is one, whoever holds the task. */
@Entity
@Table(name = "task_draft")
class StoredDraft {

  @Id
  @Column(name = "task_key")
  private long taskKey;

  @Embedded private Typed typed;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected StoredDraft() {}

  StoredDraft(long taskKey, Typed typed) {
    this.taskKey = taskKey;
    this.typed = typed;
  }

  void replace(Typed later) {
    typed = later;
  }

  Typed typed() {
    return typed;
  }
}
