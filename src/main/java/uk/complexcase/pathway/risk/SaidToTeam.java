package uk.complexcase.pathway.risk;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.OwnWords;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** What a young person said to the complex safeguarding team (TCS-15). */
@Component
class SaidToTeam implements OwnWords {

  private final CaseAccess access;
  private final CsCases cases;
  private final RiskSteps steps;
  private final RiskWords words;

  SaidToTeam(CaseAccess access, CsCases cases, RiskSteps steps, RiskWords words) {
    this.access = access;
    this.cases = cases;
    this.steps = steps;
    this.words = words;
  }

  @Override
  public List<Spoken> spoken(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    var refs =
        cases.findByCurrentCaseRefIn(List.of(child.value())).stream().map(one -> one.ref).toList();
    return steps.findByCsRefInOrderByDoneAt(refs).stream()
        .map(step ->
            new Spoken(
                step.doneAt,
                RiskWords.text(words.answers(step), "childWords").strip(),
                "told to the complex safeguarding team"))
        .filter(spoken -> !spoken.words().isEmpty())
        .toList();
  }
}
