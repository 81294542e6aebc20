package uk.complexcase.pathway.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.References;

/**
 * A strategy discussion: opened by a decision, held once (CSD-24); several contacts may share it.
 */
@Entity
@Table(name = "strategy_discussion")
class StrategyDiscussion {

  /** Whether it is still to be held. */
  enum State {
    OPEN,
    HELD
  }

  @Id String ref;
  String contactRef;

  @Enumerated(EnumType.STRING)
  State state = State.OPEN;

  Instant openedAt;

  @Nullable
  @Enumerated(EnumType.STRING)
  StrategyTiming timing;

  @Nullable Instant startedAt;
  @Nullable Instant endedAt;
  @Nullable String chair;
  @Nullable String agencies;
  @Nullable String answers;
  @Nullable String heldBy;
  @Nullable Instant recordedAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected StrategyDiscussion() {}

  StrategyDiscussion(String contactRef, Instant openedAt) {
    this.ref = References.fresh("S");
    this.contactRef = contactRef;
    this.openedAt = openedAt;
  }

  void held(
      StrategyTiming how,
      Instant start,
      Instant end,
      String chairedBy,
      String agencyCodes,
      String record,
      String by,
      Instant at) {
    state = State.HELD;
    timing = how;
    startedAt = start;
    endedAt = end;
    chair = chairedBy;
    agencies = agencyCodes;
    answers = record;
    heldBy = by;
    recordedAt = at;
  }
}
