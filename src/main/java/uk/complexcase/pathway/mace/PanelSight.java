package uk.complexcase.pathway.mace;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * Who may know of which case of a panel. The chair knows of all; members and whoever answers for an
 * absent agency from the agenda's issue until 14 days after the panel, which opens no case file;
 * everybody else of those whose file they may open. Whoever is kept from a case, or not named where
 * one must be, never does: it is not there and leaves no gap.
 */
@Component
class PanelSight {

  private static final int DAYS_AFTER = 14;

  private final PanelItems items;
  private final PanelReturns returns;
  private final CaseAccess access;
  private final InstantSource clock;

  PanelSight(PanelItems items, PanelReturns returns, CaseAccess access, InstantSource clock) {
    this.items = items;
    this.returns = returns;
    this.access = access;
    this.clock = clock;
  }

  /** The cases on the agenda that the viewer may know of, in order. */
  List<PanelItem> of(Viewer viewer, Panel panel) {
    return of(
        viewer,
        panel,
        items.findByPanelRefOrderByPlaceAscBroughtAtAscRefAsc(panel.ref).stream()
            .filter(item -> item.state.onAgenda())
            .toList());
  }

  List<PanelItem> of(Viewer viewer, Panel panel, List<PanelItem> listed) {
    var files = listed.stream().map(PanelItem::file).distinct().toList();
    var hidden = access.hiddenOf(viewer, files);
    if (viewer.may(Permission.CHAIR_PANEL) || attends(viewer, panel)) {
      return listed.stream().filter(item -> !hidden.contains(item.file())).toList();
    }
    var open = access.openOf(viewer, files);
    return listed.stream()
        .filter(item -> open.contains(item.file()) && !hidden.contains(item.file()))
        .toList();
  }

  /** Whether the panel's cases are shown to the viewer as one of its members. */
  private boolean attends(Viewer viewer, Panel panel) {
    return panel.agendaAt != null
        && panel.state != PanelState.CALLED_OFF
        && !LondonTime.today(clock).isAfter(panel.meetsOn.plusDays(DAYS_AFTER))
        && (viewer.roles().contains(Role.MACE_MEMBER) || own(viewer, panel).isPresent());
  }

  /** The return the viewer answers: their agency's as a member, or the one they were named for. */
  Optional<PanelReturn> own(Viewer viewer, Panel panel) {
    return returns
        .findByPanelRefAndOrganisation(panel.ref, viewer.organisation().id())
        .filter(asked ->
            asked.person.equals(viewer.id().value()) || viewer.roles().contains(Role.MACE_MEMBER));
  }

  /** The item, for a viewer who may know of it; else {@code NotVisible}. */
  PanelItem require(Viewer viewer, Panel panel, String item) {
    return of(viewer, panel).stream()
        .filter(one -> one.ref.equals(item))
        .findFirst()
        .orElseThrow(() -> new NotVisible("No panel item " + item));
  }
}
