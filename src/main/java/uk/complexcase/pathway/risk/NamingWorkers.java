package uk.complexcase.pathway.risk;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ProfessionalInvolved;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.TaskContext;

/**
 * Names the team's worker of a child, who is asked to the child's discussions from then on
 * (CSD-17). Whoever was named before is no longer. Joins the caller's transaction.
 */
@Component
class NamingWorkers {

  private final ApplicationEventPublisher events;

  NamingWorkers(ApplicationEventPublisher events) {
    this.events = events;
  }

  void name(CsCase cs, String worker, TaskContext task) {
    cs.allocated(worker);
    events.publishEvent(
        new ProfessionalInvolved(
            "cs-worker/%s/%s".formatted(cs.ref, task.taskKey()),
            cs.file(),
            Agency.CS_TEAM.name(),
            "",
            "",
            new PractitionerId(worker),
            "",
            "Complex safeguarding worker",
            "CS_WORKER",
            LondonTime.dateOf(task.at()),
            "Named by the complex safeguarding team",
            task.person().id(),
            task.at()));
  }
}
