package uk.complexcase.pathway.risk;

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
import uk.complexcase.foundation.shared.PractitionerId;

/** One agreed level in a child's history; never changed afterwards (TCS-15). */
@Entity
@Table(name = "risk_level")
class AgreedLevel {

  @Id UUID id;
  String csRef;

  @Enumerated(EnumType.STRING)
  RiskLevel level;

  @Nullable
  @Enumerated(EnumType.STRING)
  Direction direction;

  Instant agreedAt;
  String agreedBy;
  String agreedWith;

  @Column(length = 4000)
  String why;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected AgreedLevel() {}

  AgreedLevel(
      CsCase of,
      RiskLevel level,
      @Nullable Direction direction,
      PractitionerId by,
      String with,
      String why,
      Instant at) {
    this.id = UUID.randomUUID();
    this.csRef = of.ref;
    this.level = level;
    this.direction = direction;
    this.agreedAt = at;
    this.agreedBy = by.value();
    this.agreedWith = with;
    this.why = why;
  }
}
