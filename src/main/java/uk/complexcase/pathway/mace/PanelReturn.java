package uk.complexcase.pathway.mace;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.shared.References;

/** What one agency is asked to return to one panel, and whether it attended (TCS-63). */
@Entity
@Table(name = "panel_return")
class PanelReturn {

  @Id String ref;
  String panelRef;

  /** Id of the organisation: one school is not another. */
  String organisation;

  String name;

  @Enumerated(EnumType.STRING)
  Agency agency;

  /** Who answers for it first. */
  String person;

  boolean willBeAbsent;
  Instant askedAt;
  @Nullable Instant returnedAt;

  @Nullable
  @Enumerated(EnumType.STRING)
  PanelAttendance attendance;

  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected PanelReturn() {}

  PanelReturn(Panel panel, Practitioner of, Instant at) {
    this.ref = References.fresh("MR");
    this.panelRef = panel.ref;
    this.organisation = of.organisation().id();
    this.name = of.organisation().name();
    this.agency = of.organisation().agency();
    this.person = of.id().value();
    this.askedAt = at;
  }

  /** What its clock is about. */
  ClockSubject subject() {
    return new ClockSubject(panelRef, ref);
  }
}
