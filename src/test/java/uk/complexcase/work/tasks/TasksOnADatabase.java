package uk.complexcase.work.tasks;

import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import uk.complexcase.cases.fixtures.CaseFilesOnADatabase;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.procedure.Clause;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.ProcedureModels;

/** The tasks as they are, on a database; the engine, the models and the room are made up. */
@TestConfiguration(proxyBeanMethods = false)
@Import(CaseFilesOnADatabase.class)
@ComponentScan(
    basePackageClasses = TaskDesk.class,
    excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(web|process)\\..*"))
class TasksOnADatabase {

  @Bean
  ObjectMapper json() {
    return new ObjectMapper();
  }

  @Bean
  FakeEngine engine() {
    return new FakeEngine();
  }

  @Bean
  ScreeningRoom room() {
    return new ScreeningRoom();
  }

  /** The register, of which tests say what it holds. */
  @Bean
  DeadlineRegister deadlines() {
    return mock(DeadlineRegister.class);
  }

  @Bean
  ProcedureModels models() {
    return new OneModel();
  }

  /** Knows one activity, whose form has a group, a list and four fields. */
  private static final class OneModel implements ProcedureModels {

    private static final String SCHEMA =
        """
        {"components": [
          {"type": "group", "label": "Facts", "components": [
            {"type": "textarea", "key": "facts"}, {"type": "number", "key": "childrenInConcern"}]},
          {"type": "text", "text": "Advice: {{adviceText}}"},
          {"type": "select", "key": "worker", "valuesKey": "workers"},
          {"type": "dynamiclist", "path": "visits", "components": [{"type": "textfield", "key": "when"}]}]}
        """;

    @Override
    public Optional<ModelElement> element(String processId, String elementId) {
      return elementId.equals("ScreenContact")
          ? Optional.of(
              new ModelElement(
                  processId,
                  elementId,
                  "userTask",
                  "Screen contact",
                  List.of("LR-16"),
                  null,
                  ScreeningRoom.FORM,
                  ""))
          : Optional.empty();
    }

    @Override
    public List<ModelElement> elements(String processId) {
      return List.of();
    }

    @Override
    public Optional<String> formSchema(String formId) {
      return formId.equals(ScreeningRoom.FORM) ? Optional.of(SCHEMA) : Optional.empty();
    }

    @Override
    public Optional<String> diagram(String processId) {
      return Optional.empty();
    }

    @Override
    public Optional<Clause> clause(String id) {
      return Optional.empty();
    }

    @Override
    public List<Map<String, String>> tableRows(String decisionId) {
      return List.of();
    }
  }
}
