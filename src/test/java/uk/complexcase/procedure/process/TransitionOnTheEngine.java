package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.util.Map;

/** A transition to adult services on its way, told in the words of the procedure. */
final class TransitionOnTheEngine extends OnTheEngine<TransitionOnTheEngine> {

  static final String TRANSITION = "AT-TEST-0001";

  TransitionOnTheEngine(CamundaClient client, CamundaProcessTestContext context) {
    super(client, context);
    returns("open-clock-in-register", Map.of("deadlineRef", "", "outerDeadlineRef", ""));
  }

  @Override
  TransitionOnTheEngine self() {
    return this;
  }

  TransitionOnTheEngine begun(String stage, boolean noticeOnAge) {
    return begin(
        "transition-to-adult-services",
        TRANSITION,
        Map.of(
            "transitionRef",
            TRANSITION,
            "caseRef",
            "K-TEST-0001",
            "transitionStage",
            stage,
            "noticeOnAge",
            noticeOnAge));
  }

  TransitionOnTheEngine told(String message) {
    return told(message, TRANSITION, message);
  }

  /** Everything but the ages is done; adult services take the young person on. */
  TransitionOnTheEngine settled() {
    return done("SeekWishes", Map.of("wishesState", "RECORDED"))
        .done("WriteTransitionSection")
        .done("ReferToAdultServices")
        .decided("ACCEPTED")
        .done("AgreeJointWork");
  }

  TransitionOnTheEngine decided(String outcome) {
    return done("RecordAdultOutcome", Map.of("adultOutcome", outcome));
  }
}
