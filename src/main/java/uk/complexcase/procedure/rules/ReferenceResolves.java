package uk.complexcase.procedure.rules;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import uk.complexcase.procedure.Problem;

/** What a model names is there, and is taken from the same release. */
final class ReferenceResolves implements Rule {

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return Stream.of(
            broken(
                procedure,
                "formDefinition",
                "formId",
                "form",
                procedure.forms().stream().map(Form::id).collect(Collectors.toSet())),
            broken(
                procedure,
                "calledDecision",
                "decisionId",
                "decision table",
                procedure.tables().stream().map(Table::id).collect(Collectors.toSet())),
            broken(
                procedure,
                "calledElement",
                "processId",
                "process",
                procedure.models().stream().map(Model::id).collect(Collectors.toSet())))
        .flatMap(all -> all);
  }

  private static Stream<Problem> broken(
      Procedure procedure, String kind, String attribute, String word, Set<String> there) {
    return procedure.models().stream()
        .flatMap(model ->
            model
                .below(kind)
                .flatMap(found ->
                    broken(
                        model.around(found.element()), found.element(), attribute, word, there)));
  }

  private static Stream<Problem> broken(
      Node node, Element reference, String attribute, String word, Set<String> there) {
    String named = reference.getAttribute(attribute);
    if (named.isBlank()) {
      return Stream.empty();
    }
    if (!there.contains(named)) {
      return node.stops(
          "reference-resolves",
          "%s uses the %s \"%s\", which there is not.".formatted(node.title(), word, named),
          "Choose another, or bring the %s with this change.".formatted(word));
    }
    return reference.getAttribute("bindingType").equals("deployment")
        ? Stream.empty()
        : node.stops(
            "reference-binds-to-its-release",
            "%s takes the %s \"%s\" of whatever release is the newest, so a case could change under way."
                .formatted(node.title(), word, named),
            "Choose the binding \"deployment\" in the properties panel.");
  }
}
