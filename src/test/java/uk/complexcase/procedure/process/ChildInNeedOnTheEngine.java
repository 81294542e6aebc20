package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.util.List;
import java.util.Map;

/** A child in need plan on its way; the room's work is mocked. */
final class ChildInNeedOnTheEngine extends OnTheEngine<ChildInNeedOnTheEngine> {

  private static final String PLAN = "CN-TEST-0001";

  ChildInNeedOnTheEngine(CamundaClient client, CamundaProcessTestContext context) {
    super(client, context);
  }

  @Override
  ChildInNeedOnTheEngine self() {
    return this;
  }

  ChildInNeedOnTheEngine begun(String worker) {
    return begin(
        "child-in-need-plan",
        PLAN,
        Map.of("inNeedRef", PLAN, "caseRefs", List.of("C-TEST-0001"), "inNeedWorker", worker));
  }

  ChildInNeedOnTheEngine reviewed(String decision) {
    return done("ReviewInNeed", Map.of("inNeedDecision", decision, "inNeedWorker", "its.worker"));
  }
}
