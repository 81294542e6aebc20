package uk.complexcase.pathway.meetings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody or a place the discussion found, who needs a step of their own (CSD-51, 56 to 58). */
@Entity
@Table(name = "discussion_follow_up")
class FollowUpNeeded {

  /** Made by the page, so that sending twice records once. */
  @Id UUID id;

  String discussionRef;
  int sessionNumber;

  @Enumerated(EnumType.STRING)
  FollowUpKind kind;

  String words;
  String namedBy;
  Instant namedAt;
  boolean withdrawn;

  /** The child of the discussion it is about, as named in it; empty where it is about none. */
  String caseRef = "";

  @Nullable
  @Enumerated(EnumType.STRING)
  FollowUpResult settledAs;

  /** What is known of another child; empty where it is about none, or nobody knows. */
  String childName = "";

  @Nullable Integer childAge;
  String livesWith = "";

  String recipient = "";

  @Nullable
  @Enumerated(EnumType.STRING)
  EscalationMethod method;

  String response = "";
  @Nullable String settledBy;
  @Nullable Instant settledAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected FollowUpNeeded() {}

  FollowUpNeeded(
      UUID id, DiscussionSession session, FollowUpKind kind, String words, String by, Instant at) {
    this.id = id;
    this.discussionRef = session.key.discussionRef();
    this.sessionNumber = session.number();
    this.kind = kind;
    this.words = words;
    this.namedBy = by;
    this.namedAt = at;
  }

  /** Whether it still waits to be taken up. */
  boolean open() {
    return !withdrawn && settledAt == null;
  }
}
