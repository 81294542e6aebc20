package uk.complexcase.pathway.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One screening of a contact, with the confirmation of all advice on it. */
@Entity
@Table(name = "screening")
class Screening {

  @Id UUID id = UUID.randomUUID();
  String contactRef;
  @Embedded ScreeningEntry found;
  String answers;
  String screenedBy;
  Instant screenedAt;
  @Nullable String confirmedBy;
  @Nullable Instant confirmedAt;

  @Nullable
  @Enumerated(EnumType.STRING)
  ScreeningType screeningType;

  @Nullable
  @Enumerated(EnumType.STRING)
  ComplexCriteria complexCriteria;

  @Nullable Boolean groupConcern;

  @Nullable
  @Column(name = "step_up_review")
  Boolean stepUpReview;

  @Nullable String confirmation;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected Screening() {}

  Screening(String contactRef, ScreeningEntry found, String answers, String by, Instant at) {
    this.contactRef = contactRef;
    this.found = found;
    this.answers = answers;
    this.screenedBy = by;
    this.screenedAt = at;
  }

  void confirm(ConfirmedAdvice confirmed, String confirmation, String by, Instant at) {
    screeningType = confirmed.screeningType();
    complexCriteria = confirmed.complexCriteria();
    groupConcern = confirmed.groupConcern();
    stepUpReview = confirmed.stepUpReview();
    this.confirmation = confirmation;
    confirmedBy = by;
    confirmedAt = at;
  }

  boolean multiAgency() {
    return screeningType == ScreeningType.MULTI_AGENCY;
  }

  boolean stepUpRequired() {
    return Boolean.TRUE.equals(stepUpReview);
  }
}
