package uk.complexcase.procedure.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A child in need plan on the engine; the room's work is mocked. */
class ChildInNeedPlanProcessTest {

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  @RegisterExtension
  static final EveryElement COVERED =
      EveryElement.of(
          "child-in-need-plan",
          "DuplicateStartEnded",
          "WriteInNeed",
          "ReviewInNeed",
          "AgreeInNeedEnd",
          "InNeedTakenOver",
          "InNeedOver");

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private ChildInNeedOnTheEngine plan;

  @BeforeEach
  void aPlan() {
    plan = new ChildInNeedOnTheEngine(client, context);
  }

  @AfterEach
  void noteWhatWasVisited() {
    COVERED.visited(plan.visited());
  }

  @Test
  void itIsReviewedAgainAndAgainUntilAManagerAgreesThatItEnds() {
    plan.begun("its.worker");
    assertThat(plan.open("WriteInNeed").getAssignee()).isEqualTo("its.worker");

    plan.done("WriteInNeed").reviewed("GOES_ON").reviewed("STRATEGY_DISCUSSION").reviewed("ENDS");
    assertThat(plan.open("AgreeInNeedEnd").getCandidateGroups())
        .containsExactly("csc-team-manager");
    plan.done("AgreeInNeedEnd", Map.of("inNeedEndAgreed", false, "inNeedWorker", "new.worker"));
    assertThat(plan.open("ReviewInNeed").getAssignee()).isEqualTo("new.worker");

    plan.reviewed("ENDS").done("AgreeInNeedEnd", Map.of("inNeedEndAgreed", true));
    plan.then().isCompleted().hasCompletedElements("InNeedOver");
  }

  @Test
  void itIsOverWhenAnotherPlanHasItsPlace() {
    plan.begun("its.worker").done("WriteInNeed").reviewed("TAKEN_OVER");

    plan.then().isCompleted().hasCompletedElements("InNeedTakenOver");
  }

  @Test
  void withoutAWorkerTheTeamHasIt() {
    plan.begun("");

    var writing = plan.open("WriteInNeed");
    assertThat(writing.getAssignee()).isNullOrEmpty();
    assertThat(writing.getCandidateGroups()).contains("csc-team-manager");
  }

  @Test
  void aSecondStartEndsAtOnce() {
    plan.returns("claim-start", Map.of("duplicateStart", true)).begun("its.worker");

    plan.then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("WriteInNeed");
  }
}
