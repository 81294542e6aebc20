package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.util.List;
import java.util.Map;

/** An agreed action on its way; the book of actions is mocked. */
final class ActionOnTheEngine extends OnTheEngine<ActionOnTheEngine> {

  private static final String ACTION = "A-TEST-0001";

  ActionOnTheEngine(CamundaClient client, CamundaProcessTestContext context) {
    super(client, context);
  }

  @Override
  ActionOnTheEngine self() {
    return this;
  }

  /** The book says from now on that the action stands here. */
  ActionOnTheEngine stands(String step) {
    return returns(
        "read-action",
        Map.of(
            "actionStep",
            step,
            "actionOwner",
            "school.nurse",
            "actionGroups",
            List.of("health-safeguarding"),
            "actionChair",
            "team.manager",
            "actionRound",
            1));
  }

  ActionOnTheEngine begun() {
    return begin(
        "agreed-action", ACTION, Map.of("actionRef", ACTION, "caseRefs", List.of("C-TEST-0001")));
  }

  ActionOnTheEngine told(String message, String id) {
    return told(message, ACTION, id);
  }
}
