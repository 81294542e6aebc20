package uk.complexcase.pathway.enquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/**
 * A legal option that was used to protect a child, with who decided it (TCS-24 to TCS-28); the
 * product records it and never recommends one.
 */
@Entity
@Table(name = "legal_option")
class LegalOption {

  /** Which option. */
  enum Kind {
    POLICE_PROTECTION("Police protection"),
    EMERGENCY_PROTECTION_ORDER("Emergency protection order"),
    RECOVERY_ORDER("Recovery order"),
    SECTION_20("Accommodation under section 20"),
    PROCEEDINGS("Care proceedings");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  @Id String ref;
  String submissionId;
  String caseRef;
  String currentCaseRef;
  @Nullable String enquiryRef;

  @Enumerated(EnumType.STRING)
  Kind kind;

  Instant beganAt;
  String decidedBy;

  @Column(length = 8000)
  String words;

  String recordedBy;
  Instant recordedAt;
  @Nullable Instant endedAt;

  @Nullable
  @Enumerated(EnumType.STRING)
  ProtectionEnd endedHow;

  @Nullable String endedDecidedBy;

  @Nullable
  @Column(length = 8000)
  String endedWords;

  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected LegalOption() {}

  LegalOption(
      String submissionId,
      CaseRef child,
      @Nullable String enquiry,
      Kind kind,
      Instant beganAt,
      String decidedBy,
      String words,
      PractitionerId by,
      Instant at) {
    this.ref = References.fresh("L");
    this.submissionId = submissionId;
    this.caseRef = child.value();
    this.currentCaseRef = child.value();
    this.enquiryRef = enquiry;
    this.kind = kind;
    this.beganAt = beganAt;
    this.decidedBy = decidedBy;
    this.words = words;
    this.recordedBy = by.value();
    this.recordedAt = at;
  }

  void end(Instant at, ProtectionEnd how, String decided, String said) {
    endedAt = at;
    endedHow = how;
    endedDecidedBy = decided;
    endedWords = said;
  }

  /** What the 72 hours of police protection are about: this record, on the child's file. */
  ClockSubject subject() {
    return ClockSubject.of(new CaseRef(caseRef)).part(ref);
  }
}
