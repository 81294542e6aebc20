package uk.complexcase.pathway.risk;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ProfessionalInvolved;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** Medium or high: the manager names the worker of the team (TCS-50, TCS-54, TCS-58). */
@Component
class NameCsWorkerForm extends RiskForm {

  private final TeamPeople team;
  private final ApplicationEventPublisher events;

  NameCsWorkerForm(RiskWork work, TeamPeople team, ApplicationEventPublisher events) {
    super("name-cs-worker", RiskStep.Kind.ALLOCATED, work);
    this.team = team;
    this.events = events;
  }

  @Override
  public String why(TaskContext task) {
    return "complex safeguarding case without a worker";
  }

  @Override
  Map<String, Object> known(CsCase cs) {
    // named before where a higher referral came while the risk was measured
    return Map.of(
        "csWorkers", team.workers(), "csWorker", Objects.requireNonNullElse(cs.worker, ""));
  }

  @Override
  Storing read(FormReader form, TaskContext task, CsCase cs) {
    String worker = form.text("csWorker", "Choose who works with the child");
    team.requireWorker(form, worker);
    form.text("jointWork", "Write how the team and the social worker work together");
    return held -> {
      held.allocated(worker);
      events.publishEvent(involved(held, worker, task));
      return new Done(
          "CS_WORKER_NAMED",
          "Complex safeguarding worker named",
          Map.of(),
          "Named. The worker has the assessment to write.");
    };
  }

  /** Whoever was named before is no longer (CSD-17). */
  private static ProfessionalInvolved involved(CsCase cs, String worker, TaskContext task) {
    return new ProfessionalInvolved(
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
        RiskWork.person(task).id(),
        task.at());
  }
}
