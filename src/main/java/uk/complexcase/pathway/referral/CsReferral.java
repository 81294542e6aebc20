package uk.complexcase.pathway.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.References;

/** One child's referral to the complex safeguarding team, from being asked for to sent (TCS-47). */
@Entity
@Table(name = "cs_referral")
class CsReferral {

  /** Where it stands. A child has at most one that is asked for or sent. */
  enum State {
    ASKED,
    SENT,
    /** Another of the same child was sent first. */
    JOINED,
    /** The team closed the child's case; a new concern is referred anew. */
    ENDED
  }

  @Id String ref;
  String contactRef;

  /** The file as it was opened, so that an undone merge leaves it with the right child. */
  String caseRef;

  @Enumerated(EnumType.STRING)
  State state = State.ASKED;

  /** When it was decided; a process that starts late does not move its clock. */
  Instant askedAt;

  @Nullable Instant sentAt;
  @Nullable Instant endedAt;
  @Nullable String joinedTo;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected CsReferral() {}

  CsReferral(String contactRef, String caseRef, Instant askedAt) {
    this.ref = References.fresh("CS");
    this.contactRef = contactRef;
    this.caseRef = caseRef;
    this.askedAt = askedAt;
  }

  void sent(Instant at) {
    state = State.SENT;
    sentAt = at;
  }

  /** The team closed the child's case. */
  void ended(Instant at) {
    state = State.ENDED;
    endedAt = at;
  }

  boolean endedBefore(Instant at) {
    return endedAt != null && endedAt.isBefore(at);
  }

  void joined(CsReferral other) {
    state = State.JOINED;
    joinedTo = other.ref;
  }
}
