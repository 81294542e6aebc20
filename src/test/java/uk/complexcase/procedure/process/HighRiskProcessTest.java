package uk.complexcase.procedure.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.models.ModelsFixture;

/** A finding that a child is at high risk on the engine: both ways it goes. */
class HighRiskProcessTest {

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

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

  @Test
  void aDiscussionIsAskedForOnceAndCareAndLegalAdviceAreConsidered() {
    team.foundHigh(false);
    team.then().hasCompletedElements("AskForDiscussion").hasActiveElements("ConsiderCareAndLegal");
    team.done("ConsiderCareAndLegal");
    team.then().isCompleted().hasCompletedElements("CareAndLegalConsidered");
    var visited = new TreeSet<>(team.visited());

    team.foundHigh(true);
    team.then()
        .isCompleted()
        .hasCompletedElements("AskForDiscussion", "UnderConsideration")
        .hasNotActivatedElements("ConsiderCareAndLegal");
    visited.addAll(team.visited());

    team.returns("claim-start", Map.of("duplicateStart", true)).foundHigh(false);
    team.then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("AskForDiscussion");
    visited.addAll(team.visited());

    assertThat(visited)
        .containsAll(
            ModelsFixture.delivered().elements("high-risk").stream()
                .map(ModelElement::id)
                .toList());
  }
}
