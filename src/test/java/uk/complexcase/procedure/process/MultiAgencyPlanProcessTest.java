package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A multi-agency plan on the engine: what holds what up, and what holds up nothing. */
class MultiAgencyPlanProcessTest {

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  @RegisterExtension
  static final EveryElement COVERED =
      EveryElement.of("multi-agency-plan", "ConfirmFit", "SettleLines", "PlanClosed");

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private PlanOnTheEngine plan;

  @BeforeEach
  void aPlan() {
    plan = new PlanOnTheEngine(client, context);
  }

  @AfterEach
  void noteWhatWasVisited() {
    COVERED.visited(plan.visited());
  }

  @Test
  void aPlanIsConfirmedReviewedAndClosed() {
    plan.stands(true, true).made().open("ConfirmFit");
    plan.stands(false, true).done("ConfirmFit").done("ReviewPlan", Map.of("planGoesOn", false));
    plan.open("DecideClosure");
    plan.then().isActive().hasNotActivatedElements("PlanClosed");

    plan.done("DecideClosure", Map.of("planClosed", true));

    plan.then().isCompleted().hasCompletedElements("PlanClosed");
  }

  @Test
  void aSecondStartOfTheSamePlanEndsAtOnce() {
    plan.returns("claim-start", Map.of("duplicateStart", true)).made();

    plan.then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("ReadPlan", "ConfirmFit");
  }

  @Test
  void aLineLeftOpenHoldsNothingElseUp() {
    plan.stands(true, true).made().open("ConfirmFit");
    plan.leftOpen(1).open("SettleLines");
    plan.stands(false, true).done("ConfirmFit").open("ReviewPlan");

    plan.done("SettleLines").then().hasCompletedElements("LinesSettled").isActive();
  }

  @Test
  void aLineLeftOpenAgainIsSettledAgain() {
    plan.stands(true, false).made().open("ConfirmFit");
    plan.leftOpen(1).open("SettleLines");
    plan.done("SettleLines").leftOpen(2).open("SettleLines");
  }

  @Test
  void newLinesAreConfirmedWithoutWaitingForTheReview() {
    plan.stands(false, false).made();
    plan.then().hasActiveElements("UntilReview");

    plan.stands(true, false).changed("lines/2").open("ConfirmFit");
    plan.then().hasNotActivatedElements("ReviewPlan");
  }

  @Test
  void aLaterPanelBringsTheReviewForward() {
    plan.stands(false, false).made();
    plan.then().hasActiveElements("UntilReview");

    plan.stands(false, true).changed("panel/2027-02-17").open("ReviewPlan");
  }

  @Test
  void aPlanThatGoesOnIsReadAgainAndReviewedAgain() {
    plan.stands(false, true).made().done("ReviewPlan", Map.of("planGoesOn", true));
    plan.open("ReviewPlan");

    plan.done("ReviewPlan", Map.of("planGoesOn", false))
        .done("DecideClosure", Map.of("planClosed", false))
        .open("ReviewPlan");
    plan.then().isActive().hasNotActivatedElements("PlanClosed");
  }

  @Test
  void closingThePlanEndsTheSettlingOfItsLines() {
    plan.stands(false, true).made().open("ReviewPlan");
    plan.leftOpen(1).open("SettleLines");

    plan.done("ReviewPlan", Map.of("planGoesOn", false))
        .done("DecideClosure", Map.of("planClosed", true));

    plan.then().isCompleted().hasTerminatedElements("SettleLines");
  }
}
