package uk.complexcase.governance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.complexcase.foundation.outbox.OutboxHealth;
import uk.complexcase.governance.operations.OperationsHealth.Job;
import uk.complexcase.procedure.Workers;
import uk.complexcase.procedure.Workers.Worker;
import uk.complexcase.work.tasks.TaskDesk;

/** Which workers fail, and what they do. */
class OperationsHealthTest {

  private static final Instant NOW = Instant.parse("2027-02-01T14:02:11Z");
  private final Workers workers = mock();
  private final OutboxHealth outbox = mock();

  @BeforeEach
  void nothingWaits() {
    when(outbox.waiting()).thenReturn(new OutboxHealth.Waiting(0, null, 0, 0));
  }

  @Test
  void whatBeganToFailAfterItsLastSuccessIsFailing() {
    assertThat(job("read-deadline", NOW, NOW.minusSeconds(60), 40, 2).failing()).isTrue();
    assertThat(job("read-deadline", NOW, null, 0, 1).failing()).isTrue();
  }

  @Test
  void whatWasFinishedSinceOrNeverFailedIsNot() {
    assertThat(job("read-deadline", NOW.minusSeconds(1), NOW, 40, 2).failing()).isFalse();
    assertThat(job("read-deadline", NOW, NOW.minusSeconds(60), 40, 0).failing()).isFalse();
  }

  @Test
  void aJobHasWordsAndOneThatAnswersByItselfIsNotSaidToBeNeverDone() {
    assertThat(job("read-deadline", NOW, NOW, 1, 0).words()).isEqualTo("Watch a clock");
    assertThat(job("added-by-an-owner", NOW, NOW, 1, 0).words()).isEqualTo("added-by-an-owner");
    assertThat(job("task-completing", NOW, null, 0, 0))
        .satisfies(one -> assertThat(one.answers()).isTrue())
        .satisfies(one -> assertThat(one.failing()).isFalse());
  }

  private Job job(
      String type, @Nullable Instant given, @Nullable Instant done, int finished, int failed) {
    when(workers.all()).thenReturn(List.of(new Worker(type, given, done, finished, failed)));
    return new OperationsHealth(workers, outbox, mock(TaskDesk.class), () -> NOW)
        .look().jobs().stream().filter(one -> one.type().equals(type)).findFirst().orElseThrow();
  }
}
