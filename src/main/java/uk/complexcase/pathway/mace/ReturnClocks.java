package uk.complexcase.pathway.mace;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.work.steps.ModelClocks;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskTiming;

/** The clock of an agency's return. */
@Component
class ReturnClocks implements TaskTiming {

  private final PanelReturns returns;
  private final Panels panels;
  private final PanelClocks clocks;
  private final ModelClocks models;

  ReturnClocks(PanelReturns returns, Panels panels, PanelClocks clocks, ModelClocks models) {
    this.returns = returns;
    this.panels = panels;
    this.clocks = clocks;
    this.models = models;
  }

  @Override
  public String processId() {
    return "panel-return";
  }

  @Override
  public TaskClock begin(String elementId, Map<String, Object> variables) {
    return models.begin(
        elementId,
        () ->
            Optional.ofNullable(variables.get("panelReturnRef"))
                .flatMap(ref -> returns.findById(ref.toString()))
                .flatMap(asked ->
                    panels
                        .findById(asked.panelRef)
                        .map(panel -> TaskClock.of(clocks.returned(asked, panel)))));
  }
}
