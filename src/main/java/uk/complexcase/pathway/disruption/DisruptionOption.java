package uk.complexcase.pathway.disruption;

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

/** An option that was considered for a child: used, or not and why (TCS-22, TCS-26 to 28). */
@Entity
@Table(name = "disruption_option")
class DisruptionOption {

  @Id String ref;
  String submissionId;
  String caseRef;
  String currentCaseRef;

  @Enumerated(EnumType.STRING)
  LegalOption kind;

  boolean used;

  @Column(length = 4000)
  String reason;

  @Nullable
  @Enumerated(EnumType.STRING)
  AgeBand ageBand;

  @Nullable
  @Enumerated(EnumType.STRING)
  CareStatus careStatus;

  String basis = "";
  @Nullable Instant usedAt;
  String usedBy = "";
  String usedOn = "";
  int reviewRound = 1;
  boolean inForce;
  String recordedBy;
  Instant recordedAt;
  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DisruptionOption() {}

  DisruptionOption(
      String submissionId,
      CaseRef child,
      LegalOption kind,
      String reason,
      PractitionerId by,
      Instant at) {
    this.ref = References.fresh("DO");
    this.submissionId = submissionId;
    this.caseRef = child.value();
    this.currentCaseRef = child.value();
    this.kind = kind;
    this.reason = reason;
    this.recordedBy = by.value();
    this.recordedAt = at;
  }

  void used(Instant at, String by, String on, AgeBand age, CareStatus care, String law) {
    used = true;
    usedAt = at;
    usedBy = by;
    usedOn = on;
    ageBand = age;
    careStatus = care;
    basis = law;
    inForce = kind == LegalOption.CAWN;
  }

  /** A notice still needed is looked at again; one that is not is no longer in force. */
  void reviewed(boolean stillNeeded) {
    if (stillNeeded) {
      reviewRound++;
    } else {
      inForce = false;
    }
  }

  /** What the clock of its next review is about. */
  ClockSubject subject() {
    var child = ClockSubject.of(new CaseRef(caseRef));
    return child.part(reviewRound == 1 ? ref : ref + "." + reviewRound);
  }
}
