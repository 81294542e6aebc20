package uk.complexcase.pathway.meetings;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees at start-up that every open discussion has its process and somebody asked to it, also those
 * that were open before discussions had a room of their own. Idempotent: a start is claimed once.
 */
@Component
class CarriedOver {

  private static final Logger LOG = LoggerFactory.getLogger(CarriedOver.class);

  private final Discussions discussions;
  private final DiscussionInvitees invitees;
  private final Inviting inviting;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  CarriedOver(
      Discussions discussions,
      DiscussionInvitees invitees,
      Inviting inviting,
      ApplicationEventPublisher events,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.discussions = discussions;
    this.invitees = invitees;
    this.inviting = inviting;
    this.events = events;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @EventListener(ApplicationReadyEvent.class)
  public void takeUp() {
    discussions.findByStateInOrderByInfoReceivedAt(OpeningDiscussion.openStates()).stream()
        .map(discussion -> discussion.ref)
        .forEach(this::takeUp);
  }

  /** One that cannot be taken up keeps neither the others nor the product from starting. */
  private void takeUp(String ref) {
    try {
      transaction.executeWithoutResult(status -> discussions.hold(ref).ifPresent(this::takeUp));
    } catch (RuntimeException e) {
      LOG.error("Strategy discussion {} could not be taken up", ref, e);
    }
  }

  private void takeUp(Discussion discussion) {
    if (invitees.findByDiscussionRefOrderByAgencyAscRequiredByAscIdAsc(discussion.ref).isEmpty()) {
      inviting.fill(discussion, clock.instant());
    }
    events.publishEvent(new DiscussionOpened(discussion.reference()));
  }
}
