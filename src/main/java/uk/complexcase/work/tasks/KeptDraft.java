package uk.complexcase.work.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * What was typed and then overtaken by another's save or submission: kept, so that nothing typed is
 * lost.
 */
@Entity
@Table(name = "task_draft_history")
class KeptDraft {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "task_key")
  private long taskKey;

  @Embedded private Typed typed;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected KeptDraft() {}

  KeptDraft(long taskKey, Typed typed) {
    this.taskKey = taskKey;
    this.typed = typed;
  }

  Typed typed() {
    return typed;
  }
}
