package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.util.Map;

/** A handover or a move on its way; the room's work is mocked. */
final class HandoverOnTheEngine extends OnTheEngine<HandoverOnTheEngine> {

  private static final String HANDOVER = "T-TEST-0001";

  HandoverOnTheEngine(CamundaClient client, CamundaProcessTestContext context) {
    super(client, context);
  }

  @Override
  HandoverOnTheEngine self() {
    return this;
  }

  HandoverOnTheEngine begun(String kind) {
    return begin(
        "handover-and-transfer",
        HANDOVER,
        Map.of(
            "transferRef",
            HANDOVER,
            "transferKind",
            kind,
            "caseRef",
            "C-TEST-0001",
            "fromWorker",
            "old.worker",
            "toWorker",
            "new.worker"));
  }
}
