package uk.complexcase.governance.studio;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.ProcedureRules;

/** What is wrong with the procedure as a draft would make it. */
@Component
public class DraftProblems {

  private final DraftReading reading;
  private final KnownProblems known;

  DraftProblems(DraftReading reading, ProcedureRules rules) {
    this.reading = reading;
    this.known = new KnownProblems(rules);
  }

  /** Those of the draft's own files first, of each what stops it first. */
  public List<Problem> of(String ref) {
    return sorted(
        known.of(reading.after(ref)),
        reading.files(ref).stream().map(DraftFile::name).collect(Collectors.toSet()));
  }

  static List<Problem> sorted(List<Problem> problems, Set<String> own) {
    return problems.stream()
        .sorted(
            Comparator.comparing((Problem problem) -> !own.contains(problem.file()))
                .thenComparing(problem -> !problem.stops()))
        .toList();
  }
}
