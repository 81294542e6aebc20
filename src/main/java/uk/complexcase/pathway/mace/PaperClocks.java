package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.work.steps.ModelClocks;
import uk.complexcase.work.steps.StepClocks;
import uk.complexcase.work.tasks.TaskClock;

/** The clock of a panel paper, which runs to the time the panel's calendar sets. */
@Component
class PaperClocks extends StepClocks<PanelItem> {

  private final PanelClocks panelClocks;
  private final Panels panels;

  PaperClocks(PanelItems items, ModelClocks models, PanelClocks panelClocks, Panels panels) {
    super("panel-paper", "panelItemRef", items, models);
    this.panelClocks = panelClocks;
    this.panels = panels;
  }

  @Override
  protected ClockSubject subject(TimescaleCode code, PanelItem item) {
    return item.subject();
  }

  @Override
  protected @Nullable Instant since(TimescaleCode code, PanelItem item) {
    return item.broughtAt;
  }

  @Override
  protected Optional<TaskClock> begun(TimescaleCode code, PanelItem item) {
    return panels
        .findById(item.panelRef)
        .map(panel -> TaskClock.of(panelClocks.paper(item, panel)));
  }
}
