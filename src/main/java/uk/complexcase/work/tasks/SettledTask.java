package uk.complexcase.work.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import uk.complexcase.foundation.shared.PractitionerId;

/** What settles a task: its form and what it is about, with what it completes by. */
@Entity
@Table(name = "task_settled")
class SettledTask {

  /** The form and what the task is about, as its room says. */
  @Embeddable
  record Key(String formId, String subject) implements Serializable {}

  @EmbeddedId private Key key;

  @Column(length = 20000)
  private String variables;

  private String said;
  private String settledBy;
  private Instant settledAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected SettledTask() {}

  SettledTask(Key key, String variables, String said, PractitionerId by, Instant at) {
    this.key = key;
    this.variables = variables;
    this.said = said;
    this.settledBy = by.value();
    this.settledAt = at;
  }

  String variables() {
    return variables;
  }

  String said() {
    return said;
  }

  PractitionerId by() {
    return new PractitionerId(settledBy);
  }

  Instant at() {
    return settledAt;
  }
}
