package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.util.Map;

/**
 * A multi-agency plan on its way, told in the words of the procedure; the room's work is mocked.
 */
final class PlanOnTheEngine extends OnTheEngine<PlanOnTheEngine> {

  static final String PLAN = "MP-TEST-0001";
  private static final String FAR = "2099-01-01T09:00:00Z";
  private static final String NOW = "2020-01-01T09:00:00Z";

  PlanOnTheEngine(CamundaClient client, CamundaProcessTestContext context) {
    super(client, context);
  }

  @Override
  PlanOnTheEngine self() {
    return this;
  }

  /** How the room says the plan stands from now on. */
  PlanOnTheEngine stands(boolean linesToConfirm, boolean reviewNear) {
    return returns(
        "read-plan",
        Map.of("linesToConfirm", linesToConfirm, "reviewOpensAt", reviewNear ? NOW : FAR));
  }

  PlanOnTheEngine made() {
    return begin("multi-agency-plan", PLAN, Map.of("planRef", PLAN, "caseRef", "C-TEST-0001"));
  }

  PlanOnTheEngine changed(String because) {
    return told("plan-changed", PLAN, because);
  }

  PlanOnTheEngine leftOpen(int round) {
    return told("plan-line-left-open", PLAN, Integer.toString(round));
  }
}
