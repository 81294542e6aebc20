package uk.complexcase.pathway.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing on a list of governance. */
@Entity
@Table(name = "governance_item")
class ListedItem {

  @Id UUID id;
  String meetingRef;

  @Enumerated(EnumType.STRING)
  ItemKind kind;

  String reference;
  Instant waitsSince;

  /** How often it stood on earlier lists without being settled. */
  int carried;

  LocalDate firstListed;
  Instant addedAt;
  String standing;

  @Column(length = 2000)
  String note = "";

  boolean discussed;

  /** What became of it when the meeting ended; null before. */
  @Nullable
  @Enumerated(EnumType.STRING)
  ItemOutcome outcome;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ListedItem() {}

  ListedItem(GovernanceMeeting on, Waits waits, @Nullable ListedItem before, Instant at) {
    this.id = UUID.randomUUID();
    this.meetingRef = on.ref;
    this.kind = waits.key().kind();
    this.reference = waits.key().reference();
    this.waitsSince = waits.since();
    this.carried = before == null ? 0 : before.carried + 1;
    this.firstListed = before == null ? on.heldOn : before.firstListed;
    this.addedAt = at;
    this.standing = waits.standing();
  }

  Waits.Key key() {
    return new Waits.Key(kind, reference);
  }

  /** Whether it is settled, given that it still waits or no longer does. */
  boolean settled(boolean waits) {
    return kind.settledByTalk() ? discussed : !waits;
  }
}
