package uk.complexcase.procedure.rules;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** A task is offered to groups, and each is the group of a role somebody can have. */
final class TaskIsOfferedToRoles implements Rule {

  private static final Pattern LIST = Pattern.compile("\\[([^\\]]*)]");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

  private final Known known;

  TaskIsOfferedToRoles(Known known) {
    this.known = known;
  }

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.userTasks().flatMap(this::broken);
  }

  private Stream<Problem> broken(Node task) {
    var groups = groups(task);
    if (namesAnAccount(task)) {
      return task.stops(
          "user-task-has-a-group",
          task.title() + " is given to one account by its name, whoever that is by then.",
          "Offer it to the group of a role; a person is found by a variable, such as =csWorker.");
    }
    if (groups.isEmpty()) {
      return task.stops(
          "user-task-has-a-group",
          task.title() + " is offered to nobody: it would stand in no task list.",
          "Choose groups of roles in the properties panel, under Who does it.");
    }
    return groups.stream()
        .filter(group -> !known.groups().contains(group))
        .flatMap(group ->
            task.stops(
                "user-task-has-a-group",
                task.title()
                    + " is offered to the group \"%s\", which is the group of no role."
                        .formatted(group),
                "Choose a group of a role in the properties panel, under Who does it."));
  }

  private static boolean namesAnAccount(Node task) {
    return Stream.concat(
            task.extensions("assignmentDefinition", "assignee").stream(),
            task.extensions("assignmentDefinition", "candidateUsers").stream())
        .map(String::strip)
        .filter(who -> !who.isEmpty())
        .anyMatch(who ->
            !who.startsWith("=")
                || Feel.expression(who.substring(1).strip()).variables().isEmpty());
  }

  private List<String> groups(Node task) {
    return task.extensions("assignmentDefinition", "candidateGroups").stream()
        .flatMap(this::groups)
        .map(String::strip)
        .filter(group -> !group.isEmpty())
        .toList();
  }

  private Stream<String> groups(String given) {
    var ofVariable = known.valuesOf(given);
    boolean written = given.startsWith("=") && ofVariable.isEmpty();
    return written
        ? inside(LIST, given).flatMap(list -> inside(TEXT, list))
        : ofVariable.stream().flatMap(codes -> Stream.of(codes.split(",")));
  }

  private static Stream<String> inside(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1));
  }
}
