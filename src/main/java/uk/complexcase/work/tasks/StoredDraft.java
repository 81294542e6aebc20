package uk.complexcase.work.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.complexcase.foundation.shared.PractitionerId;

/** The draft of a task; there is one, whoever holds the task. */
@Entity
@Table(name = "task_draft")
class StoredDraft {

  @Id
  @Column(name = "task_key")
  private long taskKey;

  @Column(name = "version_no")
  private long version;

  @Column(length = 210000)
  private String entered;

  @Column(name = "saved_by")
  private String savedBy;

  @Column(name = "saved_at")
  private Instant savedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected StoredDraft() {}

  StoredDraft(long taskKey, long version, String entered, PractitionerId by, Instant at) {
    this.taskKey = taskKey;
    this.version = version;
    this.entered = entered;
    this.savedBy = by.value();
    this.savedAt = at;
  }

  void replace(long newVersion, String newEntered, PractitionerId by, Instant at) {
    version = newVersion;
    entered = newEntered;
    savedBy = by.value();
    savedAt = at;
  }

  long version() {
    return version;
  }

  String entered() {
    return entered;
  }

  PractitionerId savedBy() {
    return new PractitionerId(savedBy);
  }

  Instant savedAt() {
    return savedAt;
  }
}
