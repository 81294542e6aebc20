package uk.complexcase.pathway.transition;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.OwnWords;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.steps.WordsOfSteps;

/** What a child said to the worker who handed over (SCR-B-30). */
@Component
class SaidAtHandover implements OwnWords {

  private final CaseAccess access;
  private final Handovers handovers;
  private final HandoverSteps steps;
  private final WordsOfSteps words;

  SaidAtHandover(CaseAccess access, Handovers handovers, HandoverSteps steps, WordsOfSteps words) {
    this.access = access;
    this.handovers = handovers;
    this.steps = steps;
    this.words = words;
  }

  @Override
  public List<Spoken> spoken(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    return handovers.findByCurrentCaseRefIn(List.of(child.value())).stream()
        .flatMap(one ->
            words
                .spoken(
                    steps.findByHandoverRefOrderByDoneAt(one.ref), "said at handover " + one.ref)
                .stream())
        .toList();
  }
}
