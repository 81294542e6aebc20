package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.PanelDayMoved;
import uk.complexcase.cases.events.PanelOfCaseChanged;
import uk.complexcase.clock.escalation.WorkHolders;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Says that a panel meets on another day, or not at all: to its chairs and members, to whoever
 * holds a paper for it or answers for an agency, and to whoever works on each of its cases.
 */
@Component
class TellingOfDays {

  private final PanelReturns returns;
  private final PeopleDirectory people;
  private final DeadlineRegister deadlines;
  private final WorkHolders holders;
  private final ApplicationEventPublisher events;

  TellingOfDays(
      PanelReturns returns,
      PeopleDirectory people,
      DeadlineRegister deadlines,
      WorkHolders holders,
      ApplicationEventPublisher events) {
    this.returns = returns;
    this.people = people;
    this.deadlines = deadlines;
    this.holders = holders;
    this.events = events;
  }

  /**
   * Tells those of the panel.
   *
   * @param until by when it is held; null where it does not meet
   */
  void panel(
      Found found, LocalDate on, @Nullable Instant until, Iterable<PanelItem> waitingForPapers) {
    var panel = found.panel();
    var of = new HashSet<PractitionerId>();
    Stream.of(Role.MACE_CHAIR, Role.MACE_MEMBER)
        .flatMap(role -> people.holding(role).stream())
        .map(Practitioner::id)
        .forEach(of::add);
    waitingForPapers.forEach(item ->
        deadlines
            .find(PanelClocks.PAPER, item.subject())
            .ifPresent(paper -> of.addAll(holders.holding(paper.id()))));
    var answering = panel == null ? new HashSet<PractitionerId>() : answering(panel);
    answering.removeAll(of);
    events.publishEvent(
        new PanelDayMoved(
            found.day().month() + "/" + on + "/" + found.now(),
            panel == null ? "" : panel.ref,
            on,
            until,
            of,
            answering,
            found.now(),
            found.viewer().id()));
  }

  private Set<PractitionerId> answering(Panel panel) {
    var all = new HashSet<PractitionerId>();
    returns
        .findByPanelRefOrderByName(panel.ref)
        .forEach(asked -> all.add(new PractitionerId(asked.person)));
    return all;
  }

  /** Tells whoever works on a case which day hears it now. */
  void ofCase(PanelItem item, LocalDate on, String because, Instant at, PractitionerId by) {
    events.publishEvent(new PanelOfCaseChanged(item.file(), on, because, at, by));
  }
}
