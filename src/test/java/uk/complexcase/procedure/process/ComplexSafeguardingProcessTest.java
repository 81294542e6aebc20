package uk.complexcase.procedure.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import io.camunda.process.test.api.assertions.UserTaskSelectors;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.models.ModelsFixture;

/** A case of the complex safeguarding team on the engine: every way it goes. */
class ComplexSafeguardingProcessTest {

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  private static final TreeSet<String> VISITED = new TreeSet<>();
  private static int testsRun;

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private CsCaseOnTheEngine team;

  @BeforeEach
  void aCase() {
    CamundaAssert.setAssertionInterval(Duration.ofMillis(25));
    team = new CsCaseOnTheEngine(client, context);
  }

  @AfterEach
  void noteWhatWasVisited() {
    VISITED.addAll(team.visited());
    testsRun++;
  }

  /** Coverage is a property of all tests together, so it is not asked of a single one run alone. */
  @AfterAll
  static void everyElementWasVisited() {
    long all =
        Arrays.stream(ComplexSafeguardingProcessTest.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .count();
    if (testsRun == all) {
      var elements =
          ModelsFixture.delivered().elements("complex-safeguarding-pathway").stream()
              .map(ModelElement::id)
              .toList();
      assertThat(elements).contains("ReferredToTeam", "AssessPhoenix", "ClosedToTeam");
      assertThat(VISITED).containsAll(elements);
    }
  }

  @Test
  void aLowRiskMeasuredBelowTheThresholdIsClosedToTheTeamAndNothingElseBegins() {
    team.referred("LOW").done("OfferParentWorker", Map.of());
    team.then().hasNotActivatedElements("NoteAllocation");
    team.done("DecideGovernance", Map.of("governanceDecision", "ALLOCATE"))
        .done("MeasureRisk", Map.of("riskLevel", "LOW", "belowThreshold", true))
        .done("DecideClosure", Map.of("closureDecision", "CLOSE"));

    team.then()
        .isCompleted()
        .hasCompletedElements("ParentWorkerOffered", "ClosedToTeam")
        .hasNotActivatedElements("ConsiderHazard", "DecideMace", "AssessPhoenix", "WritePlan");
  }

  @Test
  void aSecondStartOfTheSameCaseEndsAtOnce() {
    team.returns("claim-start", Map.of("duplicateStart", true)).referred("HIGH");

    team.then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("OfferParentWorker", "WhichLevel");
  }

  @Test
  void whoNeedsToKnowMoreAsksAndDecidesAgain() {
    team.referred("LOW")
        .done("DecideGovernance", Map.of("governanceDecision", "MORE_INFO"))
        .done("GiveInformation")
        .done("DecideGovernance", Map.of("governanceDecision", "DO_NOT_ALLOCATE"))
        .done("DecideClosure", Map.of("closureDecision", "GO_ON"));

    team.then().hasActiveElements("NoteAllocation").hasNotActivatedElements("ClosedToTeam");
  }

  @Test
  void aMediumRiskIsAssessedWithPhoenixAndThePanelWaitsForNothingElse() {
    team.referred("MEDIUM").done("NoteAllocation", Map.of("csWorker", "cs.worker"));
    CamundaAssert.assertThatUserTask(UserTaskSelectors.byElementId("AssessPhoenix"))
        .hasAssignee("cs.worker");
    team.done("AssessPhoenix", Map.of("riskLevel", "MEDIUM", "belowThreshold", false));
    team.then().hasActiveElements("ConsiderHazard", "WritePlan", "DecideMace", "OfferParentWorker");

    team.done("DecideMace", mace("NOT_REQUIRED", false))
        .done("ConsiderHazard")
        .done("WritePlan")
        .done("OfferParentWorker");
    team.then()
        .isCompleted()
        .hasCompletedElements("PanelDecided", "HazardConsidered", "PlanActive")
        .hasNotActivatedElements("DecideGovernance", "ConfirmPanelLeftOut");
  }

  @Test
  void leavingOutWhatIsBroughtByRuleWaitsForTheHeadOfService() {
    team.referred("HIGH")
        .done("NoteAllocation")
        .done("AssessPhoenix", Map.of("riskLevel", "HIGH", "belowThreshold", false))
        .done("DecideMace", mace("NOT_REQUIRED", true));
    team.then().hasActiveElements("ConfirmPanelLeftOut").hasNotActivatedElements("PanelDecided");

    team.done("ConfirmPanelLeftOut", Map.of("maceDecision", "BRING"))
        .done("ConsiderHazard")
        .done("WritePlan")
        .done("OfferParentWorker");
    team.then().isCompleted().hasCompletedElements("OmissionSettled");
  }

  @Test
  void aRiskReferredAsLowAndMeasuredAsMediumOrHighIsAssessedWithPhoenix() {
    team.referred("LOW")
        .done("DecideGovernance", Map.of("governanceDecision", "ALLOCATE"))
        .done("MeasureRisk", Map.of("riskLevel", "MEDIUM", "belowThreshold", false));

    team.then().hasActiveElements("AssessPhoenix").hasNotActivatedElements("DecideClosure");
  }

  @Test
  void aHigherReferralBeforeAllocationOffersWhatTheHigherLevelNeeds() {
    team.referred("LOW");
    team.then().hasActiveElements("DecideGovernance");
    team.toldPathway("cs-referred-higher");

    team.then()
        .hasActiveElements("NoteAllocation", "OfferParentWorker")
        .hasTerminatedElements("DecideGovernance");
  }

  @Test
  void aHigherReferralWhileInformationIsAwaitedWaitsForItNoMore() {
    team.referred("LOW").done("DecideGovernance", Map.of("governanceDecision", "MORE_INFO"));
    team.then().hasActiveElements("GiveInformation");
    team.toldPathway("cs-referred-higher");

    team.then().hasActiveElements("NoteAllocation").hasTerminatedElements("GiveInformation");
  }

  @Test
  void aHigherReferralWhileALowRiskIsMeasuredLeadsToPhoenix() {
    team.referred("LOW").done("DecideGovernance", Map.of("governanceDecision", "ALLOCATE"));
    team.then().hasActiveElements("MeasureRisk");
    team.toldPathway("cs-referred-higher");
    team.done("NoteAllocation");

    team.then().hasActiveElements("AssessPhoenix").hasTerminatedElements("MeasureRisk");
  }

  @Test
  void aHigherReferralBeforeClosingKeepsTheTeamAtWork() {
    team.referred("LOW").done("DecideGovernance", Map.of("governanceDecision", "DO_NOT_ALLOCATE"));
    team.then().hasActiveElements("DecideClosure");
    team.toldPathway("cs-referred-higher");

    team.then()
        .hasActiveElements("NoteAllocation")
        .hasTerminatedElements("DecideClosure")
        .hasNotActivatedElements("ClosedToTeam");
  }

  @Test
  void closingEndsWhateverTheTeamHadStillToDo() {
    team.referred("LOW")
        .done("DecideGovernance", Map.of("governanceDecision", "DO_NOT_ALLOCATE"))
        .done("DecideClosure", Map.of("closureDecision", "CLOSE"));

    team.then().isCompleted().hasTerminatedElements("OfferParentWorker");
  }

  @Test
  void whatAReviewClosesLeavesNothingOfThePathwayOpen() {
    team.referred("MEDIUM")
        .done("NoteAllocation")
        .done("AssessPhoenix", Map.of("riskLevel", "MEDIUM", "belowThreshold", false));
    team.then().hasActiveElements("ConsiderHazard", "WritePlan", "DecideMace", "OfferParentWorker");
    team.toldPathway("cs-work-ended");

    team.then()
        .hasTerminatedElements("ConsiderHazard", "WritePlan", "DecideMace", "OfferParentWorker")
        .hasCompletedElements("NothingLeftToDo");
  }

  private static Map<String, Object> mace(String decision, boolean asked) {
    return Map.of("maceDecision", decision, "panelOmissionAsked", asked);
  }
}
