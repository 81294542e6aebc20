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

/** A level agreed below the tool's result on the engine: every way it goes. */
class LevelCountersignProcessTest {

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
  void aSecondManagerAgreesOrSetsItBackAndASecondStartEndsAtOnce() {
    var visited = new TreeSet<String>();
    team.agreedBelowTool().done("CountersignCsLevel", Map.of("levelCountersigned", true));
    team.then()
        .isCompleted()
        .hasCompletedElements("LowerLevelAgreed")
        .hasNotActivatedElements("LevelSetBack");
    visited.addAll(team.visited());

    team.agreedBelowTool().done("CountersignCsLevel", Map.of("levelCountersigned", false));
    team.then()
        .isCompleted()
        .hasCompletedElements("LevelSetBack")
        .hasNotActivatedElements("LowerLevelAgreed");
    visited.addAll(team.visited());

    team.returns("claim-start", Map.of("duplicateStart", true)).agreedBelowTool();
    team.then().isCompleted().hasNotActivatedElements("CountersignCsLevel");
    visited.addAll(team.visited());

    assertThat(visited)
        .containsAll(
            ModelsFixture.delivered().elements("level-countersign").stream()
                .map(ModelElement::id)
                .toList());
  }
}
