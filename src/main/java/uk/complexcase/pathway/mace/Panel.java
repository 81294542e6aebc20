package uk.complexcase.pathway.mace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.panels.PanelDay;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.References;

/** One month's panel, from its first case to its minutes. */
@Entity
@Table(name = "panel")
class Panel {

  @Id String ref;
  String panelMonth;
  LocalDate meetsOn;
  Instant papersUntil;
  Instant returnsUntil;

  @Enumerated(EnumType.STRING)
  PanelState state = PanelState.PLANNED;

  Instant plannedAt;

  /** Why it was begun before a case was brought to it; empty where a case began it. */
  @Column(length = 1000)
  String begunBecause = "";

  @Nullable Instant agendaAt;
  @Nullable Instant heldAt;
  @Nullable Instant minutesAt;
  @Nullable String minutesBy;

  /** Who attended, as the agreed minutes say it; empty before. */
  @Column(length = 8000)
  String attended = "";

  /** The strategic section as the agreed minutes hold it; empty before. */
  @Column(length = 24000)
  String strategy = "";

  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected Panel() {}

  Panel(PanelDay day, Instant at) {
    this.ref = References.fresh("MP");
    this.panelMonth = day.month().toString();
    this.plannedAt = at;
    meets(day);
  }

  /** Takes over what the calendar says. */
  final void meets(PanelDay day) {
    meetsOn = day.on();
    papersUntil = day.papersUntil();
    returnsUntil = day.returnsUntil();
  }

  YearMonth month() {
    return YearMonth.parse(panelMonth);
  }

  /** When it has to be held: 17:00 London of its day. */
  Instant until() {
    return meetsOn.atTime(17, 0).atZone(LondonTime.ZONE).toInstant();
  }

  /** What its own clocks are about. */
  ClockSubject subject() {
    return new ClockSubject(ref, "");
  }

  String named() {
    return "panel of " + LondonTime.day(meetsOn);
  }
}
