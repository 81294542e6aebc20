package uk.complexcase.procedure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.api.ThrowingConsumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.models.ModelsFixture;

/** The referral pathway on the engine: the way most referrals go, every detour and every guard. */
class ReferralPathwayProcessTest {

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  private static final TreeSet<String> VISITED = new TreeSet<>();
  private static int testsRun;

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private Pathway referral;

  @BeforeEach
  void aReferralPathway() {
    CamundaAssert.setAssertionInterval(Duration.ofMillis(25));
    referral = new Pathway(client, context);
  }

  @AfterEach
  void noteWhatWasVisited() {
    VISITED.addAll(referral.visited());
    testsRun++;
  }

  /** Coverage is a property of all tests together, so it is not asked of a single one run alone. */
  @AfterAll
  static void everyElementWasVisited() {
    long all =
        Arrays.stream(ReferralPathwayProcessTest.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .count();
    if (testsRun == all) {
      assertThat(VISITED)
          .containsAll(
              ModelsFixture.delivered().elements("referral-pathway").stream()
                  .map(ModelElement::id)
                  .toList());
    }
  }

  @Test
  void aReferralThatMeetsTheThresholdBecomesAnOwnedAssessment() {
    referral
        .received()
        .screened(Map.of())
        .confirmed(Map.of())
        .met("S17", false)
        .done("AllocateAssessment");

    referral
        .then()
        .isCompleted()
        .hasCompletedElements("AcknowledgeReferral", "MatchEarlierContacts", "OpenAssessment")
        .hasCompletedElements("AssessmentsOwned", "ReferrerToldMet", "RouteIsAssessment")
        .hasNotActivatedElements(
            "CallBackReferrer", "CheckAgencyRecords", "AskForStrategyDiscussion");
  }

  @Test
  void aSecondStartOfTheSameContactEndsAtOnce() {
    referral.returns("claim-start", Map.of("duplicateStart", true)).received();

    referral
        .then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("AcknowledgeReferral");
  }

  @Test
  void anUrgentReferralWithoutACallIsRungBackWhileItIsScreened() {
    referral.received(Map.of("urgent", true));
    referral
        .then()
        .hasActiveElements("CallBackReferrer", "ScreenContact")
        .hasVariable("screeningTimescale", "screening-urgent");
    // at night the hub is closed, and the hour does not wait for it
    assertThat(referral.open("CallBackReferrer", 1).getFirst().getCandidateGroups())
        .containsExactlyInAnyOrder("mash-screener", "edt");

    referral.done("CallBackReferrer");
    referral.then().hasCompletedElements("ReferrerCalledBack").hasActiveElements("ScreenContact");
  }

  @Test
  void anUrgentReferralWithACallIsNotRungBack() {
    referral.received(Map.of("urgent", true, "callRecorded", true));
    referral.then().hasActiveElements("ScreenContact").hasNotActivatedElements("CallBackReferrer");
  }

  @Test
  void whatIsMissingIsAskedForWhileTheContactIsScreened() {
    referral.received(Map.of("detailsComplete", false)).screened(Map.of());
    referral.then().hasActiveElements("CompleteReferral", "ConfirmScreening");

    referral.done("CompleteReferral");
    referral.then().hasCompletedElements("ReferralCompleted");
  }

  @Test
  void aTelephoneReferralIsConfirmedInWriting() {
    referral.received(Map.of("channel", "TELEPHONE")).done("ConfirmInWriting");
    referral
        .then()
        .hasCompletedElements("WrittenConfirmationSettled")
        .hasActiveElements("ScreenContact");
  }

  @Test
  void aGroupIsScreenedWithinADay() {
    referral.received(Map.of("childrenInConcern", 2));
    referral.then().hasVariable("screeningTimescale", "screening-soon");
  }

  @Test
  void theAdviceOfAllTablesIsConfirmedOnce() {
    referral
        .returns(
            "match-earlier-contacts",
            Map.of("contactsLifetime", 4, "contactsInWindow", 2, "sourcesInWindow", 2))
        .received()
        .screened(
            Map.of(
                "childrenInConcern",
                5,
                "suspects",
                2,
                "exploitationConcern",
                true,
                "harmIndicators",
                true));

    referral
        .then()
        .hasActiveElement("ConfirmScreening", 1)
        .hasVariableSatisfies("screeningTypeAdvice", Map.class, advises("type", "MULTI_AGENCY"))
        .hasVariableSatisfies("complexAdvice", Map.class, advises("criteria", "COMPLEX"))
        .hasVariableSatisfies("complexAdvice", Map.class, advises("groupToCsTeam", true))
        .hasVariableSatisfies("repeatAdvice", Map.class, advises("review", "STEP_UP_REVIEW"))
        .hasVariableSatisfies("routeAdvice", Map.class, advises("route", "STRATEGY_DISCUSSION"));
  }

  @Test
  void everyAgencyAskedReturnsItsCheckAndOnlyAnUnusualPatternIsReviewed() {
    referral
        .received()
        .screened(Map.of())
        .confirmed(
            Map.of(
                "agenciesToCheck",
                List.of("POLICE", "HEALTH", "EDUCATION", "CSC", "CS_TEAM", "EARLY_HELP")));
    referral.then().hasActiveElement("ReturnRecordsCheck", 6).hasActiveElements("DecideThreshold");
    var checks = referral.open("ReturnRecordsCheck", 6);
    assertThat(checks.stream().flatMap(task -> task.getCandidateGroups().stream()))
        .containsExactlyInAnyOrder(
            "police-mash",
            "health-safeguarding",
            "education-safeguarding",
            "csc-team-manager",
            "cs-team-manager",
            "early-help");

    for (UserTask check : checks) {
      boolean health = check.getCandidateGroups().contains("health-safeguarding");
      client
          .newCompleteUserTaskCommand(check.getUserTaskKey())
          .variable("unusualPattern", health)
          .send()
          .join();
    }
    referral
        .then()
        .hasCompletedElement("RecordsCheckReturned", 5)
        .hasActiveElement("ReviewAttendancePattern", 1);

    referral.done("ReviewAttendancePattern");
    referral
        .then()
        .hasCompletedElements("PatternReviewed", "CheckAgencyRecords")
        .hasActiveElementsExactly("DecideThreshold");
  }

  @Test
  void consultationsAreAskedForBesideTheDecision() {
    referral
        .received()
        .screened(Map.of())
        .confirmed(Map.of("consultComplexSafeguarding", true, "consultMentalHealth", true));
    referral
        .then()
        .hasActiveElements("ConsultComplexSafeguarding", "ConsultMentalHealth", "DecideThreshold");

    referral.done("ConsultComplexSafeguarding").done("ConsultMentalHealth");
    referral.then().hasCompletedElements("ComplexSafeguardingConsulted", "MentalHealthConsulted");
  }

  @Test
  void aGroupGoesToTheComplexSafeguardingTeamAndThePoliceConsiderASilverMeeting() {
    referral
        .received()
        .screened(Map.of("childrenInConcern", 3))
        .confirmed(Map.of("groupConcern", true));
    referral
        .then()
        .hasCompletedElements("SendGroupConcern")
        .hasActiveElements("TakeUpGroupConcern", "ConsiderSilverMeeting", "DecideThreshold");

    referral
        .done("TakeUpGroupConcern")
        .done("ConsiderSilverMeeting", Map.of("silverDecision", "HOLD"));
    referral.then().hasCompletedElements("GroupConcernAnswered", "SilverMeetingConsidered");
  }

  @Test
  void aMetThresholdWaitsForNoRecordsCheck() {
    referral
        .received()
        .screened(Map.of())
        .confirmed(Map.of("agenciesToCheck", List.of("POLICE")))
        .met("S17", false);
    referral
        .then()
        .hasCompletedElements("OpenAssessment")
        .hasActiveElements("ReturnRecordsCheck", "AllocateAssessment");
  }

  @Test
  void everyChildOfAMetReferralGetsAnAllocation() {
    referral
        .returns(
            "open-assessment",
            Map.of("assessmentRefs", List.of("A-TEST-0001", "A-TEST-0002", "A-TEST-0003")))
        .readyForDecision()
        .met("S17", false);
    referral.then().hasActiveElement("AllocateAssessment", 3);

    referral
        .open("AllocateAssessment", 3)
        .forEach(task -> client.newCompleteUserTaskCommand(task.getUserTaskKey()).send().join());
    referral.then().isCompleted().hasCompletedElements("AssessmentsOwned");
  }

  @Test
  void earlyHelpIsOfferedWhereTheThresholdIsNotMet() {
    referral.readyForDecision().notMet("EARLY_HELP", false).done("OfferEarlyHelp");
    referral
        .then()
        .isCompleted()
        .hasCompletedElements("TellReferrerNotMet", "EarlyHelpOffered")
        .hasNotActivatedElements("ConfirmNotMet", "OpenAssessment");
  }

  @Test
  void adviceIsTheEndWhereNothingElseIsNeeded() {
    referral.readyForDecision().notMet("ADVICE_ONLY", false);
    referral.then().isCompleted().hasCompletedElements("AdviceGiven");
  }

  @Test
  void thePoliceConfirmThatTheThresholdIsNotMet() {
    referral.readyForDecision().notMet("SIGNPOSTED", true);
    referral
        .then()
        .hasActiveElements("ConfirmNotMet")
        .hasNotActivatedElements("TellReferrerNotMet");

    referral.done("ConfirmNotMet", Map.of("notMetConfirmed", true));
    referral.then().isCompleted().hasCompletedElements("TellReferrerNotMet", "AdviceGiven");
  }

  @Test
  void aDecisionThePoliceDoNotConfirmGoesBackToTheManager() {
    referral
        .readyForDecision()
        .notMet("ADVICE_ONLY", true)
        .done("ConfirmNotMet", Map.of("notMetConfirmed", false));
    referral
        .then()
        .hasActiveElements("DecideThreshold")
        .hasNotActivatedElements("TellReferrerNotMet");

    referral.met("S17", false).done("AllocateAssessment");
    referral
        .then()
        .isCompleted()
        .hasCompletedElement("DecideThreshold", 2)
        .hasCompletedElements("OpenAssessment");
  }

  @Test
  void aStrategyDiscussionIsAskedForBesideTheAssessment() {
    for (String route : List.of("STRATEGY_DISCUSSION", "BOTH")) {
      var met = new Pathway(client, context).readyForDecision().met(route, false);
      met.then()
          .hasActiveElements("AllocateAssessment")
          .hasCompletedElements("AskForStrategyDiscussion", "StrategyDiscussionAsked");

      met.done("AllocateAssessment");
      met.then().isCompleted().hasCompletedElements("AssessmentsOwned");
    }
  }

  @Test
  void aMetConcernAboutExploitationAsksForTheReferralToTheTeamBesideTheDiscussion() {
    referral
        .received()
        .screened(Map.of("exploitationConcern", true))
        .confirmed(Map.of())
        .met("BOTH", false);
    referral
        .then()
        .hasCompletedElements("CsReferralAsked", "StrategyDiscussionAsked")
        .hasActiveElements("AllocateAssessment");
  }

  @Test
  void anotherConcernDoesNotGoToTheTeam() {
    referral.readyForDecision().met("S17", false).done("AllocateAssessment");
    referral.then().isCompleted().hasNotActivatedElements("AskForCsReferral");
  }

  @Test
  void aRouteUnderReviewMayBecomeAStrategyDiscussion() {
    referral.readyForDecision().met("S17", true);
    referral
        .then()
        .hasActiveElements("ReviewRoute", "AllocateAssessment")
        .hasCompletedElements("TellReferrerMet");

    referral.done("ReviewRoute", Map.of("route", "BOTH"));
    referral.then().hasCompletedElements("StrategyDiscussionAsked");
  }

  @Test
  void aRouteUnderReviewMayStand() {
    referral.readyForDecision().met("S17", true).done("ReviewRoute", Map.of("route", "S17"));
    referral
        .then()
        .hasCompletedElements("RouteIsAssessment")
        .hasActiveElements("AllocateAssessment");
  }

  @Test
  void aTaskIsDueWhenTheRegisterSaysAndIsOfferedToItsGroup() {
    referral.received();
    referral.then().hasActiveElements("ScreenContact");

    assertThat(referral.open("ScreenContact", 1))
        .singleElement()
        .satisfies(task -> {
          assertThat(task.getDueDate().toInstant()).isEqualTo(Pathway.DUE);
          assertThat(task.getCandidateGroups()).containsExactly("mash-screener");
        });
  }

  @Test
  void theTaskListHearsOfEveryTransitionOfATask() {
    referral.received();
    referral.then().hasActiveElements("ScreenContact");
    long task = referral.open("ScreenContact", 1).getFirst().getUserTaskKey();

    client.newAssignUserTaskCommand(task).assignee("screener").send().join();
    client.newUpdateUserTaskCommand(task).dueDate("2027-02-03T17:00:00Z").send().join();
    referral.screened(Map.of());
    referral.then().hasActiveElements("ConfirmScreening");
    client.newCancelInstanceCommand(referral.key()).send().join();
    referral.then().isTerminated();

    heard("task-creating", 2);
    heard("task-assigning", 1);
    heard("task-updating", 1);
    heard("task-completing", 1);
    heard("task-canceling", 1);
  }

  @Test
  void aTaskWhoseSubmissionIsNotStoredStaysOpen() {
    referral.storesNothing();
    referral.received();
    referral.then().hasActiveElements("ScreenContact");
    long task = referral.open("ScreenContact", 1).getFirst().getUserTaskKey();

    var completion = client.newCompleteUserTaskCommand(task).send();
    assertThatThrownBy(completion::join).hasMessageContaining("Nothing is stored");
    referral.then().hasActiveElements("ScreenContact").hasNoActiveIncidents();
  }

  private void heard(String type, int times) {
    Awaitility.await()
        .untilAsserted(() -> assertThat(referral.jobs.get(type).getInvocations()).isEqualTo(times));
  }

  private static ThrowingConsumer<Map> advises(String output, Object value) {
    return advice -> {
      assertThat(advice).containsEntry(output, value);
      assertThat(String.valueOf(advice.get("rule"))).isNotBlank();
    };
  }
}
