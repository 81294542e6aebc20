package uk.complexcase.governance.procedurepages;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.complexcase.procedure.AutomaticNotices;
import uk.complexcase.procedure.ProcedureLibrary;

/** What the models in force do without being asked, how they begin, and what is sent. */
@Service
public class AutomaticActs {

  private static final Set<String> WITHOUT_A_PERSON =
      Set.of(
          "serviceTask",
          "sendTask",
          "scriptTask",
          "businessRuleTask",
          "intermediateCatchEvent",
          "receiveTask",
          "boundaryEvent");

  private final ProcedureLibrary library;
  private final ProcedureReading reading;
  private final List<AutomaticNotices> notices;

  AutomaticActs(
      ProcedureLibrary library, ProcedureReading reading, List<AutomaticNotices> notices) {
    this.library = library;
    this.reading = reading;
    this.notices = List.copyOf(notices);
  }

  /** What one model does by itself. */
  public record OfModel(String model, String name, List<StepInWords> acts) {}

  /** Model by model: automatic work, tables asked, times and news waited for. */
  public List<OfModel> byModel() {
    var acts =
        reading.steps().stream()
            .filter(this::automatic)
            .collect(Collectors.groupingBy(StepInWords::model));
    return library.models().stream()
        .map(model ->
            new OfModel(model.id(), model.name(), acts.getOrDefault(model.id(), List.of())))
        .filter(model -> !model.acts().isEmpty())
        .toList();
  }

  /** Where each model begins, by whom or by what, in the order of the models. */
  public List<StepInWords> beginnings() {
    return reading.steps().stream()
        .filter(step -> step.type().equals("startEvent") && !step.person().isEmpty())
        .toList();
  }

  private boolean automatic(StepInWords step) {
    boolean heard =
        step.type().equals("startEvent")
            && library
                .model(step.model())
                .flatMap(model -> model.step(step.id()))
                .map(sheet -> sheet.message() != null || sheet.timer() != null)
                .orElse(false);
    return heard || WITHOUT_A_PERSON.contains(step.type());
  }

  /** What is sent, kind by kind; a clock's label and time stand in the place of their marks. */
  public List<AutomaticNotices.Kind> notices() {
    return notices.stream()
        .flatMap(each -> each.kinds().stream())
        .map(kind ->
            new AutomaticNotices.Kind(
                kind.id(),
                kind.act(),
                kind.sentence().replace("{clock}", "[the clock]").replace("{due}", "[its time]")))
        .toList();
  }

  /** The acts that go with every task, whatever the model. */
  public List<String> withEveryTask() {
    return Stream.of(
            "A task appears: its clock opens, and it stands in the list of everybody it is offered to.",
            "A task is taken, handed over or given back: the list shows who holds it.",
            "The time of a clock moves: the task shows the new time.",
            "A task is finished: it is accepted only with a stored answer, and its clock is met.",
            "A task is withdrawn because the procedure went another way: it leaves the list.")
        .toList();
  }
}
