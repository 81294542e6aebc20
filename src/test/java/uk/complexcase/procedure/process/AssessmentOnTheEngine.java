package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.util.List;
import java.util.Map;

/** An assessment on its way; the room's work is mocked. */
final class AssessmentOnTheEngine extends OnTheEngine<AssessmentOnTheEngine> {

  private static final String ASSESSMENT = "A-TEST-0001";

  AssessmentOnTheEngine(CamundaClient client, CamundaProcessTestContext context) {
    super(client, context);
  }

  @Override
  AssessmentOnTheEngine self() {
    return this;
  }

  AssessmentOnTheEngine begun() {
    return begin(
        "child-and-family-assessment",
        ASSESSMENT,
        Map.of(
            "assessmentRef",
            ASSESSMENT,
            "caseRefs",
            List.of("C-TEST-0001"),
            "assessmentWorker",
            "its.worker"));
  }
}
