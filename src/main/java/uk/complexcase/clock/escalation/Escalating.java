package uk.complexcase.clock.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.escalation.Progress.Mark;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.Rule;
import uk.complexcase.clock.timescales.WorkingTime;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Carries out the plan of a deadline: each step is written down and told in one transaction. It
 * changes nothing else, so a breach never closes, blocks or advances the work.
 */
@Component
class Escalating {

  private static final Duration RETRY = Duration.ofMinutes(15);
  private static final Logger LOG = LoggerFactory.getLogger(Escalating.class);

  private final Ladders ladders;
  private final WorkingTime time;
  private final Steps steps;
  private final Recipients recipients;
  private final ApplicationEventPublisher events;

  Escalating(
      Ladders ladders,
      WorkingTime time,
      Steps steps,
      Recipients recipients,
      ApplicationEventPublisher events) {
    this.ladders = ladders;
    this.time = time;
    this.steps = steps;
    this.recipients = recipients;
    this.events = events;
  }

  /** Whether a clock has a watch in the engine: it runs, and no day of birth follows from it. */
  static boolean watched(Deadline deadline) {
    return deadline.running() && !deadline.tellsBirth();
  }

  /** Whether the ladder of a clock is climbed here, since the engine must not know its times. */
  static boolean watchedHere(Deadline deadline) {
    return deadline.running() && deadline.tellsBirth() && deadline.rule() != Rule.AGE;
  }

  /** When there is something to say of the clock next. */
  Instant next(Deadline deadline) {
    return next(deadline, steps.marks(deadline));
  }

  Instant next(Deadline deadline, java.util.Map<String, Mark> marks) {
    return new Progress(plan(deadline), marks).next();
  }

  /** Takes every step whose time has come and that was not taken before. */
  void take(Deadline deadline, Instant now) {
    for (var due : new Progress(plan(deadline), steps.marks(deadline)).due(now)) {
      if (due.overtaken()) {
        steps.take(deadline, due.step(), Set.of(), now);
      } else {
        tell(deadline, due.step(), now);
      }
    }
  }

  private void tell(Deadline deadline, PlannedStep step, Instant now) {
    var to = recipients.of(deadline, step.rung(), now);
    if (to.isEmpty()) {
      LOG.error(
          "Nobody can be told of {} of deadline {} on {}; it is tried again in {} minutes",
          step.name(),
          deadline.id(),
          deadline.subject().owner(),
          RETRY.toMinutes());
      steps.hold(deadline, step, now.plus(RETRY));
    } else {
      steps.take(deadline, step, to, now);
      events.publishEvent(alert(deadline, step, to, now));
    }
  }

  private static DeadlineAlert alert(
      Deadline deadline, PlannedStep step, Set<PractitionerId> to, Instant now) {
    return new DeadlineAlert(
        deadline.id(),
        deadline.due() + "/" + step.name(),
        step.rung().kind(),
        to,
        step.rung().urgent(deadline.rule()),
        now);
  }

  private Plan plan(Deadline deadline) {
    return new Plan(deadline, ladders.of(deadline.hardness()), time);
  }
}
