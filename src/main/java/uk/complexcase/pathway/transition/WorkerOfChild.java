package uk.complexcase.pathway.transition;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CasePart;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** The allocated worker and what changes, on the case page. */
@Component
class WorkerOfChild implements CasePart {

  private static final int BEFORE_THE_PLAN = 10;

  private final TransferDesk desk;

  WorkerOfChild(TransferDesk desk) {
    this.desk = desk;
  }

  /** What the fragment shows. */
  public record Part(CaseRef child, TransferDesk.Shown shown, boolean begins) {}

  @Override
  public String template() {
    return "pathway/transition/case-part";
  }

  @Override
  public int place() {
    return BEFORE_THE_PLAN;
  }

  @Override
  public Optional<?> of(Viewer viewer, CaseRef child) {
    return Optional.of(new Part(child, desk.ofChild(viewer, child), desk.begins(viewer)));
  }
}
