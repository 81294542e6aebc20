package uk.complexcase.work.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskTimings;

/** The worker returns every variable and none null. */
class OpenTaskClockTest {

  private static final Instant DUE = Instant.parse("2027-02-01T12:00:00Z");

  @Test
  void a_task_that_begins_gets_its_due_date_and_its_clocks() {
    var own = new DeadlineId(UUID.randomUUID());

    assertThat(answer(new TaskClock(DUE, own, null)))
        .isEqualTo(
            Map.of(
                "dueAt", "2027-02-01T12:00:00Z",
                "deadlineRef", own.toString(),
                "outerDeadlineRef", ""));
  }

  @Test
  void a_task_without_a_clock_has_empty_references() {
    assertThat(answer(new TaskClock(DUE, null, null)))
        .containsEntry("deadlineRef", "")
        .containsEntry("outerDeadlineRef", "");
  }

  private static Map<String, Object> answer(TaskClock clock) {
    var timings = mock(TaskTimings.class);
    var job = mock(ActivatedJob.class);
    when(job.getBpmnProcessId()).thenReturn("referral-pathway");
    when(job.getElementId()).thenReturn("ScreenContact");
    when(job.getProcessDefinitionKey()).thenReturn(7L);
    when(job.getVariablesAsMap()).thenReturn(Map.of());
    when(timings.begin("referral-pathway", "ScreenContact", 7, Map.of())).thenReturn(clock);
    return new OpenTaskClock(timings).handle(job);
  }
}
