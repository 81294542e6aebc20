package uk.complexcase.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import uk.complexcase.engine.command.JobCommandMapper;
import uk.complexcase.engine.partition.Command;
import uk.complexcase.engine.partition.EngineBusyException;
import uk.complexcase.engine.partition.Response;

/**
 * Gives jobs back that their client was given and did not get, so that another takes them now and
 * not after their timeout. Asked again while the engine is busy; any other refusal means that the
 * job was finished or timed out meanwhile, and then all is well.
 */
final class GivingBack {

  /** With a quarter of a second between: the usual timeout of a job, which ends the need. */
  private static final int TRIES = 240;

  private final Function<Command, CompletableFuture<Response>> engine;
  private final Executor later;

  /**
   * Gives back to this engine.
   *
   * @param later runs what is handed to it a moment later
   */
  GivingBack(Function<Command, CompletableFuture<Response>> engine, Executor later) {
    this.engine = engine;
    this.later = later;
  }

  void giveBack(long jobKey) {
    giveBack(jobKey, TRIES);
  }

  private void giveBack(long jobKey, int tries) {
    engine
        .apply(JobCommandMapper.giveBack(jobKey))
        .whenComplete((given, error) -> {
          if (error instanceof EngineBusyException && tries > 1) {
            later.execute(() -> giveBack(jobKey, tries - 1));
          }
        });
  }
}
