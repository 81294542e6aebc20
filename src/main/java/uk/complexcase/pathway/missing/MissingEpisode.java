package uk.complexcase.pathway.missing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.work.steps.StepRecord;

/** One time a child is missing, to the return interview (SCR-B-83, CSD-48, F-40). */
@Entity
@Table(name = "missing_episode")
class MissingEpisode implements StepRecord {

  @Id String ref;
  String caseRef;
  String currentCaseRef;
  @Nullable String openFor;
  Instant missingSince;
  Instant reportedAt;

  @Enumerated(EnumType.STRING)
  EpisodeState state = EpisodeState.REPORTED;

  @Nullable
  @Enumerated(EnumType.STRING)
  MissingRisk risk;

  @Nullable Instant riskAt;

  /** When the search was last looked at, first of all at the report. */
  Instant searchedAt;

  int searchRound = 1;
  @Nullable Instant locatedAt;
  @Nullable Instant returnedAt;
  int patternCount;
  boolean patternSeen;

  @Nullable
  @Enumerated(EnumType.STRING)
  PatternDecision patternDecision;

  @Nullable Instant offeredAt;
  @Nullable Instant acceptedAt;
  @Nullable Instant declinedAt;
  int declinedTimes;
  String interviewer = "";
  String interviewerName = "";
  @Nullable Boolean independent;
  @Nullable Instant heldAt;
  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected MissingEpisode() {}

  MissingEpisode(CaseRef child, Instant missingSince, Instant reportedAt) {
    this.ref = References.fresh("ME");
    this.caseRef = child.value();
    this.currentCaseRef = child.value();
    this.openFor = child.value();
    this.missingSince = missingSince;
    this.reportedAt = reportedAt;
    this.searchedAt = reportedAt;
  }

  void assessed(MissingRisk level, Instant at) {
    risk = level;
    riskAt = at;
  }

  void stillMissing(Instant at) {
    searchedAt = at;
    searchRound++;
  }

  void located(Instant at) {
    state = EpisodeState.LOCATED;
    locatedAt = at;
  }

  void returned(Instant at) {
    state = EpisodeState.RETURNED;
    returnedAt = at;
    openFor = null;
  }

  /** The first offer counts; a later one does not make it later. */
  void offered(Instant at) {
    state = EpisodeState.RHI_OFFERED;
    if (offeredAt == null) {
      offeredAt = at;
    }
  }

  void accepted(Instant at, Interviewer who) {
    acceptedAt = at;
    takes(who);
  }

  void takes(Interviewer who) {
    interviewer = who.id();
    interviewerName = who.name();
    independent = who.independent();
  }

  /** A further offer follows. */
  void declined(Instant at) {
    declinedAt = at;
    acceptedAt = null;
    declinedTimes++;
  }

  /** The further offer was declined as well. */
  void declinedForGood(Instant at) {
    declined(at);
    state = EpisodeState.RHI_DECLINED;
  }

  void held(Instant at) {
    heldAt = at;
    state = EpisodeState.RHI_DONE;
  }

  /** How long the child was missing, or is by {@code now}. */
  Duration length(Instant now) {
    return Duration.between(missingSince, returnedAt == null ? now : returnedAt);
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
