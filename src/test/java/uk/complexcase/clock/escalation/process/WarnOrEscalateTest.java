package uk.complexcase.clock.escalation.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.JobError;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import uk.complexcase.clock.escalation.DeadlineWatch;
import uk.complexcase.clock.escalation.WatchKey;
import uk.complexcase.clock.timescales.DeadlineId;

/** The engine's clock may be ahead of ours. */
class WarnOrEscalateTest {

  private static final WatchKey KEY = new WatchKey(new DeadlineId(UUID.randomUUID()), 3);
  private static final Instant NOON = Instant.parse("2027-02-02T12:00:00Z");

  private final DeadlineWatch watch = mock(DeadlineWatch.class);
  private final ActivatedJob job = mock(ActivatedJob.class);

  @Test
  void woken_too_early_it_comes_again_after_a_second_with_as_many_tries_left() {
    given(job.getRetries()).willReturn(3);
    given(watch.act(KEY, NOON)).willReturn(false);

    assertThatThrownBy(() -> new WarnOrEscalate(watch).act(job, KEY.toString(), NOON.toString()))
        .asInstanceOf(InstanceOfAssertFactories.type(JobError.class))
        .returns(3, JobError::getRetries)
        .returns(Duration.ofSeconds(1), JobError::getRetryBackoff);
  }

  @Test
  void woken_in_time_it_is_done() {
    given(watch.act(KEY, NOON)).willReturn(true);

    assertThatCode(() -> new WarnOrEscalate(watch).act(job, KEY.toString(), NOON.toString()))
        .doesNotThrowAnyException();
  }

  @Test
  void where_the_work_fails_it_comes_again_and_never_gives_up() {
    given(job.getRetries()).willReturn(3);
    given(watch.act(KEY, NOON)).willThrow(new IllegalStateException("The database is away"));

    assertThatThrownBy(() -> new WarnOrEscalate(watch).act(job, KEY.toString(), NOON.toString()))
        .asInstanceOf(InstanceOfAssertFactories.type(JobError.class))
        .returns(3, JobError::getRetries)
        .returns(Duration.ofSeconds(10), JobError::getRetryBackoff);
  }

  @Test
  void started_by_somebody_else_it_does_nothing() {
    new WarnOrEscalate(watch).act(job, "by hand", NOON.toString());

    verifyNoInteractions(watch);
  }
}
