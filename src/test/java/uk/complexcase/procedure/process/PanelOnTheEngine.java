package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.util.Map;

/**
 * A panel, a paper or a return on its way, told in the words of the procedure; the room's work is
 * mocked.
 */
final class PanelOnTheEngine extends OnTheEngine<PanelOnTheEngine> {

  static final String PANEL = "MP-TEST-0001";
  static final String ITEM = "MI-TEST-0001";
  static final String RETURN = "MR-TEST-0001";

  PanelOnTheEngine(CamundaClient client, CamundaProcessTestContext context) {
    super(client, context);
  }

  @Override
  PanelOnTheEngine self() {
    return this;
  }

  /** The first case is brought while papers are due then. */
  PanelOnTheEngine planned(String papersUntil) {
    returns("read-panel-dates", Map.of("papersUntil", papersUntil));
    return begin("mace-panel", PANEL, Map.of("panelRef", PANEL));
  }

  PanelOnTheEngine brought() {
    return begin("panel-paper", ITEM, Map.of("panelItemRef", ITEM, "caseRef", "K-TEST-0001"));
  }

  PanelOnTheEngine asked(String holder) {
    return begin(
        "panel-return",
        RETURN,
        Map.of("panelRef", PANEL, "panelReturnRef", RETURN, "returnHolder", holder));
  }
}
