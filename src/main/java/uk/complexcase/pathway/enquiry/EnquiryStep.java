package uk.complexcase.pathway.enquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.complexcase.foundation.shared.PractitionerId;

/** What was recorded at one step of an enquiry; never changed afterwards. */
@Entity
@Table(name = "enquiry_step")
class EnquiryStep {

  /** Which step it was. */
  enum Kind {
    ALLOCATED("Allocated"),
    PLANNED("Plan"),
    VISITED("Visit"),
    CONCLUDED("Conclusion"),
    TOLD("Told"),
    CONFERENCE("Conference"),
    CORE_GROUP("Core group"),
    REVIEW("Review conference"),
    PROTECTION_ENDED("Police protection ended");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  @Id UUID id;
  String enquiryRef;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @Column(length = 200000)
  String answers;

  String doneBy;
  Instant doneAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected EnquiryStep() {}

  EnquiryStep(String enquiry, Kind kind, String answers, PractitionerId by, Instant at) {
    this.id = UUID.randomUUID();
    this.enquiryRef = enquiry;
    this.kind = kind;
    this.answers = answers;
    this.doneBy = by.value();
    this.doneAt = at;
  }
}
