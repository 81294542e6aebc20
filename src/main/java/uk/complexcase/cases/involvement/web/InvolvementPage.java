package uk.complexcase.cases.involvement.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.cases.involvement.InvolvementDesk.Entry;
import uk.complexcase.cases.involvement.InvolvementDesk.Problem;

/**
 * The page of who is involved with a child: the register, what was typed and what is wrong with it.
 * The fields of an entry's own forms end in its reference.
 *
 * @param known what the entries say now, by field
 * @param found what is wrong, by field
 */
public record InvolvementPage(
    IdentityBar child,
    List<Entry> entries,
    Map<String, Map<String, String>> choices,
    Map<String, String> typed,
    Map<String, String> known,
    Map<String, String> found,
    String submissionId) {

  /** One choice of a select. */
  public record Choice(String value, String label) {}

  /** One line of the error summary. */
  public record Wrong(String sentence, String address) {}

  static Map<String, String> found(List<Problem> problems, String entry) {
    var found = new LinkedHashMap<String, String>();
    var of = entry.isEmpty() ? "" : "-" + entry;
    problems.forEach(problem -> found.putIfAbsent(problem.field() + of, problem.sentence()));
    return found;
  }

  static Map<String, String> known(List<Entry> entries) {
    var known = new LinkedHashMap<String, String>();
    for (var entry : entries) {
      var is = entry.is();
      var of = "-" + is.ref();
      known.put("agency" + of, is.agency().name());
      known.put("person" + of, is.person() == null ? "" : is.person().value());
      known.put("name" + of, is.person() == null ? is.name() : "");
      known.put("organisation" + of, is.organisation());
      known.put("role" + of, is.role());
      known.put("howKnown" + of, is.howKnown());
      var since = is.since();
      if (since != null) {
        known.put("since" + of + ".day", String.valueOf(since.getDayOfMonth()));
        known.put("since" + of + ".month", String.valueOf(since.getMonthValue()));
        known.put("since" + of + ".year", String.valueOf(since.getYear()));
      }
    }
    return known;
  }

  public List<Entry> current() {
    return entries.stream().filter(Entry::current).toList();
  }

  public List<Entry> ended() {
    return entries.stream().filter(entry -> !entry.current()).toList();
  }

  /** The text typed, else what the entry says now. */
  public String value(String field) {
    return typed.getOrDefault(field, known.getOrDefault(field, ""));
  }

  /** Whether this option is chosen. */
  public boolean is(String field, String option) {
    return value(field).equals(option);
  }

  /** What is wrong with a field; null when nothing is. */
  public @Nullable String problem(String field) {
    return found.get(field);
  }

  public List<Wrong> problems() {
    return found.entrySet().stream()
        .map(one -> new Wrong(one.getValue(), "#" + one.getKey()))
        .toList();
  }

  /** Whether a form of this entry was sent and not taken: its correction, or its end. */
  public boolean wrong(String ref, boolean end) {
    return found.keySet().stream()
        .filter(field -> field.endsWith("-" + ref))
        .anyMatch(field -> end == (field.startsWith("until-") || field.startsWith("endReason-")));
  }

  /** The choices of a field. */
  public List<Choice> choicesOf(String field) {
    return choices.getOrDefault(field, Map.of()).entrySet().stream()
        .map(one -> new Choice(one.getKey(), one.getValue()))
        .toList();
  }
}
