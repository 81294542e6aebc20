package uk.complexcase.cases.plans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.security.Viewer;

/** One line of a plan as it is kept. */
@Entity
@Table(name = "panel_plan_line")
class StoredLine {

  @Id UUID id;
  String planRef;
  String lineKey;
  int place;

  @Enumerated(EnumType.STRING)
  ActionKind kind;

  @Column(length = 4000)
  String what;

  @Column(length = 4000)
  String why;

  @Enumerated(EnumType.STRING)
  Agency agency;

  @Nullable String owner;
  String ownerName;
  LocalDate due;

  @Enumerated(EnumType.STRING)
  HandlingCode handling;

  /** Organisation of who wrote it, which always reads it. */
  String employer;

  @Nullable
  @Enumerated(EnumType.STRING)
  Fit fit;

  @Column(length = 4000)
  String fitWith = "";

  @Column(length = 4000)
  String fitReason = "";

  boolean confirmed;

  @Enumerated(EnumType.STRING)
  LineState state = LineState.PROPOSED;

  @Column(length = 4000)
  String pausedBecause = "";

  String pausedBy = "";
  @Nullable Instant pausedAt;
  @Nullable LocalDate awaitsOn;

  @Column(length = 4000)
  String awaitsWhat = "";

  /** One more each time it is signed off, so that each gives one action. */
  int round;

  String actionRef = "";
  String notTakenOn = "";

  /** One more with every act, also one that says the same again. */
  long stamp;

  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected StoredLine() {}

  StoredLine(StoredPlan plan, int place, NewLine line, Viewer by) {
    this.id = UUID.randomUUID();
    this.planRef = plan.ref;
    this.lineKey = line.key();
    this.place = place;
    this.employer = by.organisation().id();
    says(line);
  }

  /** What the line says from now on. */
  final void says(NewLine line) {
    kind = line.kind();
    what = line.what().strip();
    why = line.why().strip();
    agency = line.agency();
    owner = line.owner() == null ? null : line.owner().value();
    ownerName = line.ownerName().strip();
    due = java.util.Objects.requireNonNull(line.due());
    handling = line.handling();
    fits(line.fit(), false);
  }

  /** How it fits the child's plan from now on. */
  final void fits(@Nullable LineFit said, boolean byLead) {
    fit = said == null ? null : said.fit();
    fitWith = said == null ? "" : said.with().strip();
    fitReason = said == null ? "" : said.reason().strip();
    confirmed = byLead;
    awaitsOn = null;
    awaitsWhat = "";
  }

  @Nullable LineFit fit() {
    return fit == null ? null : new LineFit(fit, fitWith, fitReason);
  }

  boolean paused() {
    return pausedAt != null;
  }

  /** Whether its fit is confirmed and it is still not signed off. */
  boolean open() {
    return state == LineState.PROPOSED && confirmed;
  }

  /** Whether it may be signed off (B12, TCS-65). */
  boolean signable() {
    return open() && fit != null && fit != Fit.CONFLICTS && !paused();
  }
}
