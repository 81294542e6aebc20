package uk.complexcase.pathway.actions;

import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionLife;
import uk.complexcase.cases.actions.ActionLife.Changed;
import uk.complexcase.cases.actions.ActionLife.Standing;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.WorkerChanged;

/**
 * Actions of a worker about a child alone go with the child: whoever accepted the handover has
 * accepted them. Idempotent: what was moved is not the old worker's any more.
 */
@Component
class ActionsAfterHandover {

  private final ActionLife life;
  private final CaseFiles files;
  private final ApplicationEventPublisher events;

  ActionsAfterHandover(ActionLife life, CaseFiles files, ApplicationEventPublisher events) {
    this.life = life;
    this.files = files;
    this.events = events;
  }

  @ApplicationModuleListener
  void on(WorkerChanged changed) {
    var from = changed.from();
    if (from == null) {
      return;
    }
    var file = files.current(changed.child());
    life.runningOf(from).stream()
        .filter(one -> Set.copyOf(one.children()).equals(Set.of(file)))
        .forEach(one -> move(one, changed));
  }

  private void move(Standing action, WorkerChanged changed) {
    var to = changed.to();
    var handed =
        life.handOn(
            action.ref(),
            action.round(),
            to,
            "Handover " + changed.handover() + " accepted",
            to,
            changed.at());
    if (handed instanceof Changed.Done done) {
      life.accept(action.ref(), done.action().round(), to, changed.at());
      events.publishEvent(new ActionChangedByChair(action.ref(), done.action().round() + 1));
    }
  }
}
