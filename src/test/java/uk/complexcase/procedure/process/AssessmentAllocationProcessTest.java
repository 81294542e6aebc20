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

/** An assessment a discussion decided on, on the engine. */
class AssessmentAllocationProcessTest {

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  private static final TreeSet<String> VISITED = new TreeSet<>();
  private static int testsRun;

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private DiscussionOnItsWay assessment;

  @BeforeEach
  void anAssessment() {
    CamundaAssert.setAssertionInterval(Duration.ofMillis(25));
    assessment = new DiscussionOnItsWay(client, context);
  }

  @AfterEach
  void noteWhatWasVisited() {
    VISITED.addAll(assessment.visited("assessment-allocation"));
    testsRun++;
  }

  /** Coverage is a property of all tests together, so it is not asked of a single one run alone. */
  @AfterAll
  static void everyElementWasVisited() {
    if (testsRun == 2) {
      var elements =
          ModelsFixture.delivered().elements("assessment-allocation").stream()
              .map(ModelElement::id)
              .toList();
      assertThat(elements).contains("AssessmentDecided", "AssessmentAllocated");
      assertThat(VISITED).containsAll(elements);
    }
  }

  @Test
  void aTeamManagerNamesTheWorker() {
    assessment.decided(false);
    assertThat(assessment.open("AllocateDecidedAssessment", 1).getFirst().getCandidateGroups())
        .containsExactly("csc-team-manager");

    assessment.done("AllocateDecidedAssessment");

    assessment.then().isCompleted().hasCompletedElements("AssessmentAllocated");
  }

  @Test
  void aSecondStartForTheSameAssessmentEndsAtOnce() {
    assessment.decided(true);

    assessment
        .then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("AllocateDecidedAssessment");
  }
}
