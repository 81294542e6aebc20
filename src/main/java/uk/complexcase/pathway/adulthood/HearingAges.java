package uk.complexcase.pathway.adulthood;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.clock.timescales.AgeCorrected;
import uk.complexcase.clock.timescales.AgeNear;
import uk.complexcase.clock.timescales.AgeReached;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.steps.Trace;

/**
 * Hears from the register that an age is near or reached, or was corrected. Age alone closes no
 * case and changes no level.
 */
@Component
class HearingAges {

  private final Transitions transitions;
  private final CaseFiles files;
  private final BeginningTransitions beginning;
  private final TransitionClocks clocks;
  private final Trace trace;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  HearingAges(
      Transitions transitions,
      CaseFiles files,
      BeginningTransitions beginning,
      TransitionClocks clocks,
      Trace trace,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.transitions = transitions;
    this.files = files;
    this.beginning = beginning;
    this.clocks = clocks;
    this.trace = trace;
    this.events = events;
    this.clock = clock;
  }

  /** Idempotent by young person: what is begun, or adult already, stays so. */
  @ApplicationModuleListener
  void on(AgeReached reached) {
    var child = new CaseRef(reached.subject().owner());
    if (reached.age().equals(Clocks.SIXTEEN)) {
      beginning.reached(child, reached.since());
    } else if (reached.age().equals(Clocks.EIGHTEEN)) {
      standing(child)
          .filter(one -> one.adultAt == null)
          .ifPresent(one -> adult(one, reached.since()));
    }
  }

  /** Idempotent by young person: told once to be near. */
  @ApplicationModuleListener
  void on(AgeNear near) {
    if (near.age().equals(Clocks.EIGHTEEN)) {
      standing(new CaseRef(near.subject().owner()))
          .filter(one -> one.nearAt == null)
          .ifPresent(one -> near(one, near.since()));
    }
  }

  /** Idempotent by young person while a decision on a correction is open. */
  @ApplicationModuleListener
  void on(AgeCorrected corrected) {
    boolean taken = corrected.wasReached() && !corrected.isReached();
    standing(new CaseRef(corrected.subject().owner()))
        .filter(one -> taken && !one.isOpen(Work.CORRECTION) && counts(corrected, one))
        .ifPresent(one -> {
          var now = clock.instant();
          one.corrected(now);
          clocks.openAll(one);
          trace.record(
              one,
              corrected.by(),
              now,
              "ADULT_AGE_CORRECTED",
              "Day of birth corrected while transition %s runs; a manager decides what it changes"
                  .formatted(one.ref));
          tell(one, "adult-age-corrected", one.ref + "/" + one.correctedRound);
        });
  }

  private static boolean counts(AgeCorrected corrected, Transition one) {
    return corrected.age().equals(Clocks.SIXTEEN)
        || (corrected.age().equals(Clocks.EIGHTEEN) && one.adultAt != null);
  }

  private void near(Transition one, Instant since) {
    one.near(since);
    clocks.openAll(one);
    trace.record(
        one,
        PractitionerId.SYSTEM,
        since,
        "ADULTHOOD_NEAR",
        "Six months to 18, transition " + one.ref);
    tell(one, "adult-age-near", one.ref + "/near");
  }

  private void adult(Transition one, Instant since) {
    if (one.nearAt == null) {
      near(one, since);
    }
    one.adult(since);
    clocks.openAll(one);
    trace.record(
        one,
        PractitionerId.SYSTEM,
        since,
        "ADULTHOOD_REACHED",
        "18 reached, transition %s; what ends and what goes on is reviewed".formatted(one.ref));
    tell(one, "adult-age-reached", one.ref + "/adult");
  }

  private void tell(Transition one, String message, String key) {
    events.publishEvent(new AdulthoodTold(one.ref, message, key));
  }

  private Optional<Transition> standing(CaseRef child) {
    return transitions
        .findFirstByCurrentCaseRefAndOnlyForNotNullOrderByBegunAt(files.current(child).value())
        .flatMap(one -> transitions.hold(one.ref));
  }
}
