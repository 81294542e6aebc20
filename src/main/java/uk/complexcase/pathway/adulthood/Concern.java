package uk.complexcase.pathway.adulthood;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;

/** That a child's case is, or was, open to a concern about exploitation. */
@Entity
@Table(name = "exploitation_concern")
class Concern {

  @Id String caseRef;
  String currentCaseRef;
  Instant receivedAt;
  @Nullable Instant endedAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected Concern() {}

  Concern(CaseRef child, Instant receivedAt) {
    this.caseRef = child.value();
    this.currentCaseRef = child.value();
    this.receivedAt = receivedAt;
  }

  /** It is heard of again; while it is open the first receipt counts. */
  void heard(Instant at) {
    if (endedAt != null) {
      endedAt = null;
      receivedAt = at;
    }
  }
}
