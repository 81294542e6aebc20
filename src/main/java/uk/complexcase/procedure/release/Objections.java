package uk.complexcase.procedure.release;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.ProcedureRules;

/** What speaks against putting a change into force, as a sentence; empty where nothing does. */
final class Objections {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.(bpmn|dmn|form)");
  private static final int LONGEST_REASON = 2000;

  private final BookRows rows;
  private final Understanding understanding;
  private final ObjectProvider<ProcedureRules> rules;

  Objections(BookRows rows, Understanding understanding, ObjectProvider<ProcedureRules> rules) {
    this.rows = rows;
    this.understanding = understanding;
    this.rules = rules;
  }

  /** Two people, one reason. */
  static Optional<String> eyes(String putBy, String approvedBy, String reason) {
    if (putBy.isBlank() || approvedBy.isBlank()) {
      return Optional.of("A change needs a person who made it and a second who approves it.");
    }
    if (putBy.strip().equalsIgnoreCase(approvedBy.strip())) {
      return Optional.of("A second person must approve the change: you made it yourself.");
    }
    if (reason.isBlank()) {
      return Optional.of("Say why the change is approved.");
    }
    return reason.strip().length() > LONGEST_REASON
        ? Optional.of("Shorten the reason to 2,000 characters or fewer.")
        : Optional.empty();
  }

  /** What the change was compared with is still in force, and nothing else on its way. */
  Optional<String> basis(int basedOn) {
    if (!rows.unfinished().isEmpty()) {
      return Optional.of(
          "Another change is being put into force at this moment. Try again in a minute.");
    }
    return rows.inForce() == basedOn
        ? Optional.empty()
        : Optional.of(
            "Another release came into force since this change was compared. Compare it again with"
                + " what is in force now.");
  }

  /** Names the procedure can take, and something that differs. */
  static Optional<String> change(Map<String, String> changed, Map<String, ReleasedFile> before) {
    for (var file : changed.entrySet()) {
      var name = file.getKey();
      if (!NAME.matcher(name).matches() || name.length() > 200) {
        return Optional.of(
            "A file has a name the procedure cannot take. Names are small letters, digits and"
                + " hyphens, and end in .bpmn, .dmn or .form.");
      }
      if (file.getValue().isEmpty() && !removable(before.get(name))) {
        return Optional.of("Only a file that owners added can be taken out: " + name + " is not.");
      }
    }
    return FilesInForce.digests(changed).entrySet().stream().allMatch(file -> same(file, before))
        ? Optional.of("Nothing differs from what is in force.")
        : Optional.empty();
  }

  private static boolean removable(@Nullable ReleasedFile file) {
    return file != null && file.delivered() == null;
  }

  private static boolean same(Map.Entry<String, String> file, Map<String, ReleasedFile> before) {
    var was = before.get(file.getKey());
    return was != null && was.sha256().equals(file.getValue());
  }

  /** What the product or its contract cannot take stays out, whatever page it came from. */
  Optional<String> contract(Map<String, String> whole) {
    return understanding
        .unreadable(whole)
        .map(name -> "The file " + name + " cannot be read. Open it in the editor and mend it.")
        .or(() ->
            rules.stream()
                .flatMap(rule -> rule.problems(whole).stream())
                .filter(Problem::stops)
                .findFirst()
                .map(problem -> problem.sentence() + " " + problem.remedy()));
  }
}
