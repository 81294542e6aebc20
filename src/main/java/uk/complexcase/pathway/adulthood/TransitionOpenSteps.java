package uk.complexcase.pathway.adulthood;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.clock.timescales.AgeClocks;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;

/** What stands open on the way to adult services: in every state somebody's, with a date. */
@Service
@Transactional(readOnly = true)
class TransitionOpenSteps implements OpenSteps {

  private final Transitions transitions;
  private final DeadlineRegister deadlines;
  private final AgeClocks ages;
  private final CaseAccess access;

  TransitionOpenSteps(
      Transitions transitions, DeadlineRegister deadlines, AgeClocks ages, CaseAccess access) {
    this.transitions = transitions;
    this.deadlines = deadlines;
    this.ages = ages;
    this.access = access;
  }

  @Override
  public List<OpenStep> openSteps(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    return transitions.findByCurrentCaseRefOrderByBegunAtDesc(child.value()).stream()
        .filter(one -> one.withdrawnAt == null)
        .flatMap(this::steps)
        .toList();
  }

  /** What is to be done, and the wait of one transition. */
  Stream<OpenStep> steps(Transition one) {
    return Stream.concat(one.open().stream().map(work -> step(one, work)), waiting(one).stream());
  }

  private OpenStep step(Transition one, Work work) {
    return new OpenStep(
        work.element(),
        "Adult services " + one.ref + ": " + work.sentence(),
        "nobody yet; waits for " + work.team(),
        due(one, work),
        null);
  }

  private Instant due(Transition one, Work work) {
    return deadlines
        .find(work.timescale(), Clocks.of(work, one))
        .map(Deadline::due)
        .orElse(one.begunAt);
  }

  /** A wait is dated by the register; without a day of birth it is this that is waited for. */
  private Optional<OpenStep> waiting(Transition one) {
    if (one.adultAt == null) {
      return Optional.of(
          ages.begins(Clocks.EIGHTEEN, one.caseRef)
              .or(() -> ages.begins(Clocks.EIGHTEEN, one.currentCaseRef))
              .map(adult -> beforeEighteen(one, adult))
              .orElseGet(() -> withoutDayOfBirth(one)));
    }
    return one.supportReview == null
        ? Optional.empty()
        : Optional.of(
            wait(
                one,
                "support to 25, looked at again",
                one.supportOwner,
                TransitionForm.closing(one.supportReview)));
  }

  private OpenStep withoutDayOfBirth(Transition one) {
    return wait(
        one,
        "date of birth to be entered, or nobody is told of 18",
        "the child's worker",
        due(one, Work.REFERRAL));
  }

  private static OpenStep beforeEighteen(Transition one, Instant adult) {
    boolean near = one.nearAt != null;
    return wait(
        one,
        near ? "review at 18" : "prepare for adulthood, six months before 18",
        "the child's worker",
        near ? adult : sixMonthsBefore(adult));
  }

  private static OpenStep wait(Transition one, String what, String holder, @Nullable Instant due) {
    return new OpenStep("", "Adult services " + one.ref + ": " + what, holder, due, null);
  }

  private static Instant sixMonthsBefore(Instant adult) {
    return LondonTime.dateOf(adult)
        .minusMonths(Clocks.MONTHS_NEAR)
        .atStartOfDay(LondonTime.ZONE)
        .toInstant();
  }
}
