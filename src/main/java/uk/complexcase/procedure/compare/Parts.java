package uk.complexcase.procedure.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.complexcase.procedure.ProcedureComparison.Difference;
import uk.complexcase.procedure.ProcedureComparison.Kind;

/** Compares the parts of a file, each with what it was. */
final class Parts {

  /** So much of a text is quoted; the whole can be read where it stands. */
  private static final int LONGEST = 300;

  /** What the title says, or only whoever writes files reads. */
  private static final Pattern UNTOLD =
      Pattern.compile(
          "^a technical|^the name|^its kind|^what it stands in|^the section|^the label|^the words|^where the due");

  private final String file;

  Parts(String file) {
    this.file = file;
  }

  /** What is new or other, in the order of the new state; then what is gone, in the old order. */
  List<Difference> between(List<Part> before, List<Part> after) {
    var old = byId(before);
    var now = byId(after);
    var all = new ArrayList<Difference>();
    now.forEach((id, part) -> {
      var was = old.get(id);
      all.addAll(was == null ? List.of(added(part)) : changes(was, part));
    });
    old.forEach((id, part) -> {
      if (!now.containsKey(id)) {
        all.add(removed(part));
      }
    });
    return all;
  }

  Difference added(Part part) {
    var told =
        part.facts().values().stream()
            .filter(fact -> !fact.value().isEmpty() && !UNTOLD.matcher(fact.label()).find())
            .map(fact -> fact.label().replaceFirst(" (was|were)$", "") + " " + quoted(fact))
            .collect(Collectors.joining("; "));
    return new Difference(
        file,
        part.id(),
        Kind.ADDED,
        part.title().replaceFirst(",$", "")
            + (told.isEmpty() ? " is new." : " is new: " + told + "."));
  }

  Difference removed(Part part) {
    return new Difference(file, part.id(), Kind.REMOVED, part.title() + " is taken away.");
  }

  List<Difference> changes(Part was, Part is) {
    var paths = new TreeSet<>(was.facts().keySet());
    paths.addAll(is.facts().keySet());
    var changes =
        paths.stream()
            .flatMap(path -> change(was, was.facts().get(path), is.facts().get(path)))
            .toList();
    if (!changes.isEmpty() || was.place().equals(is.place())) {
      return changes;
    }
    return List.of(
        new Difference(file, is.id(), Kind.MOVED, is.title() + " only stands in another place."));
  }

  private Stream<Difference> change(Part part, Part.@Nullable Fact was, Part.@Nullable Fact is) {
    if (was != null && is != null && was.value().equals(is.value())) {
      return Stream.empty();
    }
    var fact = was == null ? is : was;
    String words =
        "%s: %s %s and would be %s."
            .formatted(
                part.title().replaceFirst(",$", ""),
                fact == null ? "it was" : fact.label(),
                quoted(was, from(was, is)),
                quoted(is, from(was, is)));
    return Stream.of(new Difference(file, part.id(), Kind.CHANGED, words));
  }

  private static String quoted(Part.@Nullable Fact fact) {
    return quoted(fact, 0);
  }

  private static String quoted(Part.@Nullable Fact fact, int from) {
    if (fact == null || fact.value().isEmpty()) {
      return "not given";
    }
    String value = fact.shown();
    int until = Math.min(value.length(), from + LONGEST);
    return "\"%s%s%s\""
        .formatted(
            from > 0 ? "…" : "",
            value.substring(Math.min(from, value.length()), until),
            until < value.length() ? "…" : "");
  }

  /**
   * Where two long texts begin to differ, with some words before it; the beginning of short ones.
   */
  private static int from(Part.@Nullable Fact was, Part.@Nullable Fact is) {
    if (was == null || is == null) {
      return 0;
    }
    String one = was.shown();
    String other = is.shown();
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return Math.max(one.length(), other.length()) <= LONGEST ? 0 : Math.max(0, same - LONGEST / 3);
  }

  private static Map<String, Part> byId(List<Part> parts) {
    var all = new LinkedHashMap<String, Part>();
    parts.forEach(part -> all.put(free(part.id(), all.keySet()), part));
    return all;
  }

  /** Of two with one id, or with none, neither goes untold. */
  private static String free(String id, Set<String> taken) {
    String free = id;
    for (int i = 2; taken.contains(free); i++) {
      free = id + "#" + i;
    }
    return free;
  }
}
