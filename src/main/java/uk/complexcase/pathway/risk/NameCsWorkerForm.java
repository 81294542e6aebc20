package uk.complexcase.pathway.risk;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** Medium or high: the manager names the worker of the team (TCS-50, TCS-54, TCS-58). */
@Component
class NameCsWorkerForm extends RiskForm {

  private final TeamPeople team;
  private final NamingWorkers naming;

  NameCsWorkerForm(RiskWork work, TeamPeople team, NamingWorkers naming) {
    super("name-cs-worker", RiskStep.Kind.ALLOCATED, work);
    this.team = team;
    this.naming = naming;
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
      naming.name(held, worker, task);
      return new Done(
          "CS_WORKER_NAMED",
          "Complex safeguarding worker named",
          Map.of("csWorker", worker),
          "Named. The assessment stands in the worker's list.");
    };
  }
}
