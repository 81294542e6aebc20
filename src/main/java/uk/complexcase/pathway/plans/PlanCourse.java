package uk.complexcase.pathway.plans;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.steps.StepRecord;

/** How far the work on one plan has come; what the plan says stands with the plans below. */
@Entity
@Table(name = "plan_course")
class PlanCourse implements StepRecord {

  @Id String ref;

  /** The file the plan was opened on, where its clocks stand. */
  String caseRef;

  /** The latest panel that heard the case. */
  LocalDate heardOn;

  boolean confirming = true;
  int confirmRound = 1;
  boolean settling;
  int settleRound;
  int reviewRound = 1;

  /** What the next review counts from. */
  Instant reviewFrom;

  /** Whether a later panel heard the case, so that the review is not waited for. */
  boolean reviewWanted;

  int closeRound = 1;

  /** Whether the review proposed to close the plan and nobody has decided yet. */
  boolean closureAsked;

  @Nullable Instant closedAt;
  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected PlanCourse() {}

  PlanCourse(String ref, CaseRef openedOn, LocalDate heardOn, Instant at) {
    this.ref = ref;
    this.caseRef = openedOn.value();
    this.heardOn = heardOn;
    this.reviewFrom = at;
  }

  /** Begins another period until the next review. */
  void nextPeriod(Instant at) {
    reviewWanted = false;
    closureAsked = false;
    reviewRound++;
    reviewFrom = at;
  }

  @Override
  public String ref() {
    return ref;
  }

  @Override
  public CaseRef openedOn() {
    return new CaseRef(caseRef);
  }
}
