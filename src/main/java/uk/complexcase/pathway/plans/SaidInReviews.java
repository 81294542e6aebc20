package uk.complexcase.pathway.plans;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.OwnWords;
import uk.complexcase.cases.plans.PanelPlan;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.steps.WordsOfSteps;

/** What a child said when their multi-agency plan was reviewed (TCS-71). */
@Component
class SaidInReviews implements OwnWords {

  private final PanelPlans plans;
  private final PlanSteps steps;
  private final WordsOfSteps words;

  SaidInReviews(PanelPlans plans, PlanSteps steps, WordsOfSteps words) {
    this.plans = plans;
    this.steps = steps;
    this.words = words;
  }

  @Override
  public List<Spoken> spoken(Viewer viewer, CaseRef child) {
    var refs = plans.ofChild(viewer, child).stream().map(PanelPlan::ref).toList();
    return words.spoken(
        steps.findByPlanRefInOrderByDoneAt(refs), "said when the multi-agency plan was reviewed");
  }
}
