package uk.complexcase.procedure.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.complexcase.procedure.ProcedureComparison.Difference;
import uk.complexcase.procedure.ProcedureComparison.Kind;

/** Compares the parts of a file, each with what it was. */
final class Parts {

  /** So much of a text is quoted; the whole can be read where it stands. */
  private static final int LONGEST = 300;

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
    old.values().stream()
        .filter(part -> !now.containsKey(part.id()))
        .forEach(part -> all.add(removed(part)));
    return all;
  }

  Difference added(Part part) {
    return new Difference(file, part.id(), Kind.ADDED, part.title() + " is new.");
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
                quoted(was),
                quoted(is));
    return Stream.of(new Difference(file, part.id(), Kind.CHANGED, words));
  }

  private static String quoted(Part.@Nullable Fact fact) {
    if (fact == null || fact.value().isEmpty()) {
      return "not given";
    }
    String value = fact.shown();
    return "\"%s\"".formatted(value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value);
  }

  private static Map<String, Part> byId(List<Part> parts) {
    var all = new LinkedHashMap<String, Part>();
    parts.forEach(part -> all.putIfAbsent(part.id(), part));
    return all;
  }
}
