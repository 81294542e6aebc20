package uk.complexcase.pathway.enquiry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import uk.complexcase.work.steps.Step;
import uk.complexcase.work.steps.StepEntry;

/** What was recorded at one step of an enquiry; never changed afterwards. */
@Entity
@Table(name = "enquiry_step")
class EnquiryStep extends Step {

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
  }

  String enquiryRef;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected EnquiryStep() {}

  EnquiryStep(Kind kind, StepEntry entry) {
    super(entry);
    this.enquiryRef = entry.record();
    this.kind = kind;
  }

  @Override
  public String label() {
    return kind.label;
  }
}
