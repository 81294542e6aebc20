package uk.complexcase.governance.studio;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.ProcedureRules;

/** What is wrong with the procedure as a draft would make it. */
@Component
public class DraftProblems {

  private final DraftReading reading;
  private final ProcedureRules rules;

  /** The last answer: a page and its list ask for the same one after the other. */
  private volatile @Nullable Found last;

  DraftProblems(DraftReading reading, ProcedureRules rules) {
    this.reading = reading;
    this.rules = rules;
  }

  private record Found(Map<String, String> procedure, List<Problem> problems) {}

  /** Those of the draft's own files first, of each what stops it first. */
  public List<Problem> of(String ref) {
    return sorted(
        found(reading.after(ref)),
        reading.files(ref).stream().map(DraftFile::name).collect(Collectors.toSet()));
  }

  static List<Problem> sorted(List<Problem> problems, Set<String> own) {
    return problems.stream()
        .sorted(
            Comparator.comparing((Problem problem) -> !own.contains(problem.file()))
                .thenComparing(problem -> !problem.stops()))
        .toList();
  }

  private List<Problem> found(Map<String, String> procedure) {
    var known = last;
    if (known != null && known.procedure().equals(procedure)) {
      return known.problems();
    }
    var problems = List.copyOf(rules.problems(procedure));
    last = new Found(procedure, problems);
    return problems;
  }
}
