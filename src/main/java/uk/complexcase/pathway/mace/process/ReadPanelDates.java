package uk.complexcase.pathway.mace.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.mace.PanelStart;

/** Reads when a panel's papers are due. Idempotent: it answers with the day as it is now. */
@Component
public class ReadPanelDates {

  private final PanelStart panels;

  ReadPanelDates(PanelStart panels) {
    this.panels = panels;
  }

  @JobWorker(type = "read-panel-dates")
  public Map<String, Object> handle(@Variable String panelRef) {
    return Map.of("papersUntil", panels.papersUntil(panelRef).toString());
  }
}
