package uk.complexcase.pathway.plans;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineChanged;
import uk.complexcase.clock.timescales.DeadlineRegister;

/**
 * Has the process read a plan again whose review was moved, so that its task opens by the new date.
 * Idempotent: the same date again is the same message.
 */
@Component
class ReviewsFollowingClocks {

  private final DeadlineRegister deadlines;
  private final ApplicationEventPublisher events;

  ReviewsFollowingClocks(DeadlineRegister deadlines, ApplicationEventPublisher events) {
    this.deadlines = deadlines;
    this.events = events;
  }

  @ApplicationModuleListener
  void on(DeadlineChanged changed) {
    deadlines
        .find(changed.id())
        .filter(clock -> clock.timescale().equals(Clocks.REVIEW))
        .map(clock -> clock.subject().part().replaceFirst("\\.\\d+$", ""))
        .ifPresent(plan -> events.publishEvent(new PlanToReadAgain(plan, "moved/" + changed.to())));
  }
}
