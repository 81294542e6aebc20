package uk.complexcase.work.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.complexcase.foundation.shared.PractitionerId;

/** The form stored for a task: at most one, for ever. */
@Entity
@Table(name = "task_submission")
class StoredSubmission {

  @Id
  @Column(name = "task_key")
  private long taskKey;

  @Column(name = "submission_id")
  private String submissionId;

  @Column(name = "form_id")
  private String formId;

  @Column(length = 210000)
  private String entered;

  @Column(length = 20000)
  private String variables;

  @Column(length = 2000)
  private String said;

  @Column(name = "submitted_by")
  private String submittedBy;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected StoredSubmission() {}

  StoredSubmission(
      Task task,
      String submissionId,
      String entered,
      String variables,
      String said,
      PractitionerId by,
      Instant at) {
    this.taskKey = task.taskKey();
    this.submissionId = submissionId;
    this.formId = task.formId();
    this.entered = entered;
    this.variables = variables;
    this.said = said;
    this.submittedBy = by.value();
    this.submittedAt = at;
  }

  boolean isReplayedBy(PractitionerId person, String id) {
    return submissionId.equals(id) && submittedBy.equals(person.value());
  }

  String said() {
    return said;
  }

  String variables() {
    return variables;
  }

  PractitionerId submittedBy() {
    return new PractitionerId(submittedBy);
  }

  Instant submittedAt() {
    return submittedAt;
  }
}
