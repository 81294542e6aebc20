package uk.complexcase.procedure.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
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

/** A period between two agreements of the level of risk on the engine: every way it ends. */
class RiskReviewProcessTest {

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
        Arrays.stream(RiskReviewProcessTest.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .count();
    if (testsRun == all) {
      var elements =
          ModelsFixture.delivered().elements("risk-review").stream().map(ModelElement::id).toList();
      assertThat(elements).contains("PeriodBegun", "ReviewRisk", "NextPeriodBegins");
      assertThat(VISITED).containsAll(elements);
    }
  }

  private static final String PAST = "2020-01-01T09:00:00Z";
  private static final String FAR = "2099-01-01T09:00:00Z";

  private static Map<String, Object> found(String level, boolean raised, boolean close) {
    return found(level, raised, raised, close);
  }

  /** A review after which the marker and the panel are decided anew, or are still open. */
  private static Map<String, Object> found(
      String level, boolean raised, boolean again, boolean close) {
    return Map.of(
        "riskLevel", level,
        "raised", raised,
        "hazardAgain", again,
        "panelAgain", again,
        "closureProposed", close);
  }

  @Test
  void whatIsStillOpenIsNotAskedForAgainWhenTheRiskRises() {
    team.agreed(PAST).done("ReviewRisk", found("HIGH", true, false, false));

    team.then()
        .isCompleted()
        .hasCompletedElements("DecidedElsewhere")
        .hasNotActivatedElements("ConsiderHazard", "DecideMace");
  }

  @Test
  void aReviewOpensWhenItNearsAndTheNextPeriodFollows() {
    team.agreed(PAST).done("ReviewRisk", found("MEDIUM", false, false));

    team.then()
        .isCompleted()
        .hasCompletedElements("ReviewNears", "NextPeriodBegins")
        .hasNotActivatedElements("RiskRose", "DecideMace", "DecideClosure");
  }

  @Test
  void nothingIsToDoBeforeTheReviewNearsUnlessItIsAskedForEarly() {
    team.agreed(FAR);
    team.then().hasActiveElements("UntilReview").hasNotActivatedElements("ReviewRisk");

    team.told("risk-review-early").done("ReviewRisk", found("LOW", false, true));
    team.then().hasCompletedElements("ReviewAskedEarly").hasActiveElements("DecideClosure");

    team.done("DecideClosure", Map.of("closureDecision", "CLOSE"));
    team.then()
        .isCompleted()
        .hasCompletedElements("ClosureDecided")
        .hasNotActivatedElements("NextPeriodBegins");
  }

  @Test
  void aRiskThatRoseHasItsMarkerAndItsPanelDecidedAnew() {
    team.agreed(PAST).done("ReviewRisk", found("MEDIUM", true, false));
    team.then().hasActiveElements("ConsiderHazard", "DecideMace");

    team.done("DecideMace", Map.of("maceDecision", "NOT_REQUIRED", "panelOmissionAsked", false))
        .done("ConsiderHazard");
    team.then()
        .isCompleted()
        .hasCompletedElements("PanelDecided", "HazardConsidered")
        .hasNotActivatedElements("ConfirmPanelLeftOut", "NextPeriodBegins");
  }

  @Test
  void leavingThePanelOutAtHighWaitsForTheHeadOfService() {
    team.agreed(PAST)
        .done("ReviewRisk", found("HIGH", true, false))
        .done("DecideMace", Map.of("maceDecision", "NOT_REQUIRED", "panelOmissionAsked", true));
    team.then().hasActiveElements("ConfirmPanelLeftOut").hasNotActivatedElements("PanelDecided");

    team.done("ConfirmPanelLeftOut", Map.of("maceDecision", "NOT_REQUIRED")).done("ConsiderHazard");
    team.then().isCompleted().hasCompletedElements("OmissionSettled");
  }

  @Test
  void noReviewIsHeldOnceTheTeamEndedItsWork() {
    team.agreed(FAR);
    team.then().hasActiveElements("UntilReview");
    team.told("risk-review-ended");

    team.then()
        .hasCompletedElements("NoReviewWanted")
        .hasTerminatedElements("UntilReview")
        .hasNotActivatedElements("ReviewRisk");
  }

  @Test
  void aReviewThatIsOpenEndsWhenTheTeamEndsItsWork() {
    team.agreed(PAST);
    team.then().hasActiveElements("ReviewRisk");
    team.told("risk-review-ended");

    team.then().hasCompletedElements("NoReviewWanted").hasTerminatedElements("ReviewRisk");
  }

  @Test
  void aSecondStartOfTheSamePeriodEndsAtOnce() {
    team.returns("claim-start", Map.of("duplicateStart", true)).agreed(PAST);

    team.then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("ReviewRisk");
  }
}
