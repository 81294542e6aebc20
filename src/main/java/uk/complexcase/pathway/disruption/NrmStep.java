package uk.complexcase.pathway.disruption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** One step of a referral to the National Referral Mechanism; never changed afterwards. */
@Entity
@Table(name = "nrm_step")
class NrmStep {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long seq;

  String source;
  String caseRef;
  String currentCaseRef;

  @Enumerated(EnumType.STRING)
  NrmStatus status;

  Instant at;

  @Column(length = 4000)
  String words;

  String clockOwner = "";
  String clockPart = "";
  String recordedBy;
  Instant recordedAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected NrmStep() {}

  NrmStep(
      String source,
      CaseRef child,
      NrmStatus status,
      Instant at,
      String words,
      PractitionerId by,
      Instant now) {
    this.source = source;
    this.caseRef = child.value();
    this.currentCaseRef = child.value();
    this.status = status;
    this.at = at;
    this.words = words;
    this.recordedBy = by.value();
    this.recordedAt = now;
  }

  void clock(ClockSubject subject) {
    clockOwner = subject.owner();
    clockPart = subject.part();
  }

  ClockSubject clock() {
    return new ClockSubject(clockOwner, clockPart);
  }
}
