package uk.complexcase.pathway.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * That a strategy discussion was asked for about a child: so that a high level found afterwards
 * asks for no second one.
 */
@Entity
@Table(name = "cs_discussion_asked")
class DiscussionAsked {

  @Id UUID id = UUID.randomUUID();
  String caseRef;
  Instant receivedAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DiscussionAsked() {}

  DiscussionAsked(CaseRef child, Instant receivedAt) {
    this.caseRef = child.value();
    this.receivedAt = receivedAt;
  }
}
