package uk.complexcase.pathway.childinneed;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a child in need plan starts with: references alone. */
@Component
public class InNeedStart {

  private final ChildInNeedPlans plans;

  InNeedStart(ChildInNeedPlans plans) {
    this.plans = plans;
  }

  /** The variables of {@code child-in-need-plan}, all of them. */
  @Transactional(readOnly = true)
  public Map<String, Object> variables(String ref) {
    var plan = plans.findById(ref).orElseThrow();
    return Map.of(
        "inNeedRef",
        plan.ref,
        "startKey",
        "in-need/" + plan.ref,
        "caseRefs",
        List.of(plan.currentCaseRef),
        "inNeedWorker",
        plan.worker);
  }
}
