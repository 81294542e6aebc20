package uk.complexcase.pathway.adulthood;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.OwnWords;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.steps.WordsOfSteps;

/** What a young person said about adult services. */
@Component
class SaidOnTheWay implements OwnWords {

  private final CaseAccess access;
  private final Transitions transitions;
  private final TransitionSteps steps;
  private final WordsOfSteps words;

  SaidOnTheWay(
      CaseAccess access, Transitions transitions, TransitionSteps steps, WordsOfSteps words) {
    this.access = access;
    this.transitions = transitions;
    this.steps = steps;
    this.words = words;
  }

  @Override
  public List<Spoken> spoken(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    return transitions.findByCurrentCaseRefIn(List.of(child.value())).stream()
        .flatMap(one ->
            words
                .spoken(
                    steps.findByTransitionRefInOrderByDoneAt(List.of(one.ref)),
                    "said about adult services")
                .stream())
        .toList();
  }
}
