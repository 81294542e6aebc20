package uk.complexcase.pathway.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.RiskLevel;

/**
 * What a social worker judged the level to be beside the tool's result, and what a manager said to
 * a level lower than it (SCR-B-21). Nothing here is computed.
 */
@Entity
@Table(name = "cs_level_judgement")
class CsLevelJudgement {

  @Id UUID id = UUID.randomUUID();
  String csReferralRef;

  @Column(name = "judgement_number")
  int number;

  @Enumerated(EnumType.STRING)
  RiskLevel toolResult;

  @Enumerated(EnumType.STRING)
  @Column(name = "risk_level")
  RiskLevel level;

  String whyThisLevel;
  String answers;
  String judgedBy;
  Instant judgedAt;
  @Nullable Boolean agreed;
  @Nullable String countersignReason;
  @Nullable String countersignedBy;
  @Nullable Instant countersignedAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected CsLevelJudgement() {}

  CsLevelJudgement(
      String csReferralRef,
      int number,
      RiskLevel toolResult,
      RiskLevel level,
      String whyThisLevel,
      String answers,
      String by,
      Instant at) {
    this.csReferralRef = csReferralRef;
    this.number = number;
    this.toolResult = toolResult;
    this.level = level;
    this.whyThisLevel = whyThisLevel;
    this.answers = answers;
    this.judgedBy = by;
    this.judgedAt = at;
  }

  /** Whether a manager must countersign: the level is lower than the tool's result. */
  boolean belowTool() {
    return level.compareTo(toolResult) < 0;
  }

  void countersign(boolean agrees, String reason, String by, Instant at) {
    agreed = agrees;
    countersignReason = reason;
    countersignedBy = by;
    countersignedAt = at;
  }
}
