package uk.complexcase.procedure.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import java.time.Duration;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.models.ModelsFixture;

/** The outcome of a referral and who is told of it, on the engine. */
class ReferralOutcomeProcessTest {

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  private static final TreeSet<String> VISITED = new TreeSet<>();
  private static int testsRun;

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private DiscussionOnItsWay outcome;

  @BeforeEach
  void anOutcome() {
    CamundaAssert.setAssertionInterval(Duration.ofMillis(25));
    outcome = new DiscussionOnItsWay(client, context);
  }

  @AfterEach
  void noteWhatWasVisited() {
    VISITED.addAll(outcome.visited("referral-outcome-told"));
    testsRun++;
  }

  /** Coverage is a property of all tests together, so it is not asked of a single one run alone. */
  @AfterAll
  static void everyElementWasVisited() {
    if (testsRun == 3) {
      var elements =
          ModelsFixture.delivered().elements("referral-outcome-told").stream()
              .map(ModelElement::id)
              .toList();
      assertThat(elements).contains("ChaseOutcome", "GpSettled");
      assertThat(VISITED).containsAll(elements);
    }
  }

  @Test
  void theGpIsToldOfAnOutcomeThatCameInTime() {
    outcome.awaited("R-TEST-0001", "2099-02-04T17:00:00Z", false);
    outcome.then().isActive();

    outcome.outcomeDecided("R-TEST-0001");
    assertThat(outcome.open("TellGp", 1).getFirst().getCandidateGroups())
        .containsExactlyInAnyOrder("mash-screener", "mash-manager");
    outcome.done("TellGp");

    outcome
        .then()
        .isCompleted()
        .hasCompletedElements("OutcomeDecided", "GpSettled")
        .hasNotActivatedElements("ChaseOutcome");
  }

  @Test
  void anOutcomeThatDoesNotComeIsChasedAndStillToldOfAfterwards() {
    outcome.awaited("R-TEST-0002", "2020-02-04T17:00:00Z", false);
    assertThat(outcome.open("ChaseOutcome", 1).getFirst().getCandidateGroups())
        .containsExactly("mash-manager");

    outcome.done("ChaseOutcome").outcomeDecided("R-TEST-0002").done("TellGp");

    outcome.then().isCompleted().hasCompletedElements("OutcomeDecidedLate", "GpSettled");
  }

  @Test
  void aSecondStartForTheSameContactEndsAtOnce() {
    outcome.awaited("R-TEST-0003", "2099-02-04T17:00:00Z", true);

    outcome
        .then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("OpenOutcomeChase");
  }
}
