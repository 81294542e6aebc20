package uk.complexcase.work.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When the projection was last found level with the engine. */
@Entity
@Table(name = "task_projection")
class LevelMark {

  static final int THE_ONE = 1;

  @Id private int id;

  @Column(name = "level_at")
  private Instant levelAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected LevelMark() {}

  LevelMark(Instant levelAt) {
    this.id = THE_ONE;
    this.levelAt = levelAt;
  }

  Instant levelAt() {
    return levelAt;
  }
}
