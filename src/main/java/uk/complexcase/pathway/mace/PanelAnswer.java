package uk.complexcase.pathway.mace;

import java.util.List;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** What came of an act on a panel's pages. */
public sealed interface PanelAnswer {

  /** It is done; a sentence for the person. */
  record Done(String said) implements PanelAnswer {}

  /** Nothing changed; what is wrong, by field. */
  record Refused(List<FieldProblem> problems) implements PanelAnswer {

    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** Refused for one field. */
  static PanelAnswer refused(String field, String sentence) {
    return new Refused(List.of(new FieldProblem(field, sentence)));
  }
}
