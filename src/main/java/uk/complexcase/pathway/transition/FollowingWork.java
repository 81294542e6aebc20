package uk.complexcase.pathway.transition;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.AllocatedWorkers;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.TaskHandedOver;
import uk.complexcase.work.tasks.TaskMoves;

/**
 * A phase that began before a handover may still name the worker before for its next step: that
 * task goes to the worker the child has now. Idempotent: a task that was moved is not theirs.
 */
@Component
class FollowingWork {

  private final Handovers handovers;
  private final AllocatedWorkers workers;
  private final TaskMoves tasks;

  FollowingWork(Handovers handovers, AllocatedWorkers workers, TaskMoves tasks) {
    this.handovers = handovers;
    this.workers = workers;
    this.tasks = tasks;
  }

  @ApplicationModuleListener
  void on(TaskHandedOver told) {
    // what a colleague hands over on purpose stays where they put it
    if (!told.by().equals(PractitionerId.SYSTEM)) {
      return;
    }
    handovers
        .findByFromWorkerAndKindAndState(
            told.to().value(), TransferKind.CHANGE_OF_WORKER, Handover.State.DONE)
        .forEach(one ->
            workers
                .of(one.file())
                .filter(now -> !now.worker().equals(told.to()))
                .ifPresent(now ->
                    tasks.move(
                        one.file(),
                        told.to(),
                        now.worker(),
                        "Follows handover " + one.ref,
                        PractitionerId.SYSTEM)));
  }
}
