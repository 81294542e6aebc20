package uk.complexcase.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.complexcase.engine.EmbeddedRuntime;

/** While a test waits long, a job comes again that failed or was lost, though time stands still. */
class LongWaitsTest extends ProductTest {

  private static final String JOB = "nobody-takes-this";

  @Autowired VirtualTime time;
  @Autowired EmbeddedRuntime engine;
  @Autowired CamundaClient client;

  @Test
  void a_job_that_failed_and_one_that_was_lost_come_again() {
    time.moveTo(time.instant(), engine.managementAddress());
    client
        .newDeployResourceCommand()
        .addProcessModel(
            Bpmn.createExecutableProcess("long-wait")
                .startEvent()
                .serviceTask("Work", task -> task.zeebeJobType(JOB).zeebeJobRetries("3"))
                .endEvent()
                .done(),
            "long-wait.bpmn")
        .send()
        .join();
    for (int i = 0; i < 2; i++) {
      client.newCreateInstanceCommand().bpmnProcessId("long-wait").latestVersion().send().join();
    }
    var jobs = taken(2);
    assertThat(jobs).hasSize(2);
    client
        .newFailCommand(jobs.getFirst())
        .retries(2)
        .retryBackoff(Duration.ofMinutes(1))
        .send()
        .join();
    assertThat(taken(2)).as("time stands still").isEmpty();

    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> {
          var again = taken(2);
          again.forEach(job -> client.newCompleteCommand(job).send().join());
          left -= again.size();
          return left == 0;
        });
  }

  private int left = 2;

  private List<ActivatedJob> taken(int most) {
    return client
        .newActivateJobsCommand()
        .jobType(JOB)
        .maxJobsToActivate(most)
        .timeout(Duration.ofMinutes(5))
        .requestTimeout(Duration.ofMillis(500))
        .send()
        .join()
        .getJobs();
  }
}
