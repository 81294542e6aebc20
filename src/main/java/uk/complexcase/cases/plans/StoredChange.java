package uk.complexcase.cases.plans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.PractitionerId;

/** One change of a plan or a line; never changed afterwards. */
@Entity
@Table(name = "panel_plan_change")
class StoredChange {

  @Id UUID id;
  String planRef;
  @Nullable UUID lineId;
  String act;

  @Column(length = 20000)
  String words;

  String doneBy;
  Instant doneAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected StoredChange() {}

  StoredChange(
      String plan, @Nullable UUID line, String act, String words, PractitionerId by, Instant at) {
    this.id = UUID.randomUUID();
    this.planRef = plan;
    this.lineId = line;
    this.act = act;
    this.words = words;
    this.doneBy = by.value();
    this.doneAt = at;
  }
}
