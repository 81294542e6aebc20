package uk.complexcase.pathway.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a referrer was told, once of each kind (SCR-B-23, SCR-B-25). */
@Entity
@Table(name = "referrer_notice")
class ReferrerNotice {

  /** What the notice is about. */
  enum Kind {
    ACKNOWLEDGED,
    OUTCOME
  }

  @Id UUID id = UUID.randomUUID();
  String contactRef;

  @Enumerated(EnumType.STRING)
  Kind kind;

  String notice;
  Instant sentAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ReferrerNotice() {}

  ReferrerNotice(String contactRef, Kind kind, String notice, Instant sentAt) {
    this.contactRef = contactRef;
    this.kind = kind;
    this.notice = notice;
    this.sentAt = sentAt;
  }
}
