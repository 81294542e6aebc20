package uk.complexcase.pathway.risk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.RiskLevel;
import uk.complexcase.cases.events.ReferredToComplexSafeguarding;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.References;

/** The team's work with one child, from the referral to its end (TCS-47 to TCS-61). */
@Entity
@Table(name = "cs_case")
class CsCase {

  @Id String ref;
  String caseRef;
  String currentCaseRef;

  /** The child's file while the work goes on: never two for one child. */
  @Nullable String openFor;

  String contactRef;
  Instant receivedAt;
  Instant referredAt;
  String referredBy;

  @Enumerated(EnumType.STRING)
  RiskLevel referredLevel;

  @Enumerated(EnumType.STRING)
  CsState state;

  @Nullable
  @Enumerated(EnumType.STRING)
  RiskLevel level;

  @Nullable Instant agreedAt;
  @Nullable String worker;
  @Nullable Boolean hazard;

  /** The risk rose and the marker waits to be decided anew. */
  boolean hazardAsked;

  @Nullable
  @Enumerated(EnumType.STRING)
  MaceDecision mace;

  @Nullable LocalDate panelOn;

  /** Why another day hears it than was decided; empty where none does. */
  @Column(length = 2000)
  String panelBecause = "";

  /** When it was said last which panel hears it. */
  @Nullable Instant panelSaidAt;

  /** The manager wants no panel where it is brought by rule; the head of service has not agreed. */
  boolean omissionAsked;

  @Nullable Instant closedAt;
  String closedBecause = "";
  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected CsCase() {}

  CsCase(ReferredToComplexSafeguarding told, CaseRef file) {
    this.ref = References.fresh("K");
    this.caseRef = file.value();
    this.currentCaseRef = file.value();
    this.openFor = file.value();
    this.contactRef = told.contact().value();
    this.receivedAt = told.receivedAt();
    this.referredAt = told.at();
    this.referredBy = told.by().value();
    this.referredLevel = RiskLevel.valueOf(told.level());
    this.state = CsState.screened(referredLevel);
  }

  CaseRef openedOn() {
    return new CaseRef(caseRef);
  }

  CaseRef file() {
    return new CaseRef(currentCaseRef);
  }

  boolean open() {
    return openFor != null;
  }

  void allocated(String to) {
    worker = to;
    state = CsState.CS_ALLOCATED;
  }

  /** The level that stands: as agreed, or as referred while none is. */
  RiskLevel stands() {
    return level == null ? referredLevel : level;
  }

  /** Referred again at a higher level before one was agreed. */
  void referredHigher(RiskLevel to) {
    referredLevel = to;
    if (state != CsState.CS_ALLOCATED) {
      state = CsState.screened(to);
    }
  }

  /**
   * The risk rose: the marker is decided anew, unless that is open already.
   *
   * @return whether it is asked for
   */
  boolean hazardAgain() {
    boolean asks = hazard != null && !hazardAsked;
    hazardAsked = hazardAsked || asks;
    return asks;
  }

  /**
   * The risk rose: the panel is decided on anew, unless that is open already. What left the case
   * out holds no more; a panel that hears it does.
   *
   * @return whether it is asked for
   */
  boolean panelAgain() {
    boolean asks = mace == MaceDecision.NOT_REQUIRED;
    if (asks) {
      mace = null;
    }
    return asks;
  }

  /**
   * Another day hears the case than is known here; an older word, and one of a case that is not
   * brought any more, change nothing.
   *
   * @return whether it did
   */
  boolean heardElsewhere(LocalDate on, String because, Instant at) {
    boolean older = panelSaidAt != null && at.isBefore(panelSaidAt);
    if (panelOn == null || older || panelOn.equals(on)) {
      return false;
    }
    panelOn = on;
    panelBecause = because;
    panelSaidAt = at;
    return true;
  }

  /** It was decided which panel hears it, or that none does. */
  void toPanel(@Nullable LocalDate on, Instant at) {
    panelOn = on;
    panelBecause = "";
    panelSaidAt = at;
  }

  void agreed(RiskLevel now, Instant at) {
    level = now;
    agreedAt = at;
    state = CsState.ACTIVE;
  }

  void closed(String because, Instant at) {
    state = CsState.CLOSED_TO_CS;
    openFor = null;
    closedAt = at;
    closedBecause = because;
    mace = null;
    panelOn = null;
    panelBecause = "";
    omissionAsked = false;
  }
}
