package uk.complexcase.pathway.childinneed;

import java.util.Collection;
import java.util.List;
import uk.complexcase.work.steps.StepRecords;

/** Child in need plans, running and ended. */
interface ChildInNeedPlans extends StepRecords<ChildInNeedPlan> {

  List<ChildInNeedPlan> findByCurrentCaseRefIn(Collection<String> children);
}
