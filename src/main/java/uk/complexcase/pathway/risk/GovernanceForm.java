package uk.complexcase.pathway.risk;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** Daily governance decides whether a worker measures a low risk (TCS-48, TCS-10). */
@Component
class GovernanceForm extends RiskForm {

  private final TeamPeople team;
  private final NamingWorkers naming;

  GovernanceForm(RiskWork work, TeamPeople team, NamingWorkers naming) {
    super("decide-governance", RiskStep.Kind.GOVERNANCE, work);
    this.team = team;
    this.naming = naming;
  }

  @Override
  public String why(TaskContext task) {
    return "low risk, allocation to decide";
  }

  @Override
  Map<String, Object> known(CsCase cs) {
    return Map.of("csWorkers", team.workers());
  }

  @Override
  Storing read(FormReader form, TaskContext task, CsCase cs) {
    var decision =
        form.option(GovernanceDecision.class, "governanceDecision", "Choose what you decide");
    boolean allocates = decision == GovernanceDecision.ALLOCATE;
    String worker = form.textWhen(allocates, "csWorker", "Choose who measures the risk");
    if (allocates) {
      team.requireWorker(form, worker);
    }
    form.text("governanceReason", "Write why, or what you need to know");
    return held -> {
      if (allocates) {
        naming.name(held, worker, task);
      }
      return new Done(
          "CS_GOVERNANCE_DECIDED",
          "Complex safeguarding governance: " + decision.label().toLowerCase(Locale.UK),
          allocates
              ? Map.of("governanceDecision", decision.name(), "csWorker", worker)
              : Map.of("governanceDecision", decision.name()),
          decision.label() + ": recorded.");
    };
  }
}
