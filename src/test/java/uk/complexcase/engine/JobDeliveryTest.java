package uk.complexcase.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Jobs reach the workers that are there, at once, and only them. */
class JobDeliveryTest {

  @RegisterExtension static final RunningEngine ENGINE = new RunningEngine();

  private static final Duration AT_ONCE = Duration.ofSeconds(8);

  @BeforeEach
  void deploy() {
    ENGINE.deploy(
        Bpmn.createExecutableProcess("work")
            .startEvent()
            .serviceTask("Work", t -> t.zeebeJobType("work").zeebeJobRetries("3"))
            .endEvent()
            .done(),
        "work.bpmn");
  }

  private static CompletableFuture<List<ActivatedJob>> poll(
      CamundaClient client, String worker, Duration wait) {
    return client
        .newActivateJobsCommand()
        .jobType("work")
        .maxJobsToActivate(10)
        .workerName(worker)
        .requestTimeout(wait)
        .send()
        .thenApply(answer -> answer.getJobs())
        .toCompletableFuture();
  }

  @Test
  void aWaitingPollIsAnsweredWhenAJobComes() {
    var poll = poll(ENGINE.client(), "w", Duration.ofSeconds(30));

    ENGINE.start("work");

    assertThat(poll)
        .succeedsWithin(AT_ONCE)
        .satisfies(
            jobs -> assertThat(jobs).singleElement().matches(j -> "w".equals(j.getWorker())));
  }

  @Test
  void aPollWithoutJobsEndsEmptyWhenItsTimeIsUp() {
    assertThat(poll(ENGINE.client(), "w", Duration.ofMillis(200)))
        .succeedsWithin(AT_ONCE)
        .satisfies(jobs -> assertThat(jobs).isEmpty());
  }

  @Test
  void aClosedClientsPollTakesNoJob() {
    CamundaClient gone = RunningEngine.clientOf(ENGINE.runtime());
    poll(gone, "gone", Duration.ofSeconds(30));
    await().pollDelay(Duration.ofMillis(300)).until(() -> true);
    gone.close();
    await().pollDelay(Duration.ofMillis(300)).until(() -> true);

    ENGINE.start("work");

    assertThat(poll(ENGINE.client(), "here", Duration.ofSeconds(5)))
        .succeedsWithin(AT_ONCE)
        .satisfies(
            jobs -> assertThat(jobs).singleElement().matches(j -> "here".equals(j.getWorker())));
  }

  @Test
  void aClosedClientsPollOverRestTakesNoJobEither() {
    CamundaClient gone =
        CamundaClient.newClientBuilder()
            .restAddress(ENGINE.runtime().restAddress())
            .preferRestOverGrpc(true)
            .build();
    poll(gone, "gone", Duration.ofSeconds(30));
    await().pollDelay(Duration.ofMillis(300)).until(() -> true);
    gone.close();
    await().pollDelay(Duration.ofMillis(2500)).until(() -> true);

    ENGINE.start("work");

    assertThat(poll(ENGINE.client(), "here", Duration.ofSeconds(5)))
        .succeedsWithin(AT_ONCE)
        .satisfies(
            jobs -> assertThat(jobs).singleElement().matches(j -> "here".equals(j.getWorker())));
  }

  @Test
  void aWaitingPollOverRestIsAnsweredWhenAJobComes() {
    try (CamundaClient client =
        CamundaClient.newClientBuilder()
            .restAddress(ENGINE.runtime().restAddress())
            .preferRestOverGrpc(true)
            .build()) {
      var poll = poll(client, "w", Duration.ofSeconds(30));
      await().pollDelay(Duration.ofMillis(1200)).until(() -> true);

      ENGINE.start("work");

      assertThat(poll).succeedsWithin(AT_ONCE).satisfies(jobs -> assertThat(jobs).hasSize(1));
    }
  }

  @Test
  void aStreamIsPushedNewJobsAndStopsWithItsWorker() {
    Queue<Long> seen = new ConcurrentLinkedQueue<>();
    var worker =
        ENGINE
            .client()
            .newWorker()
            .jobType("work")
            .handler((jobs, job) -> {
              seen.add(job.getKey());
              jobs.newCompleteCommand(job).send().join();
            })
            .streamEnabled(true)
            .pollInterval(Duration.ofMinutes(5))
            .open();
    await().pollDelay(Duration.ofMillis(500)).until(() -> true);

    long first = ENGINE.start("work");
    ENGINE.awaitState(first, ProcessInstanceState.COMPLETED);
    assertThat(seen).hasSize(1);

    worker.close();
    await().pollDelay(Duration.ofMillis(500)).until(() -> true);
    ENGINE.start("work");
    assertThat(poll(ENGINE.client(), "next", Duration.ofSeconds(5)))
        .succeedsWithin(AT_ONCE)
        .satisfies(jobs -> assertThat(jobs).hasSize(1));
    assertThat(seen).hasSize(1);
  }

  @Test
  void aFailedJobComesAgainAfterItsBackOffAndATimedOutOneToo() throws Exception {
    ENGINE.start("work");
    ActivatedJob job = ENGINE.job("work");
    ENGINE
        .client()
        .newFailCommand(job)
        .retries(2)
        .retryBackoff(Duration.ofMinutes(10))
        .errorMessage("later")
        .send()
        .join();
    assertThat(poll(ENGINE.client(), "w", Duration.ofMillis(200)))
        .succeedsWithin(AT_ONCE)
        .satisfies(jobs -> assertThat(jobs).isEmpty());

    var again = poll(ENGINE.client(), "w", Duration.ofSeconds(20));
    ENGINE.moveClock(Duration.ofMinutes(11));
    assertThat(again)
        .succeedsWithin(AT_ONCE)
        .satisfies(jobs -> assertThat(jobs).singleElement().matches(j -> j.getRetries() == 2));

    var afterTimeout = poll(ENGINE.client(), "other", Duration.ofSeconds(20));
    ENGINE.moveClock(Duration.ofHours(1));
    assertThat(afterTimeout)
        .succeedsWithin(AT_ONCE)
        .satisfies(jobs -> assertThat(jobs).hasSize(1));
  }

  @Test
  void aPurgeLeavesNothingAndWorkersGoOn() throws Exception {
    Queue<Long> done = new ConcurrentLinkedQueue<>();
    try (var worker =
        ENGINE
            .client()
            .newWorker()
            .jobType("work")
            .handler((jobs, job) -> {
              jobs.newCompleteCommand(job).send().join();
              done.add(job.getKey());
            })
            .streamEnabled(true)
            // Camunda's client leaves a closed worker's poll waiting, and it would take other jobs.
            .pollInterval(Duration.ofMinutes(5))
            .open()) {
      await().pollDelay(Duration.ofMillis(500)).until(worker::isOpen);
      ENGINE.awaitState(ENGINE.start("work"), ProcessInstanceState.COMPLETED);

      long begun = System.nanoTime();
      ENGINE.manage("POST", "/actuator/cluster/purge", "");
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));

      assertThat(ENGINE.client().newProcessInstanceSearchRequest().send().join().items()).isEmpty();
      assertThat(ENGINE.client().newProcessDefinitionSearchRequest().send().join().items())
          .isEmpty();
      deploy();
      ENGINE.awaitState(ENGINE.start("work"), ProcessInstanceState.COMPLETED);
      await().atMost(AT_ONCE).until(() -> done.size() == 2);
      assertThat(worker.isOpen()).isTrue();
    }
  }
}
