package uk.complexcase.work.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.PractitionerId;

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

  @Column(name = "version_no")
  private long version;

  @Column(length = 210000)
  private String entered;

  @Column(name = "saved_by")
  private String savedBy;

  @Column(name = "saved_at")
  private Instant savedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected KeptDraft() {}

  KeptDraft(long taskKey, long version, String entered, PractitionerId by, Instant at) {
    this.taskKey = taskKey;
    this.version = version;
    this.entered = entered;
    this.savedBy = by.value();
    this.savedAt = at;
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
