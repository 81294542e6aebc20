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
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.models.ModelsFixture;

/** A referral to the complex safeguarding team, on the engine. */
class CsReferralProcessTest {

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  private static final TreeSet<String> VISITED = new TreeSet<>();
  private static int testsRun;

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private DiscussionOnItsWay referral;

  @BeforeEach
  void aReferral() {
    CamundaAssert.setAssertionInterval(Duration.ofMillis(25));
    referral = new DiscussionOnItsWay(client, context);
  }

  @AfterEach
  void noteWhatWasVisited() {
    VISITED.addAll(referral.visited("complex-safeguarding-referral"));
    testsRun++;
  }

  /** Coverage is a property of all tests together, so it is not asked of a single one run alone. */
  @AfterAll
  static void everyElementWasVisited() {
    if (testsRun == 4) {
      var elements =
          ModelsFixture.delivered().elements("complex-safeguarding-referral").stream()
              .map(ModelElement::id)
              .toList();
      assertThat(elements).contains("CountersignLevel", "CsReferralSent");
      assertThat(VISITED).containsAll(elements);
    }
  }

  @Test
  void aWorkerJudgesTheLevelAndTheReferralIsSent() {
    referral.referredToTheTeam(false);
    assertThat(referral.open("ReferToComplexSafeguarding", 1).getFirst().getCandidateGroups())
        .containsExactly("csc-social-worker");

    referral.done("ReferToComplexSafeguarding", Map.of("levelBelowTool", false));

    referral
        .then()
        .isCompleted()
        .hasCompletedElements("SendCsReferral", "CsReferralSent")
        .hasNotActivatedElements("CountersignLevel");
  }

  @Test
  void aLevelBelowTheToolsResultIsSentOnceAManagerAgrees() {
    referral
        .referredToTheTeam(false)
        .done("ReferToComplexSafeguarding", Map.of("levelBelowTool", true));
    assertThat(referral.open("CountersignLevel", 1).getFirst().getCandidateGroups())
        .containsExactly("csc-team-manager");
    referral.then().hasNotActivatedElements("SendCsReferral");

    referral.done("CountersignLevel", Map.of("levelCountersigned", true));

    referral.then().isCompleted().hasCompletedElements("SendCsReferral");
  }

  @Test
  void aLevelSetBackIsJudgedAgain() {
    referral
        .referredToTheTeam(false)
        .done("ReferToComplexSafeguarding", Map.of("levelBelowTool", true))
        .done("CountersignLevel", Map.of("levelCountersigned", false));
    referral
        .then()
        .hasActiveElements("ReferToComplexSafeguarding")
        .hasNotActivatedElements("SendCsReferral");

    referral.done("ReferToComplexSafeguarding", Map.of("levelBelowTool", false));

    referral.then().isCompleted().hasCompletedElements("CsReferralSent");
  }

  @Test
  void aSecondStartForTheSameReferralEndsAtOnce() {
    referral.referredToTheTeam(true);

    referral
        .then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("ReferToComplexSafeguarding");
  }
}
