package uk.complexcase.pathway.plans;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CasePart;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** The multi-agency plan on the case page; a child without one has no such part. */
@Component
class PlanPart implements CasePart {

  private final PlanDesk desk;

  PlanPart(PlanDesk desk) {
    this.desk = desk;
  }

  @Override
  public String template() {
    return "pathway/plans/case-part";
  }

  @Override
  public int place() {
    return 35;
  }

  @Override
  public Optional<PlanDesk.Shown> of(Viewer viewer, CaseRef child) {
    return Optional.of(desk.of(viewer, child)).filter(shown -> !shown.plans().isEmpty());
  }
}
