package uk.complexcase.procedure.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Panels, papers and returns on the engine: every way they go, and that none waits for another. */
class PanelProcessTest {

  private static final String LONG_AGO = "2020-01-13T17:00:00Z";
  private static final String FAR_AHEAD = "2999-01-13T17:00:00Z";
  private static final Map<String, Object> TWICE = Map.of("duplicateStart", true);

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  @RegisterExtension
  static final EveryElement PANEL =
      EveryElement.of("mace-panel", "SettlePanelAgenda", "PanelMoved", "PanelNotHeld");

  @RegisterExtension
  static final EveryElement PAPER = EveryElement.of("panel-paper", "WritePanelPaper");

  @RegisterExtension
  static final EveryElement RETURN = EveryElement.of("panel-return", "ReturnToPanel");

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private PanelOnTheEngine panel;

  @BeforeEach
  void aPanel() {
    panel = new PanelOnTheEngine(client, context);
  }

  @AfterEach
  void noteWhatWasVisited() {
    var visited = panel.visited();
    PANEL.visited(visited);
    PAPER.visited(visited);
    RETURN.visited(visited);
  }

  @Test
  void aPanelGoesFromItsCutOffToItsMinutes() {
    panel.planned(LONG_AGO).done("SettlePanelAgenda").done("HoldPanel").done("AgreePanelMinutes");

    panel.then().isCompleted().hasCompletedElements("PapersClosed", "PanelMinuted");
  }

  @Test
  void nothingIsSettledWhilePapersMayStillBeSent() {
    panel.planned(FAR_AHEAD);

    panel.then().hasActiveElements("WaitForPapers").hasNotActivatedElements("SettlePanelAgenda");
  }

  @Test
  void aMovedPanelReadsAnewWhenItsPapersAreDue() {
    panel.planned(FAR_AHEAD);
    panel.then().hasActiveElements("WaitForPapers");

    panel
        .returns("read-panel-dates", Map.of("papersUntil", LONG_AGO))
        .told("panel-moved", PanelOnTheEngine.PANEL, "moved");

    panel.open("SettlePanelAgenda");
    panel.then().hasCompletedElement("ReadPanelDates", 2);
  }

  @Test
  void aPanelThatIsCalledOffEndsWhereverItStands() {
    panel.planned(LONG_AGO).open("SettlePanelAgenda");

    panel.told("panel-called-off", PanelOnTheEngine.PANEL, "off");

    panel.then().isCompleted().hasCompletedElements("PanelNotHeld");
    panel.then().hasTerminatedElements("SettlePanelAgenda");
  }

  @Test
  void aSecondStartOfTheSameKeyEndsAtOnce() {
    panel.returns("claim-start", TWICE).planned(LONG_AGO);
    panel
        .then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("SettlePanelAgenda");

    panel.brought();
    panel.then().isCompleted().hasNotActivatedElements("WritePanelPaper");

    panel.asked("");
    panel.then().isCompleted().hasNotActivatedElements("ReturnToPanel");
  }

  @Test
  void aPaperIsAskedForAtOnceAndSent() {
    panel.brought().done("WritePanelPaper");

    panel.then().isCompleted().hasCompletedElements("PaperIn");
  }

  @Test
  void aPaperIsNotWantedOnceThePanelDoesNotHearTheCase() {
    panel.brought().open("WritePanelPaper");

    panel.told("panel-paper-not-wanted", PanelOnTheEngine.ITEM, "dropped");

    panel.then().isCompleted().hasCompletedElements("PaperDropped");
  }

  @Test
  void aReturnIsAskedOfOnePersonOfTheAgency() {
    panel.asked("panel.member");

    assertThat(panel.open("ReturnToPanel", 1))
        .extracting(UserTask::getAssignee)
        .containsExactly("panel.member");
    panel.done("ReturnToPanel").then().isCompleted().hasCompletedElements("ReturnIn");
  }

  @Test
  void aReturnIsNotWantedOnceThePanelIsOver() {
    panel.asked("panel.member").open("ReturnToPanel");

    panel.told("panel-return-not-wanted", PanelOnTheEngine.RETURN, "dropped");

    panel.then().isCompleted().hasCompletedElements("ReturnDropped");
  }
}
