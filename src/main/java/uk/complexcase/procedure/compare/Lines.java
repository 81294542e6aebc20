package uk.complexcase.procedure.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.complexcase.procedure.ProcedureComparison.Difference;
import uk.complexcase.procedure.ProcedureComparison.Kind;
import uk.complexcase.procedure.compare.ModelParts.Line;

/** Tells of the lines of a diagram what they change: what comes after what. */
final class Lines {

  private static final Set<String> ENDS = Set.of("@sourceRef", "@targetRef", "@scope", "@kind");

  private final String file;
  private final ModelParts was;
  private final ModelParts is;

  Lines(String file, ModelParts was, ModelParts is) {
    this.file = file;
    this.was = was;
    this.is = is;
  }

  List<Difference> differences() {
    var old = byId(was.lines());
    var now = byId(is.lines());
    var gone = new ArrayList<>(old.values());
    var all = new ArrayList<Difference>();
    gone.removeIf(line -> now.containsKey(line.part().id()));
    now.values()
        .forEach(line -> {
          var before = old.get(line.part().id());
          if (before == null) {
            all.add(come(line, gone));
          } else {
            all.addAll(changed(before, line));
          }
        });
    gone.forEach(line ->
        all.add(
            difference(
                line,
                Kind.REMOVED,
                "After %s%s %s does not come any more."
                    .formatted(was.called(line.from()), answer(line), was.called(line.to())))));
    return all;
  }

  /** A new line in the place of one that is gone says so; else it is one more way. */
  private Difference come(Line line, List<Line> gone) {
    var instead =
        gone.stream()
            .filter(old -> old.from().equals(line.from()) && answer(old).equals(answer(line)))
            .findFirst();
    instead.ifPresent(gone::remove);
    return instead
        .filter(old -> !old.to().equals(line.to()))
        .map(old -> instead(line, old))
        .orElseGet(() ->
            difference(
                line,
                instead.isPresent() ? Kind.CHANGED : Kind.ADDED,
                "After %s%s comes %s."
                    .formatted(is.called(line.from()), answer(line), is.called(line.to()))));
  }

  private List<Difference> changed(Line before, Line line) {
    var all = new ArrayList<Difference>();
    if (!before.from().equals(line.from())) {
      all.add(
          difference(
              line,
              Kind.CHANGED,
              "Before %s comes %s instead of %s."
                  .formatted(
                      is.called(line.to()), is.called(line.from()), was.called(before.from()))));
    }
    if (!before.to().equals(line.to())) {
      all.add(instead(line, before));
    }
    var rest = new Parts(file).changes(inWords(before, was), inWords(line, is));
    boolean moved = rest.stream().allMatch(one -> one.kind() == Kind.MOVED);
    if (all.isEmpty() || !moved) {
      all.addAll(rest);
    }
    return all;
  }

  private Difference instead(Line line, Line before) {
    return difference(
        line,
        Kind.CHANGED,
        "After %s%s comes %s instead of %s."
            .formatted(
                is.called(line.from()),
                answer(line),
                is.called(line.to()),
                was.called(before.to())));
  }

  private static Part inWords(Line line, ModelParts parts) {
    var facts = new TreeMap<>(line.part().facts());
    facts.keySet().removeAll(ENDS);
    String title =
        "The line from %s to %s".formatted(parts.called(line.from()), parts.called(line.to()));
    return new Part(line.part().id(), title, facts, line.part().place());
  }

  private static String answer(Line line) {
    var name = line.part().facts().get("@name");
    return name == null ? "" : ", answer \"%s\",".formatted(name.value());
  }

  private Difference difference(Line line, Kind kind, String words) {
    return new Difference(file, line.part().id(), kind, words);
  }

  private static Map<String, Line> byId(List<Line> lines) {
    return lines.stream()
        .collect(
            Collectors.toMap(
                line -> line.part().id(),
                Function.identity(),
                (first, second) -> first,
                LinkedHashMap::new));
  }
}
