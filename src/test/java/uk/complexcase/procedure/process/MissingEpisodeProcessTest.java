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

/** A missing episode on the engine: every way it goes, and that no step waits for another's. */
class MissingEpisodeProcessTest {

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  @RegisterExtension
  static final EveryElement COVERED =
      EveryElement.of("missing-episode", "ReportedMissing", "FindChild", "InterviewDeclined");

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private EpisodeOnTheEngine episode;

  @BeforeEach
  void anEpisode() {
    episode = new EpisodeOnTheEngine(client, context);
  }

  @AfterEach
  void noteWhatWasVisited() {
    COVERED.visited(episode.visited());
  }

  @Test
  void anEpisodeGoesFromTheReportToTheInterview() {
    episode
        .back()
        .done("OfferInterview", Map.of("offerAnswer", "ACCEPTED", "interviewer", "return.worker"));
    assertThat(episode.open("HoldInterview", 1))
        .extracting(UserTask::getAssignee)
        .containsExactly("return.worker");

    episode.done("HoldInterview", Map.of("interviewHeld", true));
    episode
        .then()
        .isCompleted()
        .hasCompletedElements("RiskAssessed", "InterviewHeld", "NoPattern")
        .hasNotActivatedElements("MakeFurtherOffer", "ConsiderPattern", "RecordReturn");
  }

  @Test
  void aSecondStartOfTheSameEpisodeEndsAtOnce() {
    episode.returns("claim-start", Map.of("duplicateStart", true)).reported(true);

    episode
        .then()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("AssessMissingRisk", "FindChild", "ConsiderPattern");
  }

  @Test
  void theSearchWaitsForNoAssessmentAndTheInterviewForNoPattern() {
    episode.reported(true).done("FindChild", Map.of("searchOutcome", "RETURNED"));

    episode.open("OfferInterview", 1);
    episode
        .then()
        .hasActiveElements("AssessMissingRisk", "OfferInterview", "ConsiderPattern")
        .hasNotActivatedElements("NoPattern");

    episode.done("ConsiderPattern");
    episode.then().hasCompletedElements("PatternConsidered").hasActiveElements("OfferInterview");
  }

  @Test
  void aChildStillMissingIsSearchedForAgainAtOnce() {
    episode.reported(false).done("FindChild", Map.of("searchOutcome", "STILL_MISSING"));

    assertThat(episode.open("FindChild", 1)).hasSize(1);
    episode.then().hasCompletedElement("FindChild", 1).hasNotActivatedElements("OfferInterview");
  }

  @Test
  void aChildWhoWasFoundIsBroughtToSafetyBeforeTheInterviewIsOffered() {
    episode.reported(false).done("FindChild", Map.of("searchOutcome", "LOCATED"));
    episode.open("RecordReturn", 1);
    episode.then().hasNotActivatedElements("OfferInterview");

    episode.done("RecordReturn").open("OfferInterview", 1);
  }

  @Test
  void noAnswerIsNotANo() {
    episode.back().done("OfferInterview", Map.of("offerAnswer", "NOT_REACHED"));

    assertThat(episode.open("OfferInterview", 1)).hasSize(1);
    episode.then().isActive().hasNotActivatedElements("MakeFurtherOffer");
  }

  @Test
  void aNoEndsNothingBeforeAFurtherOfferIsAnswered() {
    episode.back().done("OfferInterview", Map.of("offerAnswer", "DECLINED"));
    episode.open("MakeFurtherOffer", 1);
    episode.then().isActive().hasNotActivatedElements("InterviewDeclined");

    episode.done("MakeFurtherOffer", Map.of("offerAnswer", "NOT_REACHED"));
    episode.open("MakeFurtherOffer", 1);
    episode.then().isActive().hasNotActivatedElements("InterviewDeclined");

    episode.done("MakeFurtherOffer", Map.of("offerAnswer", "DECLINED"));
    episode
        .then()
        .isCompleted()
        .hasCompletedElements("InterviewDeclined")
        .hasNotActivatedElements("HoldInterview");
  }

  @Test
  void anInterviewNotHeldIsOfferedAgainAndCanStillBeHeld() {
    episode
        .back()
        .done("OfferInterview", Map.of("offerAnswer", "ACCEPTED", "interviewer", ""))
        .done("HoldInterview", Map.of("interviewHeld", false))
        .done("MakeFurtherOffer", Map.of("offerAnswer", "ACCEPTED", "interviewer", "return.worker"))
        .done("HoldInterview", Map.of("interviewHeld", true));

    episode.then().isCompleted().hasCompletedElements("InterviewHeld");
  }
}
