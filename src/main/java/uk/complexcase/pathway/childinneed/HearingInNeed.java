package uk.complexcase.pathway.childinneed;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.AllocatedWorkers;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.CaseStatusChanged;
import uk.complexcase.cases.events.WorkerChanged;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Begins a plan when a child is found in need, whoever found it: one plan runs for a child, and
 * hearing it again changes nothing (SCR-B-44).
 */
@Component
class HearingInNeed {

  /** Statuses that protect more and bring a plan of their own. */
  private static final Set<String> ABOVE = Set.of("CP_PLAN", "LOOKED_AFTER");

  private final ChildInNeedPlans plans;
  private final AllocatedWorkers workers;
  private final CaseFiles files;
  private final ApplicationEventPublisher events;

  HearingInNeed(
      ChildInNeedPlans plans,
      AllocatedWorkers workers,
      CaseFiles files,
      ApplicationEventPublisher events) {
    this.plans = plans;
    this.workers = workers;
    this.files = files;
    this.events = events;
  }

  @ApplicationModuleListener
  void on(CaseStatusChanged changed) {
    var child = files.current(changed.child());
    if (ABOVE.contains(changed.status())) {
      running(child).forEach(plan -> plan.overtaken = true);
    } else if (changed.status().equals("CIN_PLAN")) {
      begin(child, changed);
    }
  }

  private void begin(CaseRef child, CaseStatusChanged changed) {
    var running = running(child).toList();
    running.forEach(plan -> plan.overtaken = false);
    if (running.isEmpty()) {
      var worker = workers.of(child).map(one -> one.worker().value()).orElse("");
      var plan = plans.saveAndFlush(new ChildInNeedPlan(child, worker, changed.at()));
      events.publishEvent(new InNeedBegun(plan.ref));
    }
  }

  /** A plan that runs goes with the child's worker (SCR-B-30). */
  @ApplicationModuleListener
  void on(WorkerChanged changed) {
    running(files.current(changed.child())).forEach(plan -> plan.worker = changed.to().value());
  }

  private Stream<ChildInNeedPlan> running(CaseRef child) {
    return plans.findByCurrentCaseRefIn(List.of(child.value())).stream()
        .filter(ChildInNeedPlan::runs);
  }
}
