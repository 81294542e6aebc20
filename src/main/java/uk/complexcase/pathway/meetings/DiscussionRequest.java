package uk.complexcase.pathway.meetings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One request that led to a discussion or joined it (CSD-67). */
@Entity
@Table(name = "discussion_request")
class DiscussionRequest {

  @Id UUID id = UUID.randomUUID();
  String discussionRef;
  String askedKey;
  String askedBy;
  Instant askedAt;
  String because;
  boolean joined;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DiscussionRequest() {}

  DiscussionRequest(Discussion discussion, Asked asked, boolean joined) {
    this.discussionRef = discussion.ref;
    this.askedKey = asked.key();
    this.askedBy = asked.by().value();
    this.askedAt = asked.at();
    this.because = asked.because();
    this.joined = joined;
  }
}
