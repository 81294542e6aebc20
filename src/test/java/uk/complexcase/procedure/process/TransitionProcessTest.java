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

/** A transition to adult services on the engine: every way it goes, and that nothing waits. */
class TransitionProcessTest {

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  @RegisterExtension
  static final EveryElement COVERED =
      EveryElement.of(
          "transition-to-adult-services", "TransitionBegun", "SeekWishes", "TransitionWithdrawn");

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private TransitionOnTheEngine transition;

  @BeforeEach
  void aTransition() {
    transition = new TransitionOnTheEngine(client, context);
  }

  @AfterEach
  void noteWhatWasVisited() {
    COVERED.visited(transition.visited());
  }

  @Test
  void everythingBeginsAtOnceAndNothingWaitsForAnother() {
    transition.begun("SIXTEEN", true);
    transition.open("SeekWishes");
    transition.open("ReferToAdultServices");
    transition.open("ReviewNoticeGround");
    transition.open("WriteTransitionSection");

    transition
        .then()
        .hasActiveElements("AdulthoodNear")
        .hasNotActivatedElements("ReviewAtEighteen");
    transition.done("ReviewNoticeGround").then().hasCompletedElements("NoticeSettled");
  }

  @Test
  void aTransitionGoesFromSixteenToSupportThatSomebodyOwns() {
    transition.begun("SIXTEEN", false).settled().told("adult-age-near");
    transition.done("PrepareForAdulthood").told("adult-age-reached");
    transition
        .done("ReviewAtEighteen", Map.of("supportToTwentyFive", true))
        .done("PlanAdultSupport");

    transition
        .then()
        .isCompleted()
        .hasCompletedElements(
            "WishesRecorded",
            "JointWorkAgreed",
            "NoNoticeOnAge",
            "SectionAdded",
            "AdulthoodPrepared",
            "AdultSupportOwned",
            "TransitionEnded");
  }

  @Test
  void noTaskWhoseTimeTellsADayOfBirthHasADueDateInTheEngine() {
    transition.begun("SIXTEEN", true);
    for (var element :
        new String[] {
          "SeekWishes", "ReferToAdultServices", "ReviewNoticeGround", "WriteTransitionSection"
        }) {
      assertThat(transition.open(element)).extracting(UserTask::getDueDate).isNull();
    }
  }

  @Test
  void aSecondStartEndsAtOnce() {
    transition.returns("claim-start", Map.of("duplicateStart", true)).begun("SIXTEEN", true);

    transition
        .then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("SeekWishes", "ReferToAdultServices");
  }

  @Test
  void adulthoodIsReviewedThoughAdultServicesHaveNotDecided() {
    transition.begun("NEAR_EIGHTEEN", false).told("adult-age-reached");

    transition.open("ReviewAtEighteen");
    transition.open("PrepareForAdulthood");
    transition
        .done("ReviewAtEighteen", Map.of("supportToTwentyFive", false))
        .then()
        .isActive()
        .hasCompletedElements("NoSupportWanted")
        .hasActiveElements("ReferToAdultServices", "SeekWishes");
  }

  @Test
  void whoIsAdultAlreadyIsReviewedAtOnceAndIsNoChild() {
    transition.begun("ADULT", false);

    transition.open("ReviewAtEighteen");
    transition
        .then()
        .hasNotActivatedElements("SeekWishes", "ReferToAdultServices", "WriteTransitionSection");
  }

  @Test
  void wishesNotSoughtYetAreSoughtAgainAtOnce() {
    transition
        .begun("SIXTEEN", false)
        .done("SeekWishes", Map.of("wishesState", "NOT_YET_SOUGHT"))
        .open("SeekWishes");

    transition.then().hasNotActivatedElements("WishesRecorded");
  }

  @Test
  void whoIsNotEligibleHasAFallbackPlan() {
    transition
        .begun("SIXTEEN", false)
        .done("ReferToAdultServices")
        .decided("NOT_ELIGIBLE")
        .done("WriteFallbackPlan");

    transition
        .then()
        .isActive()
        .hasCompletedElements("FallbackPlanWritten")
        .hasNotActivatedElements("AgreeJointWork");
  }

  @Test
  void whatIsDeferredIsLookedAtAgain() {
    transition.begun("SIXTEEN", false).done("ReferToAdultServices").decided("DEFERRED");
    transition.open("RecordAdultOutcome");

    transition.decided("ACCEPTED").open("AgreeJointWork");
  }

  @Test
  void aNoIsAskedAgainAndDoesNotStopItForWhoIsAtRisk() {
    transition
        .begun("SIXTEEN", false)
        .done("ReferToAdultServices")
        .decided("DECLINED_BY_YP")
        .done("OfferAgain", Map.of("offerAgainAnswer", "DECLINED"));
    transition.open("OfferAgain");
    transition.then().hasActiveElements("OfferAgain").hasCompletedElement("RecordAdultOutcome", 1);

    transition.done("OfferAgain", Map.of("offerAgainAnswer", "GOES_ON")).open("RecordAdultOutcome");
  }

  @Test
  void aCorrectedDayOfBirthClosesNothingByItself() {
    transition.begun("SIXTEEN", false);
    transition.open("SeekWishes");
    transition.told("adult-age-corrected").open("ConsiderCorrectedAge");
    transition.then().hasActiveElements("SeekWishes", "ReferToAdultServices", "AdulthoodNear");

    transition.done("ConsiderCorrectedAge", Map.of("transitionGoesOn", true));
    transition
        .then()
        .isActive()
        .hasCompletedElements("WorkGoesOn")
        .hasActiveElements("SeekWishes", "ReferToAdultServices");
  }

  @Test
  void aManagerLetsItWaitForTheAge() {
    transition.begun("SIXTEEN", false);
    transition.open("SeekWishes");
    transition
        .told("adult-age-corrected")
        .done("ConsiderCorrectedAge", Map.of("transitionGoesOn", false));

    transition.then().isCompleted().hasCompletedElements("TransitionWithdrawn");
  }
}
