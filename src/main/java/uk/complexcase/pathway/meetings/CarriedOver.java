package uk.complexcase.pathway.meetings;

import java.time.InstantSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees at start-up that every open discussion has its process and somebody asked to it, also those
 * that were open before discussions had a room of their own. Idempotent: a start is claimed once.
 */
@Component
class CarriedOver {

  private final Discussions discussions;
  private final DiscussionInvitees invitees;
  private final Inviting inviting;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  CarriedOver(
      Discussions discussions,
      DiscussionInvitees invitees,
      Inviting inviting,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.discussions = discussions;
    this.invitees = invitees;
    this.inviting = inviting;
    this.events = events;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void takeUp() {
    for (var discussion :
        discussions.findByStateInOrderByInfoReceivedAt(OpeningDiscussion.openStates())) {
      if (invitees
          .findByDiscussionRefOrderByAgencyAscRequiredByAscIdAsc(discussion.ref)
          .isEmpty()) {
        inviting.fill(discussion, clock.instant());
      }
      events.publishEvent(new DiscussionOpened(discussion.reference()));
    }
  }
}
