package uk.complexcase.procedure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import uk.complexcase.foundation.people.Role;

/** What every user task carries, so that it can be found, opened, timed and explained. */
class UserTaskContractTest {

  private static final Pattern GROUP_IN_EXPRESSION = Pattern.compile("\\[\\s*\"([a-z-]+)\"\\s*]");

  static List<String> userTasks() {
    return Diagrams.userTasks().stream().map(task -> task.getAttribute("id")).toList();
  }

  @ParameterizedTest
  @MethodSource("userTasks")
  void aUserTaskIsNativeAndHasFormDueDateAndGuidance(String id) {
    var task = task(id);
    assertThat(Diagrams.extensions(task, "userTask")).hasSize(1);
    assertThat(Diagrams.extensions(task, "formDefinition")).hasSize(1);
    // from some due times a day of birth follows: the engine learns none of those
    assertThat(attributes(task, "taskSchedule", "dueDate"))
        .isEqualTo(dueInRegister(task) ? List.of() : List.of("=dueAt"));
    assertThat(Diagrams.children(task, "documentation"))
        .singleElement()
        .satisfies(text -> assertThat(text.getTextContent().strip()).hasSizeGreaterThan(80));
  }

  @ParameterizedTest
  @MethodSource("userTasks")
  void aUserTaskIsOfferedToGroupsThatAreRoles(String id) {
    var roles = Arrays.stream(Role.values()).map(Role::candidateGroup).collect(Collectors.toSet());
    assertThat(groups(task(id))).isNotEmpty().isSubsetOf(roles);
  }

  @ParameterizedTest
  @MethodSource("userTasks")
  void aUserTaskOpensItsClockAndTellsTheTaskListOfEveryTransition(String id) {
    var task = task(id);
    assertThat(attributes(task, "executionListener", "type"))
        .containsExactly(dueInRegister(task) ? "open-clock-in-register" : "open-task-clock");
    assertThat(attributes(task, "executionListener", "eventType")).containsExactly("start");
    assertThat(
            Diagrams.extensions(task, "taskListener").stream()
                .collect(
                    Collectors.toMap(
                        l -> l.getAttribute("eventType"), l -> l.getAttribute("type"))))
        .containsExactlyInAnyOrderEntriesOf(
            Set.of("creating", "assigning", "updating", "completing", "canceling").stream()
                .collect(Collectors.toMap(event -> event, event -> "task-" + event)));
  }

  @ParameterizedTest
  @MethodSource("userTasks")
  void aUserTaskNamesAClockOfTheTable(String id) {
    var codes =
        Diagrams.all(Diagrams.xml(Diagrams.files("bpmn", "timescales.dmn").getFirst()), "rule")
            .stream()
            .map(rule ->
                Diagrams.all(rule, "text").getFirst().getTextContent().replace("\"", "").strip())
            .toList();
    assertThat(Diagrams.property(task(id), "timescale"))
        .singleElement()
        .satisfies(code ->
            assertThat(
                    code.startsWith("=") && !code.equals("=screeningTimescale")
                        ? Vocabulary.valuesOf(code.substring(1))
                        : List.of(code))
                .isNotEmpty()
                .allMatch(one -> one.equals("=screeningTimescale") || codes.contains(one)));
  }

  /**
   * A clock that counts from an age is told to the engine by no task, and only those are kept back.
   */
  @ParameterizedTest
  @MethodSource("userTasks")
  void aUserTaskKeepsItsDueTimeInTheRegisterWhereADayOfBirthFollowsFromIt(String id) {
    var task = task(id);
    var startPoints =
        Diagrams.all(Diagrams.xml(Diagrams.files("bpmn", "timescales.dmn").getFirst()), "rule")
            .stream()
            .map(rule ->
                Diagrams.all(rule, "text").stream()
                    .map(text -> text.getTextContent().replace("\"", "").strip())
                    .toList())
            .collect(Collectors.toMap(List::getFirst, cells -> cells.get(3)));
    assertThat(dueInRegister(task))
        .isEqualTo(
            "AGE_REACHED".equals(startPoints.get(Diagrams.property(task, "timescale").getFirst())));
  }

  private static boolean dueInRegister(Element task) {
    return Diagrams.property(task, "due").contains("register");
  }

  private static Element task(String id) {
    return Diagrams.userTasks().stream()
        .filter(task -> task.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> groups(Element task) {
    String given = attributes(task, "assignmentDefinition", "candidateGroups").getFirst();
    var ofVariable = Vocabulary.valuesOf(given.replaceFirst("^=", "").strip());
    if (given.startsWith("=") && !ofVariable.isEmpty()) {
      return ofVariable;
    }
    return given.startsWith("=")
        ? GROUP_IN_EXPRESSION.matcher(given).results().map(found -> found.group(1)).toList()
        : List.of(given.split(","));
  }

  private static List<String> attributes(Element task, String element, String attribute) {
    return Diagrams.extensions(task, element).stream().map(e -> e.getAttribute(attribute)).toList();
  }
}
