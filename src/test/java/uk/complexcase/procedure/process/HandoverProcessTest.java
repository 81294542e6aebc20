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

/** Handovers and moves on the engine; the room's work is mocked. */
class HandoverProcessTest {

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  @RegisterExtension
  static final EveryElement COVERED =
      EveryElement.of(
          "handover-and-transfer", "HandoverBegun", "SettleHandover", "MovedOut", "MovedIn");

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private HandoverOnTheEngine handover;

  @BeforeEach
  void aHandover() {
    handover = new HandoverOnTheEngine(client, context);
  }

  @AfterEach
  void noteWhatWasVisited() {
    COVERED.visited(handover.visited());
  }

  @Test
  void aChildIsHandedOverOnlyByTheAcceptanceOfTheWorkerWhoIsAsked() {
    handover.begun("CHANGE_OF_WORKER");
    assertThat(handover.open("PrepareHandover").getAssignee()).isEqualTo("old.worker");

    handover.done("PrepareHandover", Map.of("toWorker", "new.worker"));
    assertThat(handover.open("AcceptHandover").getAssignee()).isEqualTo("new.worker");

    handover.done("AcceptHandover", Map.of("handoverAnswer", "ACCEPTED"));
    handover
        .then()
        .isCompleted()
        .hasCompletedElements("HandedOver")
        .hasNotActivatedElements("SettleHandover");
  }

  @Test
  void whatIsNotAcceptedGoesToAManagerWhoAsksAnotherWorker() {
    handover.begun("CHANGE_OF_WORKER");
    handover.done("PrepareHandover", Map.of("toWorker", "new.worker"));
    handover.done("AcceptHandover", Map.of("handoverAnswer", "NOT_ACCEPTED"));
    assertThat(handover.open("SettleHandover").getCandidateGroups()).contains("csc-team-manager");

    handover.done(
        "SettleHandover",
        Map.of("handoverSettlement", "ANOTHER_WORKER", "toWorker", "third.worker"));
    assertThat(handover.open("AcceptHandover").getAssignee()).isEqualTo("third.worker");

    handover.done("AcceptHandover", Map.of("handoverAnswer", "ACCEPTED"));
    handover.then().isCompleted().hasCompletedElements("HandedOver");
  }

  @Test
  void aManagerCanLeaveTheChildWithTheWorkerBefore() {
    handover.begun("CHANGE_OF_WORKER");
    handover.done("PrepareHandover", Map.of("toWorker", "new.worker"));
    handover.done("AcceptHandover", Map.of("handoverAnswer", "NOT_ACCEPTED"));
    handover.done("SettleHandover", Map.of("handoverSettlement", "CALL_OFF"));

    handover
        .then()
        .isCompleted()
        .hasCompletedElements("HandoverCalledOff")
        .hasNotActivatedElements("HandedOver");
  }

  @Test
  void aMoveOutOfTheAreaEndsOnlyWithAcceptanceInWriting() {
    handover.begun("MOVE_OUT");
    handover.done("GiveMoveNotice");
    assertThat(handover.open("RecordMoveAcceptance").getCandidateGroups())
        .contains("other-la-liaison");

    handover.done("RecordMoveAcceptance", Map.of("moveAnswer", "NOT_YET"));
    handover.open("RecordMoveAcceptance");
    handover.then().isActive().hasNotActivatedElements("MovedOut");

    handover.done("RecordMoveAcceptance", Map.of("moveAnswer", "ACCEPTED"));
    handover.then().isCompleted().hasCompletedElements("MovedOut");
  }

  @Test
  void aChildWhoDoesNotMoveStaysWithUs() {
    handover.begun("MOVE_OUT");
    handover.done("GiveMoveNotice");
    handover.done("RecordMoveAcceptance", Map.of("moveAnswer", "CALLED_OFF"));

    handover
        .then()
        .isCompleted()
        .hasCompletedElements("MoveCalledOff")
        .hasNotActivatedElements("MovedOut");
  }

  @Test
  void aMoveIntoTheAreaEndsWithItsConference() {
    handover.begun("MOVE_IN");
    assertThat(handover.open("HoldTransferInConference").getCandidateGroups()).contains("cp-chair");

    handover.done("HoldTransferInConference");
    handover
        .then()
        .isCompleted()
        .hasCompletedElements("MovedIn")
        .hasNotActivatedElements("PrepareHandover");
  }

  @Test
  void aSecondStartOfTheSameHandoverEndsAtOnce() {
    handover.returns("claim-start", Map.of("duplicateStart", true)).begun("CHANGE_OF_WORKER");

    handover
        .then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("PrepareHandover");
  }
}
