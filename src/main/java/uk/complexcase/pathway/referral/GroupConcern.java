package uk.complexcase.pathway.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A concern about a group of children, sent to the complex safeguarding team (TCS-43). */
@Entity
@Table(name = "group_concern")
class GroupConcern {

  @Id String contactRef;
  Instant sentAt;
  @Nullable String takenUpBy;
  @Nullable Instant takenUpAt;
  @Nullable String plan;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected GroupConcern() {}

  GroupConcern(String contactRef, Instant sentAt) {
    this.contactRef = contactRef;
    this.sentAt = sentAt;
  }

  void takenUp(String answers, String by, Instant at) {
    plan = answers;
    takenUpBy = by;
    takenUpAt = at;
  }
}
