package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.PanelCaseUnseen;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Cases on a list that whoever chairs the panel may not see. To hand one on from panel to panel
 * would leave a child unheard and nobody the wiser: it waits instead, with a clock, on a list that
 * chairs read by reference; those on the child's own list are asked to have somebody named.
 */
@Component
class UnseenCases {

  private final PanelItems items;
  private final Panels panels;
  private final PanelLists lists;
  private final PanelClocks clocks;
  private final CaseAccess access;
  private final PeopleDirectory people;
  private final ApplicationEventPublisher events;

  UnseenCases(
      PanelItems items,
      Panels panels,
      PanelLists lists,
      PanelClocks clocks,
      CaseAccess access,
      PeopleDirectory people,
      ApplicationEventPublisher events) {
    this.items = items;
    this.panels = panels;
    this.lists = lists;
    this.clocks = clocks;
    this.access = access;
    this.people = people;
    this.events = events;
  }

  /** Before the panel meets: whatever no chair may see is told while somebody can be named. */
  void warn(Panel panel, Collection<PanelItem> listed) {
    listed.stream()
        .filter(item -> !seen(item))
        .forEach(item -> tell("agenda", panel, item, panel.until()));
  }

  /** Whether anybody who chairs may see it now. */
  boolean seen(PanelItem item) {
    return people.holding(Role.MACE_CHAIR).stream().anyMatch(one -> sees(one, item));
  }

  private boolean sees(Practitioner chair, PanelItem item) {
    var viewer = new Viewer(chair.id(), chair.name(), chair.organisation(), chair.roles());
    return access.hiddenOf(viewer, List.of(item.file())).isEmpty();
  }

  /** The panel is over and the one who chaired it could not hear this case. */
  void waits(Panel panel, PanelItem item, Instant at, PractitionerId by) {
    lists.takeOff(item, ItemState.UNSEEN, "Nobody of the panel may see it", by);
    tell("held", panel, item, clocks.unseen(item, at).due());
  }

  void tell(String when, Panel panel, PanelItem item, Instant until) {
    var chairs =
        people.holding(Role.MACE_CHAIR).stream()
            .map(Practitioner::id)
            .filter(one -> access.keptFrom(one, List.of(item.file())).isEmpty())
            .collect(Collectors.toSet());
    events.publishEvent(
        new PanelCaseUnseen(
            item.ref + "/" + panel.meetsOn + "/" + when,
            item.ref,
            item.file(),
            panel.meetsOn,
            until,
            chairs,
            access.named(item.file())));
  }

  /** Those that wait, first due first, without those the viewer is kept from; for chairs alone. */
  List<UnseenCase> of(Viewer viewer) {
    if (!viewer.may(Permission.CHAIR_PANEL)) {
      return List.of();
    }
    var waiting = items.findByState(ItemState.UNSEEN);
    var files = waiting.stream().map(PanelItem::file).collect(Collectors.toSet());
    var kept = access.keptFrom(viewer.id(), files);
    var hidden = access.hiddenOf(viewer, files);
    var days =
        panels.findAllById(waiting.stream().map(item -> item.panelRef).toList()).stream()
            .collect(Collectors.toMap(panel -> panel.ref, panel -> panel.meetsOn));
    return waiting.stream()
        .filter(item -> !kept.contains(item.file()))
        .map(item ->
            new UnseenCase(
                item.ref,
                days.getOrDefault(item.panelRef, LondonTime.dateOf(item.broughtAt)),
                clocks.unseen(item).map(Deadline::due).orElse(item.broughtAt),
                !hidden.contains(item.file())))
        .sorted(Comparator.comparing(UnseenCase::due))
        .toList();
  }

  /** A chair who may see the case now has the next panel hear it. */
  PanelAnswer hearNext(Found found, PanelAct.HearNext act) {
    var panel = found.begun();
    var by = found.viewer().id();
    var item =
        items
            .findById(act.item())
            .filter(one -> one.panelRef.equals(panel.ref) && one.state == ItemState.UNSEEN)
            .filter(one -> access.hiddenOf(found.viewer(), Set.of(one.file())).isEmpty())
            .orElseThrow(() -> new NotVisible("No case waits as " + act.item()));
    item.state = ItemState.MOVED;
    clocks.seen(item, found.now());
    LocalDate next =
        lists.carryOver(item, panel, "Somebody of the panel may see it now", found.now(), by);
    return new PanelAnswer.Done("The panel of " + LondonTime.day(next) + " hears the case.");
  }
}
