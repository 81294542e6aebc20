package uk.complexcase.pathway.themes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.cases.sharing.Readable;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/** Intelligence about a child that went to another authority (TCS-73). */
@Entity
@Table(name = "onward_intelligence")
class Intelligence {

  @Id String ref;
  String submissionId;
  String caseRef;
  String currentCaseRef;
  String authority = "";
  String recipient = "";

  @Enumerated(EnumType.STRING)
  LegalBasis basis = LegalBasis.OTHER;

  String basisWords = "";

  @Column(length = 4000)
  String what = "";

  String sourceLine = "";

  @Enumerated(EnumType.STRING)
  Agency sourceAgency;

  /** The source's organisation where it is the sender's own, since one school is not another. */
  String sourceEmployer;

  @Enumerated(EnumType.STRING)
  HandlingCode handling;

  boolean agreed;
  String agreedBy = "";
  Instant agreedAt;

  @Column(length = 4000)
  String overrideReason = "";

  Instant sentAt;

  @Enumerated(EnumType.STRING)
  SentHow sentHow = SentHow.SECURE_MAIL;

  String sentBy;
  Instant recordedAt;
  @Nullable String acknowledgedBy;
  @Nullable Instant acknowledgedAt;
  @Nullable String acknowledgementRecordedBy;
  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected Intelligence() {}

  Intelligence(
      String submissionId,
      CaseRef child,
      Agency sourceAgency,
      String sourceEmployer,
      HandlingCode handling,
      PractitionerId by,
      Instant now) {
    this.ref = References.fresh("IN");
    this.submissionId = submissionId;
    this.caseRef = child.value();
    this.currentCaseRef = child.value();
    this.sourceAgency = sourceAgency;
    this.sourceEmployer = sourceEmployer;
    this.handling = handling;
    this.sentBy = by.value();
    this.recordedAt = now;
    this.agreedAt = now;
    this.sentAt = now;
  }

  boolean waits() {
    return acknowledgedAt == null;
  }

  void acknowledged(String by, Instant at, PractitionerId recordedBy) {
    acknowledgedBy = by;
    acknowledgedAt = at;
    acknowledgementRecordedBy = recordedBy.value();
  }

  /** Whether the viewer, who may open the file, reads the line it was taken from (CSD-64). */
  boolean readableBy(Viewer viewer) {
    var child = Set.of(new CaseRef(currentCaseRef));
    var organisation = viewer.organisation();
    return Readable.by(
        new Readable.Recipient(organisation.agency(), organisation.id(), child),
        new Readable.Line(sourceEmployer, handling, child));
  }

  /** What the clock of its acknowledgement is about. */
  ClockSubject subject() {
    return ClockSubject.of(new CaseRef(caseRef)).part(ref);
  }
}
