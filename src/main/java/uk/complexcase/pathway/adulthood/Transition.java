package uk.complexcase.pathway.adulthood;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.work.steps.StepRecord;

/**
 * One young person on the way to adult services (TCS-75). It changes neither the case nor a level
 * of risk, and no age ends it.
 */
@Entity
@Table(name = "adult_transition")
class Transition implements StepRecord {

  @Id String ref;
  String caseRef;
  String currentCaseRef;
  @Nullable String onlyFor;

  @Enumerated(EnumType.STRING)
  Beginning beginning;

  @Enumerated(EnumType.STRING)
  Stage stage;

  /** What counts from the age of 16 counts from here. */
  Instant begunAt;

  private String openWork = "";
  boolean noticeOnAge;

  @Enumerated(EnumType.STRING)
  WishesState wishesState = WishesState.NOT_YET_SOUGHT;

  @Nullable Instant referredAt;

  @Nullable
  @Enumerated(EnumType.STRING)
  AdultOutcome outcome;

  int outcomeRound = 1;
  @Nullable Instant outcomeAt;
  @Nullable LocalDate lookedAtAgainOn;
  int offerRound;
  @Nullable Instant nearAt;
  @Nullable Instant adultAt;
  @Nullable Instant reviewedAt;
  @Nullable Boolean supportWanted;
  String supportOwner = "";
  @Nullable LocalDate supportReview;
  @Nullable Instant correctedAt;
  int correctedRound;
  @Nullable Instant withdrawnAt;
  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected Transition() {}

  Transition(CaseRef child, Beginning beginning, Stage stage, Instant begunAt) {
    this.ref = References.fresh("AT");
    this.caseRef = child.value();
    this.currentCaseRef = child.value();
    this.onlyFor = child.value();
    this.beginning = beginning;
    this.stage = stage;
    this.begunAt = begunAt;
  }

  /** What is to be done now, in the order of the procedure. */
  List<Work> open() {
    return Stream.of(openWork.split(","))
        .filter(name -> !name.isEmpty())
        .map(Work::valueOf)
        .sorted()
        .toList();
  }

  boolean isOpen(Work work) {
    return open().contains(work);
  }

  void opens(Work... more) {
    keep(Stream.concat(open().stream(), Stream.of(more)));
  }

  void settled(Work work) {
    keep(open().stream().filter(one -> one != work));
  }

  private void keep(Stream<Work> works) {
    openWork = works.distinct().map(Enum::name).collect(Collectors.joining(","));
  }

  void referred(Instant at) {
    referredAt = at;
    settled(Work.REFERRAL);
    opens(Work.OUTCOME);
  }

  /** Adult services are asked once more, from this moment. */
  void askedAgain(Instant at) {
    referredAt = at;
    outcomeRound++;
    opens(Work.OUTCOME);
  }

  void decided(AdultOutcome what, Instant at) {
    outcome = what;
    outcomeAt = at;
    settled(Work.OUTCOME);
  }

  /** The time to prepare for 18 has come. */
  void near(Instant at) {
    nearAt = at;
    opens(Work.PREPARE);
  }

  void adult(Instant at) {
    adultAt = at;
    opens(Work.REVIEW);
  }

  void corrected(Instant at) {
    correctedAt = at;
    correctedRound++;
    opens(Work.CORRECTION);
  }

  /** It waits for the age itself, at which another may begin. */
  void withdrawn(Instant at) {
    withdrawnAt = at;
    onlyFor = null;
    openWork = "";
  }

  /** Whether it goes on: neither withdrawn nor at its end. */
  boolean running() {
    return withdrawnAt == null && (reviewedAt == null || !open().isEmpty());
  }

  @Override
  public String ref() {
    return ref;
  }

  @Override
  public CaseRef openedOn() {
    return new CaseRef(caseRef);
  }

  /** The file that holds the young person now. */
  CaseRef file() {
    return new CaseRef(currentCaseRef);
  }
}
