package uk.complexcase.procedure.compare;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import uk.complexcase.procedure.ProcedureComparison;
import uk.complexcase.procedure.models.Xml;

/** Compares file by file; a file whose text is the same is not even read. */
@Component
class WordedComparison implements ProcedureComparison {

  @Override
  public List<Difference> between(Map<String, String> before, Map<String, String> after) {
    var all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    var changed =
        all.stream()
            .filter(file -> !before.getOrDefault(file, "").equals(after.getOrDefault(file, "")))
            .toList();
    if (changed.isEmpty()) {
      return List.of();
    }
    var was = new Names(before);
    var is = new Names(after);
    return changed.stream()
        .flatMap(file -> {
          if (!before.containsKey(file)) {
            return Stream.concat(
                whole(file, Kind.ADDED, "The %s \"%s\" is new.", is),
                parts(file, after.getOrDefault(file, ""), is));
          }
          return after.containsKey(file)
              ? of(file, before.get(file), after.get(file), was, is)
              : whole(file, Kind.REMOVED, "The %s \"%s\" is taken away.", was);
        })
        .toList();
  }

  /** What a new file holds, so that whoever approves it knows. */
  private static Stream<Difference> parts(String file, String text, Names names) {
    var parts = new Parts(file);
    if (file.endsWith(".form")) {
      return parts.between(List.of(), FormParts.of(file, text)).stream().skip(1);
    }
    var root = root(file, text);
    return file.endsWith(".dmn")
        ? parts.between(List.of(), new TableParts(root).parts()).stream().skip(1)
        : parts
            .between(List.of(), new ModelParts(root, names, Drawing.of(root)).elements())
            .stream();
  }

  private static Stream<Difference> whole(String file, Kind kind, String words, Names names) {
    String word = file.endsWith(".form") ? "form" : file.endsWith(".dmn") ? "table" : "model";
    return Stream.of(new Difference(file, null, kind, words.formatted(word, names.file(file))));
  }

  private static Stream<Difference> of(
      String file, String before, String after, Names was, Names is) {
    if (file.endsWith(".form")) {
      return ofForm(file, before, after).stream();
    }
    var old = root(file, before);
    var now = root(file, after);
    if (file.endsWith(".dmn")) {
      return ofTable(file, new TableParts(old), new TableParts(now)).stream();
    }
    var drawn = Drawing.of(old);
    return ofModel(
        file, new ModelParts(old, was, drawn), new ModelParts(now, is, Drawing.of(now).over(drawn)))
        .stream();
  }

  private static List<Difference> ofModel(String file, ModelParts was, ModelParts is) {
    var all = new ArrayList<>(new Parts(file).between(was.elements(), is.elements()));
    all.addAll(new Lines(file, was, is).differences());
    return all;
  }

  private static List<Difference> ofTable(String file, TableParts was, TableParts is) {
    var all = new ArrayList<>(new Parts(file).between(was.parts(), is.parts()));
    var said = said(all);
    var moved = Order.moved(ids(was.rows()), ids(is.rows()));
    is.rows().stream()
        .filter(row -> moved.contains(row.getAttribute("id")))
        .filter(row -> is.inOrder() || !said.contains(row.getAttribute("id")))
        .forEach(row ->
            all.add(
                new Difference(
                    file,
                    row.getAttribute("id"),
                    is.inOrder() ? Kind.CHANGED : Kind.MOVED,
                    is.title(row) + " stands in another place among the rows.")));
    return all;
  }

  private static List<Difference> ofForm(String file, String before, String after) {
    var was = FormParts.of(file, before);
    var is = FormParts.of(file, after);
    var all = new ArrayList<>(new Parts(file).between(was, is));
    var said = said(all);
    var moved =
        Order.moved(was.stream().map(Part::id).toList(), is.stream().map(Part::id).toList());
    is.stream()
        .filter(part -> moved.contains(part.id()) && !said.contains(part.id()))
        .forEach(part ->
            all.add(
                new Difference(
                    file, part.id(), Kind.MOVED, part.title() + " only stands in another place.")));
    return all;
  }

  private static Set<String> said(List<Difference> differences) {
    return differences.stream()
        .map(Difference::element)
        .filter(id -> id != null)
        .collect(Collectors.toSet());
  }

  private static List<String> ids(List<Element> rows) {
    return rows.stream().map(row -> row.getAttribute("id")).toList();
  }

  private static Element root(String file, String text) {
    return Xml.root(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), file);
  }
}
