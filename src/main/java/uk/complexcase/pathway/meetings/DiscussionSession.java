package uk.complexcase.pathway.meetings;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One sitting of a discussion: the first, or one that was reconvened. */
@Entity
@Table(name = "discussion_session")
class DiscussionSession {

  /** The discussion and the number of the sitting, from 1. */
  @Embeddable
  record Key(String discussionRef, int number) implements Serializable {}

  @EmbeddedId Key key;

  @Nullable
  @Enumerated(EnumType.STRING)
  MeetingMode mode;

  @Nullable Instant plannedFor;
  @Nullable Instant invitedAt;

  /**
   * When its time, its mode or how to join it was said last; who was told before knows it wrong.
   */
  @Nullable Instant arrangedAt;

  /** Room, video link or dial-in; empty while nobody said. */
  String howToJoin = "";

  @Nullable Instant startedAt;
  @Nullable Instant endedAt;

  /** Who read the statement on confidentiality and opened it (CSD-63). */
  @Nullable String begunBy;

  @Nullable String chair;
  @Nullable String noteTaker;
  @Nullable Boolean quorate;

  /** Whether all points but the core were left to the next session at once. */
  boolean restDeferred;

  /** What the next session is for; empty where there is none. */
  String reconveneFor = "";

  @Nullable Instant minutesIssuedAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DiscussionSession() {}

  DiscussionSession(String discussionRef, int number) {
    this.key = new Key(discussionRef, number);
  }

  int number() {
    return key.number();
  }

  boolean running() {
    return startedAt != null && endedAt == null;
  }
}
