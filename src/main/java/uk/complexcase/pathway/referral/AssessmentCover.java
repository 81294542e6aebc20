package uk.complexcase.pathway.referral;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Which assessment a contact's child is under: one of its own, or the open one it joined. */
@Entity
@Table(name = "assessment_cover")
class AssessmentCover {

  /** The contact and the child's case file. */
  @Embeddable
  record Key(String contactRef, String caseRef) implements Serializable {}

  @EmbeddedId Key key;
  String assessmentRef;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected AssessmentCover() {}

  AssessmentCover(String contactRef, String caseRef, String assessmentRef) {
    this.key = new Key(contactRef, caseRef);
    this.assessmentRef = assessmentRef;
  }
}
