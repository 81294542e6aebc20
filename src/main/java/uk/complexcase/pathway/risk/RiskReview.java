package uk.complexcase.pathway.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.References;

/** One period between two agreements of the level; its review is due by its clock (TCS-59). */
@Entity
@Table(name = "risk_review")
class RiskReview {

  @Id String ref;
  String csRef;
  Instant begunAt;
  @Nullable Instant endedAt;

  /** Why it was asked for before its time; empty where it was not. */
  String earlyBecause = "";

  @Nullable String earlyBy;
  @Nullable Instant earlyAt;
  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected RiskReview() {}

  RiskReview(CsCase of, Instant begunAt) {
    this.ref = References.fresh("V");
    this.csRef = of.ref;
    this.begunAt = begunAt;
  }
}
