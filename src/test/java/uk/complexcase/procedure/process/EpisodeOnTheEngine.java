package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.util.Map;

/** A missing episode on its way, told in the words of the procedure; the room's work is mocked. */
final class EpisodeOnTheEngine extends OnTheEngine<EpisodeOnTheEngine> {

  static final String EPISODE = "ME-TEST-0001";

  EpisodeOnTheEngine(CamundaClient client, CamundaProcessTestContext context) {
    super(client, context);
  }

  @Override
  EpisodeOnTheEngine self() {
    return this;
  }

  EpisodeOnTheEngine reported(boolean patternSeen) {
    return begin(
        "missing-episode",
        EPISODE,
        Map.of(
            "episodeRef",
            EPISODE,
            "caseRef",
            "K-TEST-0001",
            "patternSeen",
            patternSeen,
            "interviewer",
            ""));
  }

  /** The child is back at the first attempt. */
  EpisodeOnTheEngine back() {
    return reported(false)
        .done("AssessMissingRisk")
        .done("FindChild", Map.of("searchOutcome", "RETURNED"));
  }
}
