package uk.complexcase.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import uk.complexcase.engine.partition.EngineBusyException;
import uk.complexcase.engine.partition.Response;

/** A job that its client did not get is offered again, also by an engine that is busy. */
class GivingBackTest {

  private final Deque<Throwable> refusals = new ArrayDeque<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final GivingBack back =
      new GivingBack(
          command -> {
            asked.incrementAndGet();
            var refusal = refusals.poll();
            return refusal == null
                ? CompletableFuture.completedFuture((Response) null)
                : CompletableFuture.failedFuture(refusal);
          },
          Runnable::run);

  @Test
  void itIsAskedAgainUntilTheEngineTakesIt() {
    refusals.add(EngineBusyException.overloaded());
    refusals.add(EngineBusyException.overloaded());

    back.giveBack(7);

    assertThat(asked).hasValue(3);
  }

  @Test
  void aJobThatIsOverIsLeftAlone() {
    refusals.add(new IllegalStateException("No such job"));

    back.giveBack(7);

    assertThat(asked).hasValue(1);
  }

  @Test
  void anEngineThatStaysBusyIsNotAskedForEver() {
    for (int i = 0; i < 1000; i++) {
      refusals.add(EngineBusyException.overloaded());
    }

    back.giveBack(7);

    assertThat(asked).hasValueLessThan(1000);
  }
}
