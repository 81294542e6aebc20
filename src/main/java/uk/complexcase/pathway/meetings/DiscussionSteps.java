package uk.complexcase.pathway.meetings;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** The discussions that stand open on a child, for its case page. */
@Component
class DiscussionSteps implements OpenSteps {

  private final StrategyDesk desk;

  DiscussionSteps(StrategyDesk desk) {
    this.desk = desk;
  }

  @Override
  public List<uk.complexcase.cases.casefile.OpenStep> openSteps(Viewer viewer, CaseRef child) {
    return desk.openSteps(viewer, child).stream().map(DiscussionSteps::step).toList();
  }

  private static uk.complexcase.cases.casefile.OpenStep step(OpenStep step) {
    return new uk.complexcase.cases.casefile.OpenStep(
        "",
        step.sentence(),
        step.holder(),
        step.due(),
        step.discussion() == null ? null : "/meetings/" + step.discussion());
  }
}
