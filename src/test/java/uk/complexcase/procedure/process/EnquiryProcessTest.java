package uk.complexcase.procedure.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The section 47 enquiry on the engine: every way it goes, and that protection waits for nothing.
 */
class EnquiryProcessTest {

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  @RegisterExtension
  static final EveryElement COVERED =
      EveryElement.of("section-47-enquiry", "EnquiryOpened", "SeeChild", "PoliceProtectionEnded");

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private EnquiryOnTheEngine enquiry;

  @BeforeEach
  void anEnquiry() {
    enquiry = new EnquiryOnTheEngine(client, context);
  }

  @AfterEach
  void noteWhatWasVisited() {
    COVERED.visited(enquiry.visited());
  }

  @Test
  void anEnquiryGoesFromAllocationToTheReviewThatEndsThePlan() {
    enquiry
        .concluded("SUBSTANTIATED_ICPC")
        .done("TellOutcome")
        .done(
            "HoldConference",
            Map.of("conferenceDecision", "PLAN", "enquiryWorker", "social.worker2"))
        .done("HoldCoreGroup")
        .done("HoldReview", Map.of("reviewDecision", "PLAN"))
        .done("HoldNextReview", Map.of("reviewDecision", "PLAN"));

    enquiry.then().hasActiveElements("HoldNextReview").hasNotActivatedElements("PlanEnded");

    enquiry.done("HoldNextReview", Map.of("reviewDecision", "NO_PLAN_CIN"));

    enquiry
        .then()
        .isCompleted()
        .hasCompletedElements("OutcomeTold", "CoreGroupHeld", "PlanEnded")
        .hasNotActivatedElements("EnquiryEnded", "NoPlanMade", "UrgentProtection");
  }

  @Test
  void aSecondStartOfTheSameEnquiryEndsAtOnce() {
    enquiry.returns("claim-start", Map.of("duplicateStart", true)).opened();

    enquiry
        .then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("AllocateEnquiry", "SeeChild");
  }

  @Test
  void theChildIsSeenBeforeAnybodyIsAllocatedOrPlans() {
    enquiry.opened().done("SeeChild", Map.of("tryAgain", false));

    enquiry.then().hasActiveElements("AllocateEnquiry").hasNotActivatedElements("ConcludeEnquiry");
  }

  @Test
  void aChildWhoWasNotSeenIsTriedAgainAtOnce() {
    enquiry.opened().done("SeeChild", Map.of("tryAgain", true));

    assertThat(enquiry.open("SeeChild", 1)).hasSize(1);
    enquiry.then().hasCompletedElement("SeeChild", 1);
  }

  @Test
  void theNamedPeopleHoldTheirStepsFromTheStart() {
    enquiry.opened().done("AllocateEnquiry", Map.of("enquiryWorker", "social.worker"));
    assertThat(enquiry.open("PlanEnquiry", 1))
        .extracting(UserTask::getAssignee)
        .containsExactly("social.worker");

    enquiry
        .done("PlanEnquiry")
        .done("SeeChild", Map.of("tryAgain", false))
        .done(
            "ConcludeEnquiry",
            Map.of("enquiryOutcome", "SUBSTANTIATED_ICPC", "outcomeTeller", "team.manager"))
        .done(
            "HoldConference",
            Map.of("conferenceDecision", "PLAN", "enquiryWorker", "social.worker2"));
    assertThat(enquiry.open("TellOutcome", 1))
        .extracting(UserTask::getAssignee)
        .containsExactly("team.manager");
    assertThat(enquiry.open("HoldCoreGroup", 1))
        .extracting(UserTask::getAssignee)
        .containsExactly("social.worker2");
  }

  @Test
  void anEnquiryWithoutConferenceEndsOnceTheFamilyIsTold() {
    enquiry.concluded("NOT_SUBSTANTIATED");
    enquiry
        .then()
        .isActive()
        .hasCompletedElements("EnquiryEnded")
        .hasNotActivatedElements("HoldConference");

    enquiry.done("TellOutcome");
    enquiry.then().isCompleted();
  }

  @Test
  void aSubstantiatedConcernWithoutContinuingRiskNeedsNoConference() {
    enquiry.concluded("SUBSTANTIATED_NO_CONTINUING_RISK").done("TellOutcome");

    enquiry.then().isCompleted().hasNotActivatedElements("HoldConference");
  }

  @Test
  void theConferenceWaitsForNobodyToBeTold() {
    enquiry.concluded("SUBSTANTIATED_ICPC");

    enquiry.then().hasActiveElements("TellOutcome", "HoldConference");
  }

  @Test
  void aConferenceWithoutProtectionPlanEndsThere() {
    enquiry
        .concluded("SUBSTANTIATED_ICPC")
        .done("TellOutcome")
        .done("HoldConference", Map.of("conferenceDecision", "NO_PLAN_CIN"));

    enquiry
        .then()
        .isCompleted()
        .hasCompletedElements("NoPlanMade")
        .hasNotActivatedElements("HoldCoreGroup", "HoldReview");
  }

  @Test
  void policeProtectionIsSettledBesideWhateverWaits() {
    enquiry.opened().policeProtectionRecorded("L-TEST-0001");
    enquiry.open("SettlePoliceProtection", 1);
    enquiry.then().hasActiveElements("AllocateEnquiry", "SeeChild", "SettlePoliceProtection");

    enquiry
        .done("AllocateEnquiry", Map.of("enquiryWorker", "social.worker"))
        .done("PlanEnquiry")
        .done("SeeChild", Map.of("tryAgain", false));
    enquiry.then().hasActiveElements("ConcludeEnquiry", "SettlePoliceProtection");

    enquiry.done("SettlePoliceProtection");
    enquiry
        .then()
        .hasCompletedElements("PoliceProtectionEnded")
        .hasActiveElements("ConcludeEnquiry");
  }

  @Test
  void policeProtectionCanBeRecordedAgainAndWhileTheConferenceWaits() {
    enquiry.opened().policeProtectionRecorded("L-TEST-0001").open("SettlePoliceProtection", 1);
    enquiry
        .done("SettlePoliceProtection")
        .done("AllocateEnquiry", Map.of("enquiryWorker", "social.worker"))
        .done("PlanEnquiry")
        .done("SeeChild", Map.of("tryAgain", false))
        .done(
            "ConcludeEnquiry",
            Map.of("enquiryOutcome", "SUBSTANTIATED_ICPC", "outcomeTeller", "social.worker"));

    enquiry.policeProtectionRecorded("L-TEST-0002");

    enquiry.open("SettlePoliceProtection", 1);
    enquiry.then().hasActiveElements("HoldConference", "TellOutcome", "SettlePoliceProtection");
  }
}
