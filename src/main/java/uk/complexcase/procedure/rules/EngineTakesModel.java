package uk.complexcase.procedure.rules;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.traversal.ModelWalker;
import io.camunda.zeebe.model.bpmn.validation.ValidationVisitor;
import io.camunda.zeebe.model.bpmn.validation.zeebe.ZeebeDesignTimeValidators;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.bpm.model.xml.validation.ValidationResult;
import org.jspecify.annotations.Nullable;
import uk.complexcase.procedure.Problem;

/** What the engine's own checks of a diagram say before it is deployed. */
final class EngineTakesModel implements Rule {

  private static final String RULE = "engine-takes-model";
  private static final String REMEDY =
      "Correct it in the properties panel; the words in brackets are the engine's own.";

  private final Remembered<List<Finding>> findings = new Remembered<>(200);

  /** What the engine says of an element; of the file where there is none. */
  private record Finding(@Nullable String element, String words) {}

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.models().stream()
        .flatMap(model ->
            findings.of(model.text(), EngineTakesModel::check).stream()
                .map(finding -> problem(model, finding)));
  }

  private static Problem problem(Model model, Finding finding) {
    String title =
        model.nodes().stream()
            .filter(node -> node.id().equals(finding.element()))
            .map(Node::title)
            .findFirst()
            .orElse("The diagram");
    return new Problem(
        model.file(),
        finding.element(),
        true,
        RULE,
        "%s is not as the engine takes it (%s).".formatted(title, finding.words()),
        REMEDY);
  }

  private static List<Finding> check(String text) {
    try {
      var model =
          Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      var visitor = new ValidationVisitor(ZeebeDesignTimeValidators.VALIDATORS);
      new ModelWalker(model).walk(visitor);
      return visitor.getValidationResult().getResults().values().stream()
          .flatMap(List::stream)
          .map(EngineTakesModel::finding)
          .toList();
    } catch (ModelException e) {
      return List.of(new Finding(null, "its parts do not stand where BPMN has them"));
    }
  }

  private static Finding finding(ValidationResult result) {
    return new Finding(element(result.getElement()), result.getMessage());
  }

  private static @Nullable String element(@Nullable ModelElementInstance element) {
    for (var at = element; at != null; at = at.getParentElement()) {
      String id = at.getAttributeValue("id");
      if (id != null && at.getElementType().getTypeNamespace().contains("BPMN")) {
        return id;
      }
    }
    return null;
  }
}
