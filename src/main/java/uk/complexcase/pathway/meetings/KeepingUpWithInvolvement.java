package uk.complexcase.pathway.meetings;

import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.InvolvementChanged;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Asks whoever becomes known as involved to the open discussion of the child (CSD-17). Idempotent:
 * it asks for the present state.
 */
@Component
class KeepingUpWithInvolvement {

  private final Discussions discussions;
  private final Inviting inviting;
  private final CaseFiles files;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  KeepingUpWithInvolvement(
      Discussions discussions,
      Inviting inviting,
      CaseFiles files,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.discussions = discussions;
    this.inviting = inviting;
    this.files = files;
    this.events = events;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(InvolvementChanged changed) {
    var file = files.current(changed.child()).value();
    discussions.ofChildren(List.of(file), OpeningDiscussion.openStates()).stream()
        .flatMap(found -> discussions.hold(found.ref).stream())
        .filter(found -> found.state.open())
        .forEach(this::ask);
  }

  private void ask(Discussion discussion) {
    var now = clock.instant();
    inviting.fill(discussion, now);
    var by =
        discussion.chair == null ? PractitionerId.SYSTEM : new PractitionerId(discussion.chair);
    events.publishEvent(new InvitationsChanged(discussion.reference(), by, now));
  }
}
