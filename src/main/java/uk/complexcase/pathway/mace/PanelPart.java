package uk.complexcase.pathway.mace;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CasePart;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;

/** Which panels a child was brought to and what came of it, on the case page. */
@Component
class PanelPart implements CasePart {

  private final PanelItems items;
  private final Panels panels;
  private final CaseAccess access;

  PanelPart(PanelItems items, Panels panels, CaseAccess access) {
    this.items = items;
    this.panels = panels;
    this.access = access;
  }

  /**
   * One panel a child was brought to.
   *
   * @param said where it stands, in words
   * @param address its page; empty where the viewer sees no panels
   */
  public record Brought(LocalDate on, String said, String address) {

    /** The day as people say it. */
    public String day() {
      return LondonTime.day(on);
    }
  }

  @Override
  public String template() {
    return "pathway/mace/case-part";
  }

  @Override
  public int place() {
    return 35;
  }

  @Override
  public Optional<List<Brought>> of(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    var brought = items.findByCurrentCaseRefIn(List.of(child.value()));
    var of =
        panels.findAllById(brought.stream().map(item -> item.panelRef).toList()).stream()
            .collect(Collectors.toMap(panel -> panel.ref, panel -> panel));
    boolean sees = viewer.may(Permission.ATTEND_PANEL);
    var all =
        brought.stream()
            .flatMap(item ->
                Optional.ofNullable(of.get(item.panelRef)).stream()
                    .map(panel ->
                        new Brought(
                            panel.meetsOn,
                            said(item),
                            sees && item.state.onAgenda() ? "/panels/" + panel.meetsOn : "")))
            .sorted(Comparator.comparing(Brought::on).reversed())
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private static String said(PanelItem item) {
    var outcome = item.outcome;
    return switch (item.state) {
      case LISTED ->
          item.paperAt == null ? "to be heard, no paper yet" : "to be heard, paper is in";
      case HEARD -> outcome == null ? "heard" : outcome.label();
      case LEFT_OUT -> "not brought any more";
      case MOVED -> "moved to the next panel";
      case UNSEEN -> "waits for somebody of the panel who may see it";
    };
  }
}
