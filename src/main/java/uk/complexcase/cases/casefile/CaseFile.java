package uk.complexcase.cases.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * One child's case file. Only what was changed is written: somebody who read the file a moment ago
 * must not put back a status or a merge that others set meanwhile.
 */
@Entity
@DynamicUpdate
@Table(name = "case_file")
class CaseFile {

  private static final int LONGEST_NAME = 300;

  @Id private String ref;

  @Column(name = "child_name")
  private String name;

  @Column(name = "name_key")
  private String nameKey;

  @Column(name = "date_of_birth")
  private @Nullable LocalDate dateOfBirth;

  @Column(name = "expected_age")
  private @Nullable Integer expectedAge;

  @Enumerated(EnumType.STRING)
  private ChildCaseStatus status;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "current_ref")
  private String currentRef;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected CaseFile() {}

  CaseFile(CaseRef ref, NewChild child, Instant at) {
    String told = child.name().strip();
    this.ref = ref.value();
    this.name = told.substring(0, Math.min(told.length(), LONGEST_NAME));
    // compatibility forms can be longer than what they stand for
    String key = ChildName.of(name).key();
    this.nameKey = key.substring(0, Math.min(key.length(), LONGEST_NAME));
    this.dateOfBirth = child.dateOfBirth();
    this.expectedAge = child.expectedAge();
    this.status = ChildCaseStatus.REFERRAL;
    this.openedAt = at;
    this.changedAt = at;
    this.currentRef = ref.value();
  }

  void born(LocalDate day, Instant at) {
    dateOfBirth = day;
    touched(at);
  }

  CaseRef ref() {
    return new CaseRef(ref);
  }

  CaseRef current() {
    return new CaseRef(currentRef);
  }

  boolean isMerged() {
    return !currentRef.equals(ref);
  }

  void heldBy(CaseRef holder) {
    currentRef = holder.value();
  }

  void touched(Instant at) {
    if (at.isAfter(changedAt)) {
      changedAt = at;
    }
  }

  /**
   * Takes the status unless a later step of the procedure is reached already; stepping down and
   * closing always hold.
   */
  boolean move(ChildCaseStatus next, Instant at) {
    return next != status && StatusOrder.mayFollow(status, next) && stands(next, at);
  }

  /** Ends a phase, be the next status a lower one; a file that stands at another is left alone. */
  boolean endPhase(ChildCaseStatus present, ChildCaseStatus next, Instant at) {
    return status == present && stands(next, at);
  }

  private boolean stands(ChildCaseStatus next, Instant at) {
    status = next;
    touched(at);
    return true;
  }

  ChildName childName() {
    return new ChildName(nameKey);
  }

  String name() {
    return name;
  }

  @Nullable LocalDate dateOfBirth() {
    return dateOfBirth;
  }

  ChildCaseStatus status() {
    return status;
  }

  /** The status as read; a merged file says where its case went. */
  String statusLabel() {
    return isMerged() ? "Merged into " + currentRef : status.label();
  }

  ChildIdentity identity(boolean restricted) {
    return new ChildIdentity(ref(), name, dateOfBirth, expectedAge, statusLabel(), restricted);
  }
}
