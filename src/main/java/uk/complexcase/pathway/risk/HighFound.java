package uk.complexcase.pathway.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/** That a child was found to be at high risk and was not before (TCS-52, TCS-56). */
@Entity
@Table(name = "cs_high_found")
class HighFound {

  @Id String ref;
  String csRef;
  String contactRef;

  /** When the information came; the discussion's 24 hours run from it. */
  Instant receivedAt;

  String foundBy;
  Instant foundAt;

  /** False where an earlier finding still waits to have care and legal advice considered. */
  boolean asksCare = true;

  /** When care and legal advice were considered; null while they were not. */
  @Nullable Instant careAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected HighFound() {}

  HighFound(CsCase of, String contactRef, Instant receivedAt, PractitionerId by, Instant at) {
    this.ref = References.fresh("HF");
    this.csRef = of.ref;
    this.contactRef = contactRef;
    this.receivedAt = receivedAt;
    this.foundBy = by.value();
    this.foundAt = at;
  }
}
