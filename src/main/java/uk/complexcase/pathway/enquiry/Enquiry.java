package uk.complexcase.pathway.enquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.work.steps.StepRecord;

/** A section 47 enquiry about one child, opened by a strategy discussion (CSD-61). */
@Entity
@Table(name = "enquiry")
class Enquiry implements StepRecord {

  /** How far it has come. */
  enum State {
    /** It runs; no second one is opened for the child. */
    OPEN,
    /** It is concluded and leads to a conference, or the child's plan goes on. */
    CONCLUDED,
    /** Nothing of it is to come. */
    ENDED
  }

  @Id String ref;
  String discussionRef;
  String caseRef;
  String currentCaseRef;

  @Enumerated(EnumType.STRING)
  @Column(name = "enquiry_type")
  EnquiryType type;

  Instant decidedAt;
  @Nullable Instant seeBy;
  Instant openedAt;

  @Enumerated(EnumType.STRING)
  State state = State.OPEN;

  @Nullable String openFor;
  @Nullable String allocatedTo;
  @Nullable Instant seenAt;

  @Nullable
  @Enumerated(EnumType.STRING)
  Voice childVoice;

  @Nullable Instant concludedAt;

  @Nullable
  @Enumerated(EnumType.STRING)
  S47Outcome outcome;

  @Nullable String outcomeTeller;
  @Nullable Instant toldAt;
  @Nullable Instant conferenceAt;

  @Nullable
  @Enumerated(EnumType.STRING)
  ConferenceDecision conferenceDecision;

  @Nullable Instant coreGroupAt;
  @Nullable Instant reviewAt;

  @Nullable
  @Enumerated(EnumType.STRING)
  ConferenceDecision reviewDecision;

  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected Enquiry() {}

  Enquiry(
      String discussion,
      CaseRef child,
      EnquiryType type,
      Instant decidedAt,
      @Nullable Instant seeBy,
      Instant openedAt) {
    this.ref = References.fresh("E");
    this.discussionRef = discussion;
    this.caseRef = child.value();
    this.currentCaseRef = child.value();
    this.openFor = child.value();
    this.type = type;
    this.decidedAt = decidedAt;
    this.seeBy = seeBy;
    this.openedAt = openedAt;
  }

  void conclude(S47Outcome found, String teller, Instant at) {
    outcome = found;
    outcomeTeller = teller;
    concludedAt = at;
    state = State.CONCLUDED;
    openFor = null;
    endIfNothingIsToCome();
  }

  void told(Instant at) {
    toldAt = at;
    endIfNothingIsToCome();
  }

  void conference(ConferenceDecision decision, Instant at) {
    conferenceDecision = decision;
    conferenceAt = at;
    endIfNothingIsToCome();
  }

  void coreGroup(Instant at) {
    coreGroupAt = at;
    endIfNothingIsToCome();
  }

  void review(ConferenceDecision decision, Instant at) {
    reviewDecision = decision;
    reviewAt = at;
    endIfNothingIsToCome();
  }

  boolean leadsToConference() {
    return outcome == S47Outcome.SUBSTANTIATED_ICPC;
  }

  private void endIfNothingIsToCome() {
    boolean conferenceDone = !leadsToConference() || conferenceAt != null;
    boolean planDone =
        conferenceDecision != ConferenceDecision.PLAN
            || (coreGroupAt != null
                && reviewAt != null
                && reviewDecision != ConferenceDecision.PLAN);
    if (concludedAt != null && toldAt != null && conferenceDone && planDone) {
      state = State.ENDED;
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
}
