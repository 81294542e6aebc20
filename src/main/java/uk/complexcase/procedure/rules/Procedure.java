package uk.complexcase.procedure.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** All files of a procedure, read. */
record Procedure(
    List<Model> models, List<Table> tables, List<Form> forms, List<Problem> unreadable) {

  static Procedure of(Map<String, String> files) {
    var models = new ArrayList<Model>();
    var tables = new ArrayList<Table>();
    var forms = new ArrayList<Form>();
    var unreadable = new ArrayList<Problem>();
    new TreeMap<>(files)
        .forEach((file, text) -> {
          try {
            if (file.endsWith(".bpmn")) {
              models.add(Model.read(file, text));
            } else if (file.endsWith(".dmn")) {
              tables.add(Table.read(file, text));
            } else if (file.endsWith(".form")) {
              forms.add(Form.read(file, text));
            }
          } catch (IllegalStateException e) {
            unreadable.add(cannotBeRead(file));
          }
        });
    return new Procedure(models, tables, forms, unreadable);
  }

  /** Every flow node of every model. */
  Stream<Node> nodes() {
    return models.stream().flatMap(model -> model.nodes().stream());
  }

  Stream<Node> userTasks() {
    return nodes().filter(node -> node.kind().equals("userTask"));
  }

  Optional<Model> model(String id) {
    return models.stream().filter(model -> model.id().equals(id)).findFirst();
  }

  Optional<Table> table(String id) {
    return tables.stream().filter(table -> table.id().equals(id)).findFirst();
  }

  private static Problem cannotBeRead(String file) {
    return new Problem(
        file,
        null,
        true,
        "file-can-be-read",
        "The file cannot be read.",
        "Open it in the editor it was made with, save it again and bring it anew.");
  }
}
