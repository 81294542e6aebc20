package uk.complexcase.pathway.risk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.RiskLevel;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/** What a second manager says of a level that was agreed below the tool's result (SCR-B-21). */
@Entity
@Table(name = "cs_countersign")
class LevelCountersign {

  /** What they say. */
  enum Answer {
    AGREE,
    SET_BACK
  }

  @Id String ref;
  String csRef;
  UUID levelId;

  @Enumerated(EnumType.STRING)
  RiskLevel toolResult;

  Instant askedAt;

  /** Null while nobody answered. */
  @Nullable
  @Enumerated(EnumType.STRING)
  Answer answer;

  @Column(length = 4000)
  String reason = "";

  @Nullable String settledBy;
  @Nullable Instant settledAt;
  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected LevelCountersign() {}

  LevelCountersign(AgreedLevel of, RiskLevel toolResult) {
    this.ref = References.fresh("CL");
    this.csRef = of.csRef;
    this.levelId = of.id;
    this.toolResult = toolResult;
    this.askedAt = of.agreedAt;
  }

  void settled(Answer said, String why, PractitionerId by, Instant at) {
    answer = said;
    reason = why;
    settledBy = by.value();
    settledAt = at;
  }
}
