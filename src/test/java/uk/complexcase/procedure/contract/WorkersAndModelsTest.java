package uk.complexcase.procedure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.camunda.client.annotation.JobWorker;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every job of a model has its worker, and every worker a model that asks for it. */
class WorkersAndModelsTest {

  @Test
  void everyJobTypeHasAWorkerAndEveryWorkerAJobType() {
    assertThat(workers()).isEqualTo(jobTypes());
  }

  private static Set<String> jobTypes() {
    return Diagrams.files("bpmn", ".bpmn").stream()
        .map(Diagrams::xml)
        .flatMap(model ->
            Stream.of("taskDefinition", "taskListener", "executionListener")
                .flatMap(kind -> Diagrams.all(model, kind).stream()))
        .map(e -> e.getAttribute("type"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> workers() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("uk.complexcase")
            .stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(JobWorker.class))
            .map(method -> method.getAnnotationOfType(JobWorker.class).type())
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
