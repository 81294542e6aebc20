package uk.complexcase.pathway.transition;

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

/** A change of worker, or a move of a child out of the area or into it. */
@Entity
@Table(name = "handover")
class Handover implements StepRecord {

  /** What it waits for. */
  enum State {
    /** The worker before writes what no record says. */
    TO_PREPARE("PrepareHandover"),
    /** The new worker accepts, or not yet. */
    TO_ACCEPT("AcceptHandover"),
    /** A manager settles what was not accepted. */
    TO_SETTLE("SettleHandover"),
    /** The other council is told in writing. */
    TO_NOTIFY("GiveMoveNotice"),
    /** The other council accepts in writing. */
    TO_BE_ACCEPTED("RecordMoveAcceptance"),
    /** The transfer-in conference is held. */
    CONFERENCE("HoldTransferInConference"),
    /** The other side has accepted, or the notice is on record. */
    DONE(""),
    /** It does not happen. */
    CALLED_OFF("");

    private final String element;

    State(String element) {
      this.element = element;
    }

    /** The task of the model it waits for; empty when nothing is to come. */
    String element() {
      return element;
    }

    boolean running() {
      return this != DONE && this != CALLED_OFF;
    }
  }

  @Id String ref;
  String submissionId;

  @Enumerated(EnumType.STRING)
  TransferKind kind;

  String caseRef;
  String currentCaseRef;

  @Enumerated(EnumType.STRING)
  State state;

  @Nullable String openFor;
  @Nullable String fromWorker;
  @Nullable String toWorker;
  String council = "";
  String begunBy;
  Instant begunAt;
  @Nullable Instant noticeAt;
  @Nullable Instant sentAt;
  @Nullable Instant endedAt;
  int handRound = 1;
  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected Handover() {}

  Handover(
      String submission, TransferKind kind, CaseRef child, PractitionerId by, Instant begunAt) {
    this.ref = References.fresh("T");
    this.submissionId = submission;
    this.kind = kind;
    this.caseRef = child.value();
    this.currentCaseRef = child.value();
    this.state =
        switch (kind) {
          case CHANGE_OF_WORKER -> State.TO_PREPARE;
          case MOVE_OUT -> State.TO_NOTIFY;
          case MOVE_IN -> State.CONFERENCE;
          case PLACEMENT_IN -> State.DONE;
        };
    this.openFor = state.running() ? key(kind, child) : null;
    this.begunBy = by.value();
    this.begunAt = begunAt;
    this.endedAt = state.running() ? null : begunAt;
  }

  /** What no two that run share. */
  static String key(TransferKind kind, CaseRef child) {
    return kind + " " + child;
  }

  void goTo(State next, Instant at) {
    state = next;
    if (!next.running()) {
      openFor = null;
      endedAt = at;
    }
  }

  @Override
  public String ref() {
    return ref;
  }

  @Override
  public CaseRef openedOn() {
    return new CaseRef(caseRef);
  }

  /** The file that holds the child now. */
  CaseRef file() {
    return new CaseRef(currentCaseRef);
  }

  /** Its clocks, one set for each round of asking. */
  ClockSubject clocks() {
    return ClockSubject.of(openedOn()).part(ref + " round " + handRound);
  }

  @Nullable PractitionerId from() {
    return fromWorker == null ? null : new PractitionerId(fromWorker);
  }
}
