package uk.complexcase.pathway.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.events.AssessmentAllocated;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.work.steps.StepRecord;

/** One child and family assessment, from its worker to a manager's agreement. */
@Entity
@Table(name = "child_assessment")
class ChildAssessment implements StepRecord {

  @Id String ref;
  String caseRef;
  String currentCaseRef;
  String contactRef;
  String worker;
  Instant begunAt;

  /** What the worker found; null until they wrote it. */
  @Nullable
  @Enumerated(EnumType.STRING)
  AssessmentOutcome outcome;

  @Nullable Instant agreedAt;
  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ChildAssessment() {}

  ChildAssessment(AssessmentAllocated told, CaseRef file) {
    this.ref = told.assessment();
    this.caseRef = told.openedOn().value();
    this.currentCaseRef = file.value();
    this.contactRef = told.contact().value();
    this.worker = told.worker().value();
    this.begunAt = told.at();
  }

  @Override
  public String ref() {
    return ref;
  }

  @Override
  public CaseRef openedOn() {
    return new CaseRef(caseRef);
  }

  CaseRef file() {
    return new CaseRef(currentCaseRef);
  }

  ContactRef contact() {
    return new ContactRef(contactRef);
  }
}
