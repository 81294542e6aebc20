package uk.complexcase.foundation.outbox;

import java.time.InstantSource;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.ByItself;

/**
 * Gives out again what was published and not heard, because a listener failed or the process ended
 * between. Every listener is idempotent, so hearing twice changes nothing.
 */
@Component
class OutboxResubmission {

  private final IncompleteEventPublications incomplete;
  private final OutboxAttempts attempts;
  private final OutboxSettings settings;
  private final InstantSource clock;

  OutboxResubmission(
      IncompleteEventPublications incomplete,
      OutboxAttempts attempts,
      OutboxSettings settings,
      InstantSource clock) {
    this.incomplete = incomplete;
    this.attempts = attempts;
    this.settings = settings;
    this.clock = clock;
  }

  /** At start-up and then every few seconds; one node at a time. */
  @EventListener(ApplicationReadyEvent.class)
  @ByItself("What one part of the product told another and was not heard is told again.")
  @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
  @SchedulerLock(name = "outbox-resubmission", lockAtMostFor = "PT1M")
  void resubmit() {
    incomplete.resubmitIncompletePublications(this::isDue);
    attempts.forgetHeard();
  }

  private boolean isDue(EventPublication publication) {
    var now = clock.instant();
    var old = !publication.getPublicationDate().plus(settings.resubmitAfter()).isAfter(now);
    return old && attempts.begin(publication.getIdentifier(), now);
  }
}
