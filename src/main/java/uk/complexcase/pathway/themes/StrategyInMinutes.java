package uk.complexcase.pathway.themes;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.panels.PanelDay;
import uk.complexcase.clock.panels.SectionsOfMinutes;

/** Hands the strategic section of a panel to its minutes (TCS-72). */
@Component
@Transactional(readOnly = true)
class StrategyInMinutes implements SectionsOfMinutes {

  private final StrategyRows rows;

  StrategyInMinutes(StrategyRows rows) {
    this.rows = rows;
  }

  @Override
  public List<Section> of(PanelDay panel) {
    return rows.of(panel).stream()
        .findFirst()
        .map(now ->
            Arrays.stream(Subject.values())
                .filter(subject -> !now.text(subject).isEmpty())
                .map(subject -> new Section(subject.label(), now.text(subject)))
                .toList())
        .orElse(List.of());
  }
}
