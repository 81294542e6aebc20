package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the processes of this room start with: references and times only. */
@Component
@Transactional(readOnly = true)
public class PanelStart {

  private final Panels panels;
  private final PanelItems items;
  private final PanelReturns returns;

  PanelStart(Panels panels, PanelItems items, PanelReturns returns) {
    this.panels = panels;
    this.items = items;
    this.returns = returns;
  }

  /**
   * A start of a process.
   *
   * @param key what makes it unique
   */
  public record Start(String key, Map<String, Object> variables) {}

  /** The variables of {@code mace-panel}, all of them. */
  public Map<String, Object> panel(String ref) {
    return Map.of("panelRef", panels.findById(ref).orElseThrow().ref);
  }

  /** When the papers of a panel are due now. */
  public Instant papersUntil(String ref) {
    return panels.findById(ref).orElseThrow().papersUntil;
  }

  /**
   * What {@code panel-paper} starts with; empty where the panel does not hear the case any more. A
   * case that was left out and is brought again starts another.
   */
  public Optional<Start> paper(String ref) {
    return items
        .findById(ref)
        .filter(PanelItem::listed)
        .map(item ->
            new Start(
                item.ref + "." + item.broughtAt.toEpochMilli(),
                Map.of("panelItemRef", item.ref, "caseRef", item.caseRef)));
  }

  /** The variables of {@code panel-return}, all of them. */
  public Map<String, Object> returned(String ref) {
    var asked = returns.findById(ref).orElseThrow();
    return Map.of(
        "panelRef", asked.panelRef, "panelReturnRef", asked.ref, "returnHolder", asked.person);
  }
}
