package uk.complexcase.cases.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * The trace of one merge: which file went into which, who said so, why, and whether it was undone.
 */
@Entity
@Table(name = "case_merge")
class CaseMerge {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "duplicate_ref")
  private String duplicateRef;

  @Column(name = "into_ref")
  private String intoRef;

  private String reason;

  @Column(name = "merged_by")
  private String mergedBy;

  @Column(name = "merged_at")
  private Instant mergedAt;

  @Column(name = "undone_reason")
  private @Nullable String undoneReason;

  @Column(name = "undone_by")
  private @Nullable String undoneBy;

  @Column(name = "undone_at")
  private @Nullable Instant undoneAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected CaseMerge() {}

  CaseMerge(CaseRef duplicate, CaseRef into, String reason, PractitionerId by, Instant at) {
    this.duplicateRef = duplicate.value();
    this.intoRef = into.value();
    this.reason = reason;
    this.mergedBy = by.value();
    this.mergedAt = at;
  }

  void undo(String why, PractitionerId by, Instant at) {
    undoneReason = why;
    undoneBy = by.value();
    undoneAt = at;
  }

  String duplicate() {
    return duplicateRef;
  }

  CaseRef into() {
    return new CaseRef(intoRef);
  }
}
