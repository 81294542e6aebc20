package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.mock.JobWorkerMockBuilder.JobWorkerMock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** A referral on its way, told in the words of the procedure; the rooms' work is mocked. */
final class Pathway extends OnTheEngine<Pathway> {

  static final String DUE = "2027-02-02T17:00:00Z";
  private final Map<String, Object> start = new HashMap<>();
  private final Map<String, Object> screening = new HashMap<>();
  private final Map<String, Object> confirmed = new HashMap<>();
  private final AtomicBoolean refusing = new AtomicBoolean();

  Pathway(CamundaClient client, CamundaProcessTestContext context) {
    super(client, context);
    start.putAll(
        Map.of(
            "contactRef",
            "C-TEST-0001",
            "caseRefs",
            List.of("K-TEST-0001"),
            "urgent",
            false,
            "callRecorded",
            false,
            "detailsComplete",
            true,
            "channel",
            "ONLINE",
            "childrenInConcern",
            1,
            "exploitationConcern",
            false));
    screening.putAll(
        Map.of(
            "riskToOthers",
            "NONE",
            "criminalActs",
            "NONE",
            "contextualHarm",
            false,
            "exploitationConcern",
            false,
            "harmIndicators",
            false,
            "significantHarmEvidence",
            false,
            "childrenInConcern",
            1,
            "suspects",
            0,
            "organisedHarm",
            false,
            "positionOfTrust",
            false));
    screening.put("referrerViewIsCp", false);
    confirmed.putAll(
        Map.of(
            "screeningType",
            "SINGLE_AGENCY",
            "complexCriteria",
            "NOT_COMPLEX",
            "groupConcern",
            false,
            "stepUpReviewRequired",
            false,
            "consultComplexSafeguarding",
            false,
            "consultMentalHealth",
            false,
            "agenciesToCheck",
            List.of()));
    returns("acknowledge-referral", Map.of());
    returns(
        "match-earlier-contacts",
        Map.of("contactsLifetime", 1, "contactsInWindow", 1, "sourcesInWindow", 1));
    returns("send-group-concern", Map.of());
    returns("tell-referrer-outcome", Map.of());
    returns("open-assessment", Map.of("assessmentRefs", List.of("A-TEST-0001")));
    returns("open-strategy-discussion", Map.of());
    returns("ask-for-cs-referral", Map.of());
  }

  @Override
  Pathway self() {
    return this;
  }

  /** The task list refuses every completion, as it does when no submission is stored. */
  void storesNothing() {
    refusing.set(true);
  }

  @Override
  JobWorkerMock work(String type) {
    return context
        .mockJobWorker(type)
        .withHandler((worker, job) -> {
          if (type.equals("task-completing") && refusing.get()) {
            worker
                .newCompleteCommand(job)
                .withResult(result -> result.forUserTask().deny(true, "Nothing is stored"))
                .send()
                .join();
          } else {
            worker.newCompleteCommand(job).variables(answer(type)).send().join();
          }
        });
  }

  Pathway received(Map<String, Object> differing) {
    start.putAll(differing);
    return begin("referral-pathway", "C-TEST-0001", start);
  }

  Pathway received() {
    return received(Map.of());
  }

  Pathway screened(Map<String, Object> differing) {
    screening.putAll(differing);
    return done("ScreenContact", screening);
  }

  Pathway confirmed(Map<String, Object> differing) {
    confirmed.putAll(differing);
    return done("ConfirmScreening", confirmed);
  }

  /** Received, screened and confirmed with nothing that stands out. */
  Pathway readyForDecision() {
    return received().screened(Map.of()).confirmed(Map.of());
  }

  Pathway met(String route, boolean reviewNeeded) {
    return done(
        "DecideThreshold",
        Map.of(
            "threshold",
            "MET",
            "route",
            route,
            "notMetOutcome",
            "",
            "secondConfirmationNeeded",
            false,
            "routeReviewNeeded",
            reviewNeeded));
  }

  Pathway notMet(String outcome, boolean secondConfirmation) {
    return done(
        "DecideThreshold",
        Map.of(
            "threshold",
            "NOT_MET",
            "route",
            "",
            "notMetOutcome",
            outcome,
            "secondConfirmationNeeded",
            secondConfirmation,
            "routeReviewNeeded",
            false));
  }

  /** Every model and form of the project, in one deployment as the product does it. */
  static void deploy(CamundaClient client) {
    var files =
        Stream.of(Path.of("bpmn"), Path.of("forms"))
            .flatMap(folder -> {
              try (var all = Files.list(folder)) {
                return all.toList().stream();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
            .map(Path::toString)
            .filter(file -> file.matches(".*\\.(bpmn|dmn|form)"))
            .toList();
    var command = client.newDeployResourceCommand().addResourceFile(files.getFirst());
    files.stream().skip(1).forEach(command::addResourceFile);
    command.send().join();
  }
}
