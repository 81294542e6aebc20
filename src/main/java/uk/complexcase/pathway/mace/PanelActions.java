package uk.complexcase.pathway.mace;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.SessionAttended;
import uk.complexcase.foundation.security.Viewer;

/**
 * Has the actions of a panel begin: whoever's agency was there has accepted what was agreed for
 * them, everybody else is asked (SCR-B-82).
 */
@Component
class PanelActions {

  /** A panel hears a case in one session. */
  private static final int SESSION = 1;

  private final ApplicationEventPublisher events;

  PanelActions(ApplicationEventPublisher events) {
    this.events = events;
  }

  /** Those of each case that was heard, once the panel is over and says who was there. */
  void begin(Collection<PanelItem> cases, Collection<PanelReturn> asked, Viewer chair, Instant at) {
    var there = there(asked);
    cases.stream()
        .filter(item -> item.state == ItemState.HEARD)
        .forEach(item -> attended(item, there, chair, at));
  }

  /** One that was agreed when the panel was over. */
  void begin(PanelItem item, Viewer chair, Instant at) {
    attended(item, Set.of(), chair, at);
  }

  private void attended(PanelItem item, Set<String> there, Viewer chair, Instant at) {
    events.publishEvent(
        new SessionAttended(item.ref, SESSION, chair.id(), Set.of(), there, chair.id(), at));
  }

  /** Of an agency with several organisations, such as schools, all must have been there. */
  private static Set<String> there(Collection<PanelReturn> asked) {
    var agencies = asked.stream().map(one -> one.agency.name()).collect(toSet());
    asked.stream()
        .filter(one -> one.attendance != PanelAttendance.PRESENT)
        .forEach(one -> agencies.remove(one.agency.name()));
    return agencies;
  }
}
