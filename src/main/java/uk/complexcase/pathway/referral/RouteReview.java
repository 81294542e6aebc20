package uk.complexcase.pathway.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A senior's review of an assessment chosen although significant harm is evidenced (SCR-B-03). */
@Entity
@Table(name = "route_review")
@Immutable
class RouteReview {

  @Id UUID id = UUID.randomUUID();
  String contactRef;

  @Enumerated(EnumType.STRING)
  Route route;

  String harmWeighed;
  String rationale;
  String reviewedBy;
  Instant reviewedAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected RouteReview() {}

  RouteReview(
      String contactRef, Route route, String harmWeighed, String rationale, String by, Instant at) {
    this.contactRef = contactRef;
    this.route = route;
    this.harmWeighed = harmWeighed;
    this.rationale = rationale;
    this.reviewedBy = by;
    this.reviewedAt = at;
  }
}
