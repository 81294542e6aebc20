package uk.complexcase.pathway.mace;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.OwnWords;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.steps.WordsOfSteps;

/** What a child says in the papers of panels. */
@Component
class SaidInPapers implements OwnWords {

  private final CaseAccess access;
  private final PanelItems items;
  private final PanelPapers papers;
  private final WordsOfSteps words;

  SaidInPapers(CaseAccess access, PanelItems items, PanelPapers papers, WordsOfSteps words) {
    this.access = access;
    this.items = items;
    this.papers = papers;
    this.words = words;
  }

  @Override
  public List<Spoken> spoken(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    var brought =
        items.findByCurrentCaseRefIn(List.of(child.value())).stream()
            .map(item -> item.ref)
            .toList();
    return brought.isEmpty()
        ? List.of()
        : words.spoken(
            papers.findByItemRefInOrderByDoneAt(brought), "said for the exploitation panel");
  }
}
