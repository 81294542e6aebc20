package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** What a panel has standing open on a child: its paper, and that the panel hears the case. */
@Service
@Transactional(readOnly = true)
class PanelOpenSteps implements OpenSteps {

  private final PanelItems items;
  private final Panels panels;
  private final PanelClocks clocks;
  private final CaseAccess access;

  PanelOpenSteps(PanelItems items, Panels panels, PanelClocks clocks, CaseAccess access) {
    this.clocks = clocks;
    this.items = items;
    this.panels = panels;
    this.access = access;
  }

  @Override
  public List<OpenStep> openSteps(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    var listed =
        items.findByCurrentCaseRefIn(List.of(child.value())).stream()
            .filter(item -> item.state.waits())
            .toList();
    Map<String, Panel> of =
        panels.findAllById(listed.stream().map(item -> item.panelRef).toList()).stream()
            .collect(Collectors.toMap(panel -> panel.ref, panel -> panel));
    return listed.stream()
        .flatMap(item -> {
          var panel = of.get(item.panelRef);
          return panel == null ? Stream.empty() : steps(viewer, item, panel);
        })
        .toList();
  }

  private Stream<OpenStep> steps(Viewer viewer, PanelItem item, Panel panel) {
    if (item.state == ItemState.UNSEEN) {
      return Stream.of(unseen(item, panel));
    }
    var waits =
        new OpenStep(
            "",
            "Brought to the exploitation panel",
            Role.MACE_CHAIR.label(),
            panel.until(),
            viewer.may(Permission.ATTEND_PANEL) ? "/panels/" + panel.meetsOn : null);
    return item.paperAt == null ? Stream.of(paper(panel.papersUntil), waits) : Stream.of(waits);
  }

  private OpenStep unseen(PanelItem item, Panel panel) {
    return new OpenStep(
        "",
        "Nobody of the exploitation panel may see the case; have somebody named",
        "nobody yet; waits for " + Role.CS_TEAM_MANAGER.label(),
        clocks.unseen(item).map(Deadline::due).orElse(panel.until()),
        null);
  }

  private static OpenStep paper(Instant due) {
    return new OpenStep(
        "WritePanelPaper",
        "Write the panel paper",
        "nobody yet; waits for " + Role.CS_SOCIAL_WORKER.label(),
        due,
        null);
  }
}
