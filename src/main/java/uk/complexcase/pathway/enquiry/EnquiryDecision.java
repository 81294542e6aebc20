package uk.complexcase.pathway.enquiry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.events.ChildOutcomeDecided;

/** What one session of a discussion decided on a child, whether or not it opened an enquiry. */
@Entity
@Table(name = "enquiry_decision")
class EnquiryDecision {

  @Id String fingerprint;
  String discussionRef;
  String caseRef;
  int sessionNumber;
  @Nullable String enquiryRef;
  String outcome;
  String enquiryType;
  Instant decidedAt;
  @Nullable Instant seeBy;
  String decidedBy;
  Instant heardAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected EnquiryDecision() {}

  EnquiryDecision(ChildOutcomeDecided told, Instant heardAt) {
    this.fingerprint = fingerprint(told);
    this.discussionRef = told.discussion();
    this.caseRef = told.child().value();
    this.sessionNumber = told.session();
    this.outcome = told.outcome();
    this.enquiryType = told.enquiryType();
    this.decidedAt = told.decidedAt();
    this.seeBy = told.seeBy();
    this.decidedBy = told.by().value();
    this.heardAt = heardAt;
  }

  /**
   * The same decision told again has the same; one corrected within its session has another, so
   * that it is heard.
   */
  static String fingerprint(ChildOutcomeDecided told) {
    return String.join(
        "|",
        told.discussion(),
        told.child().value(),
        String.valueOf(told.session()),
        told.outcome(),
        told.enquiryType(),
        told.decidedAt().toString(),
        String.valueOf(told.seeBy()));
  }
}
