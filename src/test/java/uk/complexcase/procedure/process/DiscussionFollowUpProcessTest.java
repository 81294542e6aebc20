package uk.complexcase.procedure.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.models.ModelsFixture;

/** What a discussion found beside its children, on the engine. */
class DiscussionFollowUpProcessTest {

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  private static final TreeSet<String> VISITED = new TreeSet<>();
  private static int testsRun;

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private DiscussionOnItsWay followUp;

  @BeforeEach
  void aFollowUp() {
    CamundaAssert.setAssertionInterval(Duration.ofMillis(25));
    followUp = new DiscussionOnItsWay(client, context);
  }

  @AfterEach
  void noteWhatWasVisited() {
    VISITED.addAll(followUp.visited("discussion-follow-up"));
    testsRun++;
  }

  /** Coverage is a property of all tests together, so it is not asked of a single one run alone. */
  @AfterAll
  static void everyElementWasVisited() {
    long all =
        Arrays.stream(DiscussionFollowUpProcessTest.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .count();
    if (testsRun == all) {
      var elements =
          ModelsFixture.delivered().elements("discussion-follow-up").stream()
              .map(ModelElement::id)
              .toList();
      assertThat(elements).contains("FollowUpNamed", "TakeUpFollowUp", "ContactOpened");
      assertThat(VISITED).containsAll(elements);
    }
  }

  @Test
  void anotherChildGetsAContactWhateverTheDangerLooksLike() {
    for (String kind : List.of("OTHER_CHILD", "CURRENT_CONTACT", "FORMER_CONTACT")) {
      followUp.named(kind, false).done("OpenContactForChild");

      followUp
          .then()
          .isCompleted()
          .hasCompletedElements("ContactOpened")
          .hasNotActivatedElements("TakeUpFollowUp");
    }
  }

  @Test
  void everythingElseIsTakenUpWithThoseWhoseWorkItIs() {
    for (String kind : List.of("ADULT_VICTIM", "POSITION_OF_TRUST", "PREMISES", "NRM")) {
      followUp.named(kind, false).done("TakeUpFollowUp");

      followUp
          .then()
          .isCompleted()
          .hasCompletedElements("FollowUpTakenUp")
          .hasNotActivatedElements("OpenContactForChild");
    }
  }

  @Test
  void itIsOfferedToThoseTheTableNames() {
    followUp.named("OTHER_CHILD", false);

    assertThat(followUp.open("OpenContactForChild", 1).getFirst().getCandidateGroups())
        .containsExactlyInAnyOrder("mash-screener", "edt");
  }

  @Test
  void aSecondStartOfTheSameFollowUpEndsAtOnce() {
    followUp.named("NRM", true);

    followUp
        .then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("TakeUpFollowUp");
  }
}
