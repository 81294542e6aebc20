package uk.complexcase.engine.partition;

import io.camunda.zeebe.scheduler.ActorScheduler;
import io.camunda.zeebe.scheduler.ActorThread;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads Zeebe's actors run on; none of them keeps the process alive. */
final class Scheduling implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Scheduling.class);
  private static final int STOP_SECONDS = 10;

  private final ActorScheduler scheduler;

  Scheduling() {
    scheduler =
        ActorScheduler.newActorScheduler()
            .setSchedulerName("engine")
            .setCpuBoundActorThreadCount(1)
            .setIoBoundActorThreadCount(1)
            .setActorThreadFactory((name, id, group, tasks, clock, timers, metrics, idle) -> {
              ActorThread thread =
                  new ActorThread(name, id, group, tasks, clock, timers, metrics, idle);
              thread.setDaemon(true);
              return thread;
            })
            .build();
    scheduler.start();
  }

  ActorScheduler scheduler() {
    return scheduler;
  }

  @Override
  public void close() {
    try {
      scheduler.stop().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("The engine's threads did not stop in {} s", STOP_SECONDS, e);
    }
  }
}
