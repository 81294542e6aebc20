package uk.complexcase.procedure.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.models.ModelsFixture;

/** What a contact calls for at once, on the engine. */
class ProtectionAtOnceProcessTest {

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  private static final TreeSet<String> VISITED = new TreeSet<>();
  private static int testsRun;

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private DiscussionOnItsWay measure;

  @BeforeEach
  void aMeasure() {
    CamundaAssert.setAssertionInterval(Duration.ofMillis(25));
    measure = new DiscussionOnItsWay(client, context);
  }

  @AfterEach
  void noteWhatWasVisited() {
    VISITED.addAll(measure.visited("protection-at-once"));
    testsRun++;
  }

  /** Coverage is a property of all tests together, so it is not asked of a single one run alone. */
  @AfterAll
  static void everyElementWasVisited() {
    if (testsRun == 9) {
      var elements =
          ModelsFixture.delivered().elements("protection-at-once").stream()
              .map(ModelElement::id)
              .toList();
      assertThat(elements).contains("ActOnThreatToLife", "OversightSetUp");
      assertThat(VISITED).containsAll(elements);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "THREAT_TO_LIFE, ActOnThreatToLife, police-di, ThreatActedOn",
    "IMMEDIATE_PROTECTION, RecordImmediateProtection, edt, ChildrenProtected",
    "RISK_TO_OTHERS, PlanRiskToOthers, mash-manager, RiskToOthersPlanned",
    "OTHER_CHILD, OpenContactForNamedChild, mash-screener, OtherContactOpened"
  })
  void aMeasureIsOneTaskOfThoseWhoCanDoIt(String kind, String task, String group, String end) {
    measure.calledFor(kind, false);
    assertThat(measure.open(task, 1).getFirst().getCandidateGroups()).contains(group);

    measure.done(task);

    measure.then().isCompleted().hasCompletedElements(end);
  }

  @Test
  void anAllegationGoesToTheDesignatedOfficerWhoDecides() {
    measure.calledFor("LADO", false).done("ReferToLado");
    assertThat(measure.open("DecideOnAllegation", 1).getFirst().getCandidateGroups())
        .containsExactly("lado");

    measure.done("DecideOnAllegation");

    measure.then().isCompleted().hasCompletedElements("AllegationDecided");
  }

  @Test
  void oversightIsInstigatedOnceBothLeadersDecidedIt() {
    measure.calledFor("OVERSIGHT", false);
    assertThat(measure.open("DecideOversightForPolice", 1).getFirst().getCandidateGroups())
        .containsExactly("police-di");
    assertThat(measure.open("DecideOversightForCouncil", 1).getFirst().getCandidateGroups())
        .containsExactly("csc-head-of-service");
    measure.done("DecideOversightForCouncil", Map.of());
    measure.then().hasNotActivatedElements("SetUpOversight");

    measure
        .done("DecideOversightForPolice", Map.of("oversightDecision", "INSTIGATE"))
        .done("SetUpOversight");

    measure.then().isCompleted().hasCompletedElements("OversightSetUp");
  }

  @Test
  void leadersWhoDifferAreBothAskedAgain() {
    measure
        .calledFor("OVERSIGHT", false)
        .done("DecideOversightForPolice", Map.of())
        .done("DecideOversightForCouncil", Map.of("oversightDecision", "DIFFER"));
    measure.then().hasActiveElements("DecideOversightForCouncil", "DecideOversightForPolice");

    measure
        .done("DecideOversightForPolice", Map.of())
        .done("DecideOversightForCouncil", Map.of("oversightDecision", "DO_NOT_INSTIGATE"));

    measure
        .then()
        .isCompleted()
        .hasCompletedElements("OversightNotInstigated")
        .hasNotActivatedElements("SetUpOversight");
  }

  @Test
  void leadersWhoMeetAgainAreBothAskedAgain() {
    measure
        .calledFor("OVERSIGHT", false)
        .done("DecideOversightForPolice", Map.of())
        .done("DecideOversightForCouncil", Map.of("oversightDecision", "RECONVENE"));

    measure.then().hasActiveElements("DecideOversightForCouncil", "DecideOversightForPolice");
  }

  @Test
  void aSecondStartOfTheSameMeasureEndsAtOnce() {
    measure.calledFor("THREAT_TO_LIFE", true);

    measure
        .then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("ActOnThreatToLife");
  }
}
