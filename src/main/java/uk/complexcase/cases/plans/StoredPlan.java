package uk.complexcase.cases.plans;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/** A multi-agency plan as it is kept. */
@Entity
@Table(name = "panel_plan")
class StoredPlan {

  @Id String ref;
  String caseRef;

  /** The file that holds the child now; differs from {@link #caseRef} after a merge. */
  String currentCaseRef;

  /** The file it runs for: no two plans run for one child. */
  @Nullable String openFor;

  @Enumerated(EnumType.STRING)
  PlanState state = PlanState.DRAFT;

  LocalDate panelOn;

  @Nullable
  @Enumerated(EnumType.STRING)
  ChildsPlanKind besideKind;

  String besideId = "";
  String closedBecause = "";
  String openedBy;
  Instant openedAt;
  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected StoredPlan() {}

  StoredPlan(CaseRef child, LocalDate panelOn, PractitionerId by, Instant at) {
    this.ref = References.fresh("MP");
    this.caseRef = child.value();
    this.currentCaseRef = child.value();
    this.openFor = child.value();
    this.panelOn = panelOn;
    this.openedBy = by.value();
    this.openedAt = at;
  }

  /** The file that holds the child now. */
  CaseRef file() {
    return new CaseRef(currentCaseRef);
  }

  boolean runs() {
    return state != PlanState.CLOSED;
  }

  @Nullable ChildsPlan childsPlan() {
    return besideKind == null ? null : new ChildsPlan(besideKind, besideId);
  }
}
