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

/** A child and family assessment on the engine; the room's work is mocked. */
class ChildAndFamilyAssessmentProcessTest {

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  @RegisterExtension
  static final EveryElement COVERED =
      EveryElement.of(
          "child-and-family-assessment",
          "DuplicateStartEnded",
          "CompleteAssessment",
          "AgreeAssessment",
          "AssessmentOver");

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private AssessmentOnTheEngine assessment;

  @BeforeEach
  void anAssessment() {
    assessment = new AssessmentOnTheEngine(client, context);
  }

  @AfterEach
  void noteWhatWasVisited() {
    COVERED.visited(assessment.visited());
  }

  @Test
  void itsWorkerWritesItAndAManagerAgrees() {
    assessment.begun();
    assertThat(assessment.open("CompleteAssessment").getAssignee()).isEqualTo("its.worker");

    assessment.done("CompleteAssessment");
    assertThat(assessment.open("AgreeAssessment").getCandidateGroups())
        .containsExactly("csc-team-manager");

    assessment.done("AgreeAssessment", Map.of("assessmentAgreed", true));
    assessment.then().isCompleted().hasCompletedElements("AssessmentOver");
  }

  @Test
  void givenBackItIsItsWorkersAgainWhoeverThatIsNow() {
    assessment.begun();
    assessment.done("CompleteAssessment");
    assessment.done(
        "AgreeAssessment", Map.of("assessmentAgreed", false, "assessmentWorker", "new.worker"));

    assertThat(assessment.open("CompleteAssessment").getAssignee()).isEqualTo("new.worker");
  }

  @Test
  void aSecondStartEndsAtOnce() {
    assessment.returns("claim-start", Map.of("duplicateStart", true)).begun();

    assessment
        .then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("CompleteAssessment");
  }
}
