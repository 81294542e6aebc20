package uk.complexcase.pathway.childinneed;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.OwnWords;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.steps.WordsOfSteps;

/** What a child said at the reviews of their plan. */
@Component
class SaidInNeed implements OwnWords {

  private final CaseAccess access;
  private final ChildInNeedPlans plans;
  private final InNeedSteps steps;
  private final WordsOfSteps words;

  SaidInNeed(CaseAccess access, ChildInNeedPlans plans, InNeedSteps steps, WordsOfSteps words) {
    this.access = access;
    this.plans = plans;
    this.steps = steps;
    this.words = words;
  }

  @Override
  public List<Spoken> spoken(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    return plans.findByCurrentCaseRefIn(List.of(child.value())).stream()
        .flatMap(plan ->
            words
                .spoken(
                    steps.findByPlanRefOrderByDoneAt(plan.ref),
                    "said at a review of the child in need plan " + plan.ref)
                .stream())
        .toList();
  }
}
