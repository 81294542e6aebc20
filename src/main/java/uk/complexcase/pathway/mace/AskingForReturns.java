package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.util.LinkedHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;

/** Asks agencies for their returns: each member's, and those that will be absent (TCS-63). */
@Component
class AskingForReturns {

  private final PanelReturns returns;
  private final PeopleDirectory people;
  private final PanelClocks clocks;
  private final ApplicationEventPublisher events;

  AskingForReturns(
      PanelReturns returns,
      PeopleDirectory people,
      PanelClocks clocks,
      ApplicationEventPublisher events) {
    this.returns = returns;
    this.people = people;
    this.clocks = clocks;
    this.events = events;
  }

  /** One return of each agency that has a member; the first by name is asked for it. */
  void askMembers(Panel panel, Instant at) {
    var first = new LinkedHashMap<String, Practitioner>();
    people
        .holding(Role.MACE_MEMBER)
        .forEach(one -> first.putIfAbsent(one.organisation().id(), one));
    first.values().forEach(one -> ask(panel, one, at));
  }

  private PanelReturn ask(Panel panel, Practitioner of, Instant at) {
    return returns
        .findByPanelRefAndOrganisation(panel.ref, of.organisation().id())
        .orElseGet(() -> {
          var asked = returns.saveAndFlush(new PanelReturn(panel, of, at));
          clocks.returned(asked, panel);
          events.publishEvent(new ReturnAsked(asked.ref));
          return asked;
        });
  }

  /** An agency that will be absent is asked as well; a member that was asked is marked only. */
  void absent(Panel panel, Practitioner of, Instant at) {
    ask(panel, of, at).willBeAbsent = true;
  }

  /** What has not come in is not wanted any more. */
  void notWanted(Panel panel, String reason, PractitionerId by) {
    returns.findByPanelRefOrderByName(panel.ref).stream()
        .filter(asked -> asked.returnedAt == null)
        .forEach(asked -> {
          clocks.returnOff(asked, reason, by);
          events.publishEvent(new ReturnNotWanted(asked.ref));
        });
  }
}
