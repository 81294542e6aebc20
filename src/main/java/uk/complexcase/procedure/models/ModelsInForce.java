package uk.complexcase.procedure.models;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.Clause;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.ModelProcess;
import uk.complexcase.procedure.ProcedureFiles;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.procedure.release.KeptFiles;

/**
 * The models in force, read once for each release. An element or a form that the release in force
 * does not have is looked for in the others: a phase goes on with the version it began with, and
 * one that began a moment ago may be ahead of what this node has read.
 */
@Component
class ModelsInForce implements ProcedureModels {

  private final ProcedureFiles files;
  private final KeptFiles kept;
  private final Anew<ModelsRead> read;

  /**
   * Files of earlier releases, which never change: each is read once, for all that runs on them.
   */
  private final Map<String, Optional<ModelsRead>> earlier = new ConcurrentHashMap<>();

  private final Map<String, Clause> clauses = ClauseCatalogue.read();

  ModelsInForce(ProcedureFiles files, KeptFiles kept) {
    this.files = files;
    this.kept = kept;
    this.read = new Anew<>(files, ModelsRead::new);
  }

  @Override
  public List<ModelProcess> processes() {
    return read.get().processes();
  }

  @Override
  public Optional<ModelElement> element(String processId, String elementId) {
    return anywhere(processId + ".bpmn", models -> models.element(processId, elementId));
  }

  @Override
  public List<ModelElement> elements(String processId) {
    return read.get().elements(processId);
  }

  @Override
  public Optional<String> formSchema(String formId) {
    return anywhere(formId + ".form", models -> models.formSchema(formId));
  }

  @Override
  public Optional<String> diagram(String processId) {
    return read.get().diagram(processId);
  }

  @Override
  public Optional<Clause> clause(String id) {
    return Optional.ofNullable(clauses.get(id));
  }

  @Override
  public List<Map<String, String>> tableRows(String decisionId) {
    return read.get().tableRows(decisionId);
  }

  @Override
  public Optional<ModelElement> element(String processId, String elementId, long version) {
    return before(version, processId + ".bpmn", models -> models.element(processId, elementId))
        .or(() -> element(processId, elementId));
  }

  @Override
  public Optional<String> diagram(String processId, long version) {
    return before(version, processId + ".bpmn", models -> models.diagram(processId))
        .or(() -> diagram(processId));
  }

  @Override
  public Optional<String> formSchema(String formId, long version) {
    return before(version, formId + ".form", models -> models.formSchema(formId))
        .or(() -> formSchema(formId));
  }

  /** Empty for a version of the release in force, which is read already. */
  private <T> Optional<T> before(
      long version, String file, Function<ModelsRead, Optional<T>> question) {
    return kept.releaseOf(version)
        .filter(release -> release != files.release())
        .flatMap(release ->
            earlier.computeIfAbsent(
                release + "/" + file,
                key -> kept.text(release, file).map(text -> new ModelsRead(Map.of(file, text)))))
        .flatMap(question);
  }

  private <T> Optional<T> anywhere(String file, Function<ModelsRead, Optional<T>> question) {
    var found = question.apply(read.get());
    return found.isPresent() ? found : elsewhere(file, question);
  }

  private <T> Optional<T> elsewhere(String file, Function<ModelsRead, Optional<T>> question) {
    files.lookAgain();
    return question
        .apply(read.get())
        .or(() ->
            kept.texts(file).stream()
                .map(text -> question.apply(new ModelsRead(Map.of(file, text))))
                .flatMap(Optional::stream)
                .findFirst());
  }
}
