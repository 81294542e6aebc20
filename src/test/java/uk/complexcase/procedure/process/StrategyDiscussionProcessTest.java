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

/** The strategy discussion on the engine: the way most go, every detour and every follow-up. */
class StrategyDiscussionProcessTest {

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  private static final TreeSet<String> VISITED = new TreeSet<>();
  private static int testsRun;

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private DiscussionOnItsWay discussion;

  @BeforeEach
  void aDiscussion() {
    CamundaAssert.setAssertionInterval(Duration.ofMillis(25));
    discussion = new DiscussionOnItsWay(client, context);
  }

  @AfterEach
  void noteWhatWasVisited() {
    VISITED.addAll(discussion.visited());
    testsRun++;
  }

  /** Coverage is a property of all tests together, so it is not asked of a single one run alone. */
  @AfterAll
  static void everyElementWasVisited() {
    long all =
        Arrays.stream(StrategyDiscussionProcessTest.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .count();
    if (testsRun == all) {
      var elements =
          ModelsFixture.delivered().elements("strategy-discussion").stream()
              .map(ModelElement::id)
              .toList();
      assertThat(elements).contains("DiscussionAsked", "HoldDiscussion", "AgencyTold");
      assertThat(VISITED).containsAll(elements);
    }
  }

  @Test
  void aDiscussionIsConvenedHeldAndMinuted() {
    discussion
        .asked()
        .done("ConveneDiscussion")
        .ended("HoldDiscussion", 1, false, List.of(), List.of())
        .done("IssueMinutes");

    discussion
        .then()
        .isCompleted()
        .hasCompletedElements(
            "MinutesIssued", "DiscussionComplete", "NobodyAbsent", "EverybodyReached");
  }

  @Test
  void aSecondStartOfTheSameDiscussionEndsAtOnce() {
    discussion.asked("STRATEGY_DISCUSSION", false, true);

    discussion
        .then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("ConveneDiscussion");
  }

  @Test
  void aDiscussionCalledOffWhileItIsConvenedEndsWithoutBeingHeld() {
    discussion.asked().calledOff("ConveneDiscussion");

    discussion
        .then()
        .isCompleted()
        .hasCompletedElements("DiscussionCalledOff")
        .hasNotActivatedElements("HoldDiscussion", "IssueMinutes");
  }

  @Test
  void aDiscussionCalledOffOnceConvenedEndsWithoutMinutes() {
    discussion.asked().done("ConveneDiscussion").calledOff("HoldDiscussion");

    discussion
        .then()
        .isCompleted()
        .hasCompletedElements("DiscussionCalledOff")
        .hasNotActivatedElements("IssueMinutes", "EscalateNonAttendance");
  }

  @Test
  void itIsOfferedToThoseWhoMayChairIt() {
    assertThat(groups("STRATEGY_DISCUSSION", false))
        .containsExactlyInAnyOrder(
            "csc-team-manager", "csc-service-manager", "csc-head-of-service");
    assertThat(groups("COMPLEX_STRATEGY_DISCUSSION", false))
        .containsExactlyInAnyOrder("csc-service-manager", "csc-head-of-service");
    assertThat(groups("STRATEGY_DISCUSSION", true)).contains("csc-oncall-senior");
    assertThat(groups("COMPLEX_STRATEGY_DISCUSSION", true))
        .contains("csc-oncall-senior")
        .doesNotContain("csc-team-manager");
  }

  private List<String> groups(String kind, boolean outOfHours) {
    var one = new DiscussionOnItsWay(client, context).asked(kind, outOfHours, false);
    return one.open("ConveneDiscussion", 1).getFirst().getCandidateGroups();
  }

  @Test
  void eachAbsentAgencyIsEscalatedAndNeitherWaitsForTheOther() {
    discussion
        .asked()
        .done("ConveneDiscussion")
        .ended("HoldDiscussion", 1, false, List.of("HEALTH", "EDUCATION"), List.of())
        .done("IssueMinutes");

    var escalations = discussion.open("EscalateNonAttendance", 2);
    discussion.then().isActive().hasCompletedElements("MinutesIssued", "DiscussionComplete");
    discussion.complete(escalations.getFirst());
    discussion.then().isActive();
    discussion.complete(escalations.getLast());
    discussion.then().isCompleted().hasCompletedElements("AbsencesEscalated");
  }

  @Test
  void anAgencyThatCouldNotBeReachedIsToldAndNotEscalated() {
    discussion
        .asked()
        .done("ConveneDiscussion")
        .ended("HoldDiscussion", 1, false, List.of(), List.of("EDUCATION"))
        .done("IssueMinutes")
        .done("TellUnreachableAgency");

    discussion
        .then()
        .isCompleted()
        .hasCompletedElements("AgenciesTold")
        .hasNotActivatedElements("EscalateNonAttendance");
  }

  @Test
  void aReconvenedSessionHasItsOwnRoundWhileTheFirstIsFollowedUp() {
    discussion
        .asked()
        .done("ConveneDiscussion")
        .ended("HoldDiscussion", 1, true, List.of("HEALTH"), List.of());
    discussion
        .then()
        .hasActiveElements("HoldReconvenedDiscussion", "IssueMinutes", "EscalateNonAttendance");

    discussion.ended("HoldReconvenedDiscussion", 2, false, List.of(), List.of());

    var minutes = discussion.open("IssueMinutes", 2);
    minutes.forEach(discussion::complete);
    discussion.done("EscalateNonAttendance");
    discussion
        .then()
        .isCompleted()
        .hasCompletedElement("MinutesIssued", 2)
        .hasCompletedElement("DiscussionComplete", 1);
  }
}
