package uk.complexcase.pathway.adulthood;

import java.util.List;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** What came of entering or correcting a day of birth. */
public sealed interface BirthKept {

  /** It stands; what the person is told. */
  record Done(String said) implements BirthKept {}

  /** It was refused and nothing changed. */
  record Refused(List<FieldProblem> problems) implements BirthKept {

    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
