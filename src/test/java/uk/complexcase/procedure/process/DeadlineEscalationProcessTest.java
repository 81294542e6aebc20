package uk.complexcase.procedure.process;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import io.camunda.process.test.api.assertions.ProcessInstanceAssert;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.models.ModelsFixture;

/** The watch over one deadline on the engine; the register is played by the test. */
class DeadlineEscalationProcessTest {

  @RegisterExtension static final CamundaProcessTestExtension CAMUNDA = SharedEngine.processTest();

  private static final String DEADLINE = "0b6f1c52-6d0f-4f7e-9d55-0d3a3f8f2d11";
  private static final Duration HOUR = Duration.ofHours(1);
  private static final TreeSet<String> VISITED = new TreeSet<>();
  private static int testsRun;

  @SuppressWarnings("unused")
  private CamundaClient client;

  @SuppressWarnings("unused")
  private CamundaProcessTestContext context;

  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger acts = new AtomicInteger();
  private volatile boolean first = true;
  private volatile boolean running = true;
  private volatile Instant next = Instant.EPOCH;
  private CamundaProcedureEngine engine;
  private long instance;

  @BeforeEach
  void aRegisterWithOneRunningClock() {
    CamundaAssert.setAssertionInterval(Duration.ofMillis(25));
    client
        .newDeployResourceCommand()
        .addResourceFile("bpmn/deadline-escalation.bpmn")
        .send()
        .join();
    engine = new CamundaProcedureEngine(client, mock(StartClaims.class));
    next = now().plus(HOUR);
    context
        .mockJobWorker("claim-start")
        .withHandler((jobs, job) ->
            jobs.newCompleteCommand(job).variables(Map.of("duplicateStart", !first)).send().join());
    context
        .mockJobWorker("read-deadline")
        .withHandler((jobs, job) -> {
          reads.incrementAndGet();
          jobs.newCompleteCommand(job)
              .variables(Map.of("deadlineRunning", running, "nextInstant", next.toString()))
              .send()
              .join();
        });
    context
        .mockJobWorker("warn-or-escalate")
        .withHandler((jobs, job) -> {
          acts.incrementAndGet();
          next = next.plus(HOUR);
          jobs.newCompleteCommand(job).send().join();
        });
  }

  @AfterEach
  void noteWhatWasVisited() {
    client
        .newElementInstanceSearchRequest()
        .page(page -> page.limit(1_000))
        .send()
        .join()
        .items()
        .forEach(element -> VISITED.add(element.getElementId()));
    testsRun++;
  }

  /** Coverage is a property of all tests together, so it is not asked of a single one run alone. */
  @AfterAll
  static void everyElementWasVisited() {
    long all =
        Arrays.stream(DeadlineEscalationProcessTest.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .count();
    if (testsRun == all) {
      assertThat(VISITED)
          .containsAll(
              ModelsFixture.delivered().elements("deadline-escalation").stream()
                  .map(ModelElement::id)
                  .toList());
    }
  }

  @Test
  void sleepsUntilTheNextInstantActsAndSleepsAgain() {
    started();
    sleeping(1);
    assertThat(acts).hasValue(0);

    context.increaseTime(HOUR.plusSeconds(1));

    sleeping(2);
    assertThat(acts).hasValue(1);
    watch().hasCompletedElements("NextInstantReached", "WarnOrEscalate").isActive();

    context.increaseTime(HOUR);
    sleeping(3);
    assertThat(acts).hasValue(2);
  }

  @Test
  void aChangedDeadlineIsReadAnewAndWakesAtItsNewInstant() {
    started();
    sleeping(1);
    next = now().plus(Duration.ofMinutes(10));

    engine.publish("deadline-changed", DEADLINE, null, HOUR);
    sleeping(2);
    watch().hasCompletedElements("DeadlineChanged").hasNotActivatedElements("WarnOrEscalate");

    context.increaseTime(Duration.ofMinutes(11));
    sleeping(3);
    assertThat(acts).hasValue(1);
  }

  @Test
  void aDeadlineMovedLaterDoesNotWakeAtItsOldInstant() {
    started();
    sleeping(1);
    next = now().plus(Duration.ofHours(5));
    engine.publish("deadline-changed", DEADLINE, null, HOUR);
    sleeping(2);

    context.increaseTime(Duration.ofHours(2));

    stillAsleep(2);
    assertThat(acts).hasValue(0);
    context.increaseTime(Duration.ofHours(3).plusSeconds(1));
    sleeping(3);
    assertThat(acts).hasValue(1);
  }

  @Test
  void aChangeThatComesWhileTheWatchIsBusyIsNotLost() {
    engine.publish("deadline-changed", DEADLINE, null, HOUR);

    started();

    sleeping(2);
  }

  @Test
  void aChangeOfAnotherDeadlineLeavesTheWatchAsleep() {
    started();
    sleeping(1);

    engine.publish("deadline-changed", "1c6f1c52-6d0f-4f7e-9d55-0d3a3f8f2d12", null, HOUR);

    stillAsleep(1);
  }

  @Test
  void aClosedDeadlineEndsTheWatchHoweverOftenItIsTold() {
    started();
    sleeping(1);
    running = false;

    engine.publish("deadline-closed", DEADLINE, DEADLINE, HOUR);
    engine.publish("deadline-closed", DEADLINE, DEADLINE, HOUR);

    watch().isCompleted().hasCompletedElements("DeadlineClosed", "WatchEnded");
    assertThat(acts).hasValue(0);
  }

  @Test
  void aClockClosedBeforeItsWatchBeganEndsAtOnce() {
    running = false;

    started();

    watch().isCompleted().hasCompletedElements("WatchEnded").hasNotActivatedElements("WaitForNext");
  }

  @Test
  void aDuplicateStartEnds() {
    first = false;

    started();

    watch()
        .isCompleted()
        .hasCompletedElements("DuplicateStartEnded")
        .hasNotActivatedElements("ReadRegister");
  }

  @Test
  void runningWatchesAreFoundByTheKeyTheyWereStartedWithAndCanBeEnded() {
    var running = new CamundaRunningInstances(client);
    started();
    sleeping(1);

    assertThat(running.of("deadline-escalation"))
        .singleElement()
        .satisfies(watch -> {
          assertThat(watch.key()).isEqualTo(instance);
          assertThat(watch.startKey()).isEqualTo(DEADLINE + ".1");
          assertThat(watch.stuck()).isFalse();
        });

    running.cancel(instance);
    running.cancel(instance);
    watch().isTerminated();
    assertThat(running.of("deadline-escalation")).isEmpty();
  }

  private void started() {
    instance =
        client
            .newCreateInstanceCommand()
            .bpmnProcessId("deadline-escalation")
            .latestVersion()
            .variables(Map.of("deadlineRef", DEADLINE, "startKey", DEADLINE + ".1"))
            .tags("start:" + DEADLINE + ".1")
            .send()
            .join()
            .getProcessInstanceKey();
  }

  private ProcessInstanceAssert watch() {
    return assertThatProcessInstance(byKey(instance));
  }

  /** Waits for its next instant, having read the register so often. */
  private void sleeping(int times) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(25))
        .untilAsserted(() -> assertThat(reads).hasValue(times));
    watch().hasActiveElements("WaitForNext");
  }

  private void stillAsleep(int times) {
    Awaitility.await()
        .during(Duration.ofMillis(300))
        .untilAsserted(() -> assertThat(reads).hasValue(times));
    watch().hasActiveElements("WaitForNext");
  }

  private Instant now() {
    return context.getCurrentTime().truncatedTo(ChronoUnit.MILLIS);
  }
}
