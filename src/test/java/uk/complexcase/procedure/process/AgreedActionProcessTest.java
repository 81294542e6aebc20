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

/** The life of an agreed action on the engine; the book of actions is mocked. */
class AgreedActionProcessTest {

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  @RegisterExtension
  static final EveryElement COVERED =
      EveryElement.of("agreed-action", "ActionBegun", "TakeUpOverdueAction", "ActionDone");

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private ActionOnTheEngine action;

  @BeforeEach
  void anActionToDo() {
    action = new ActionOnTheEngine(client, context).stands("DO");
  }

  @AfterEach
  void noteWhatWasVisited() {
    COVERED.visited(action.visited());
  }

  @Test
  void anActionAcceptedAtTheMeetingIsItsOwnersTaskAtOnceAndEndsWhenItIsDone() {
    action.begun();

    var task = action.open("DoAction");
    assertThat(task.getAssignee()).isEqualTo("school.nurse");
    assertThat(task.getCandidateGroups()).containsExactly("health-safeguarding");

    action.stands("DONE");
    action.done("DoAction");
    action
        .then()
        .isCompleted()
        .hasCompletedElements("ActionDone")
        .hasNotActivatedElements("AcceptAction");
  }

  @Test
  void anActionOfSomebodyWhoWasNotThereIsAcceptedFirst() {
    action.stands("ACCEPT");
    action.begun();
    assertThat(action.open("AcceptAction").getAssignee()).isEqualTo("school.nurse");

    action.stands("DO");
    action.done("AcceptAction");
    action.open("DoAction");

    action.stands("DONE");
    action.done("DoAction");
    action.then().isCompleted().hasCompletedElements("ActionDone");
  }

  @Test
  void anActionGivenBackIsSettledByTheChairAndNeverWithNobody() {
    action.begun();
    action.open("DoAction");

    action.stands("SETTLE");
    action.done("DoAction");
    assertThat(action.open("SettleAction").getAssignee()).isEqualTo("team.manager");

    action.stands("ACCEPT");
    action.done("SettleAction");
    action.open("AcceptAction");
  }

  @Test
  void whatTheChairChangesEndsTheStepThatWaitsAndIsFollowed() {
    action.begun();
    action.open("DoAction");

    action.stands("ACCEPT");
    action.told("action-changed", "round-2");
    action.open("AcceptAction");

    action.stands("CALLED_OFF");
    action.told("action-changed", "called-off");
    action
        .then()
        .isCompleted()
        .hasCompletedElements("ActionCalledOff")
        .hasTerminatedElements("DoAction", "AcceptAction");
  }

  @Test
  void aDatePassedIsTheChairsTaskWhileTheOwnerGoesOn() {
    action.begun();
    action.open("DoAction");

    action.told("action-overdue", "2027-02-02T23:59:00Z");
    assertThat(action.open("TakeUpOverdueAction").getAssignee()).isEqualTo("team.manager");
    action.open("DoAction");

    action.done("TakeUpOverdueAction");
    action.then().isActive().hasCompletedElements("OverdueTakenUp");
    action.open("DoAction");
  }

  @Test
  void anOverdueActionThatIsDoneLeavesTheChairNothingToTakeUp() {
    action.begun();
    action.open("DoAction");
    action.told("action-overdue", "2027-02-02T23:59:00Z");
    action.open("TakeUpOverdueAction");

    action.stands("DONE");
    action.done("DoAction");
    action
        .then()
        .isCompleted()
        .hasCompletedElements("ActionDone")
        .hasTerminatedElements("TakeUpOverdueAction");
  }

  @Test
  void aSecondStartOfTheSameActionEndsAtOnce() {
    action.returns("claim-start", Map.of("duplicateStart", true)).begun();

    action
        .then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("DoAction");
  }
}
