package uk.complexcase.pathway.mace;

import static uk.complexcase.work.steps.Shown.option;
import static uk.complexcase.work.steps.Shown.text;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.steps.Shown;
import uk.complexcase.work.steps.StepBook;
import uk.complexcase.work.steps.StepWork;

/** Takes the paper of a case, and says what its papers say. */
@Component
class PaperWork extends StepWork<PanelItem> {

  /** What is shown of a paper, in reading order. */
  static final List<Shown> SHOWN =
      List.of(
          text("concern", "Concern"),
          text("precipitatingIncident", "What brought it to a head"),
          option("childVoice", "The child's view", code -> ChildView.valueOf(code).label()),
          text("childWords", "The child says"),
          text("childWordsPlan", "Why not yet, and who asks when"),
          text("whatWorks", "What works"),
          text("worries", "Worries"),
          option(
              "arrangementsAdequate",
              "What is in place is enough",
              code -> code.equals("YES") ? "Yes" : "No"),
          text("arrangementChanges", "What should change"));

  private final Panels panels;
  private final PanelPapers papers;

  PaperWork(PaperClocks clocks, StepBook book, Panels panels, PanelPapers papers) {
    super(clocks, book);
    this.panels = panels;
    this.papers = papers;
  }

  @Override
  public String soFar(PanelItem item) {
    return panels
        .findById(item.panelRef)
        .map(panel ->
            "**The %s.** Papers are due %s; a later one is heard only if the chair takes it."
                .formatted(panel.named(), LondonTime.full(panel.papersUntil)))
        .orElse("");
  }

  /** The latest paper of a case; empty while there is none. */
  Optional<PanelPaper> latest(String item) {
    return papers.findByItemRefInOrderByDoneAt(List.of(item)).stream()
        .reduce((before, after) -> after);
  }
}
