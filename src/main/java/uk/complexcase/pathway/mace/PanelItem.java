package uk.complexcase.pathway.mace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.work.steps.StepRecord;

/** One case on one panel's list. */
@Entity
@Table(name = "panel_item")
class PanelItem implements StepRecord {

  @Id String ref;
  String panelRef;
  String caseRef;
  String currentCaseRef;
  int place;
  String level;
  Instant broughtAt;

  /** The item of the panel before that did not end with it; null where it is here first. */
  @Nullable String carriedFrom;

  @Enumerated(EnumType.STRING)
  ItemState state = ItemState.LISTED;

  @Nullable Instant paperAt;

  /** Why the panel hears it although its paper was late; empty where it was not. */
  @Column(length = 1000)
  String takenLate = "";

  @Nullable
  @Enumerated(EnumType.STRING)
  PanelOutcome outcome;

  @Column(length = 4000)
  String outcomeReason = "";

  @Nullable Instant endedAt;
  @Nullable String endedBy;
  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected PanelItem() {}

  PanelItem(Panel panel, CaseRef file, int place, String level, Instant at) {
    this.ref = References.fresh("MI");
    this.panelRef = panel.ref;
    this.caseRef = file.value();
    this.currentCaseRef = file.value();
    this.place = place;
    this.level = level;
    this.broughtAt = at;
  }

  @Override
  public String ref() {
    return ref;
  }

  @Override
  public CaseRef openedOn() {
    return new CaseRef(caseRef);
  }

  CaseRef file() {
    return new CaseRef(currentCaseRef);
  }

  /** What the clock of its paper is about. */
  ClockSubject subject() {
    return ClockSubject.of(openedOn()).part(ref);
  }

  boolean listed() {
    return state == ItemState.LISTED;
  }

  void ended(PanelOutcome with, String because, PractitionerId by, Instant at) {
    state = ItemState.HEARD;
    outcome = with;
    outcomeReason = because;
    endedBy = by.value();
    endedAt = at;
  }
}
