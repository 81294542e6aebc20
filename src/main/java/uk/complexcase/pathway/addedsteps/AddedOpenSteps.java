package uk.complexcase.pathway.addedsteps;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskSubmission;
import uk.complexcase.work.tasks.TaskView;

/** Steps that owners added and nobody has done yet. */
@Component
class AddedOpenSteps implements OpenSteps {

  private final TaskDesk tasks;
  private final ObjectProvider<TaskSubmission> rooms;
  private final CaseAccess access;
  private final PeopleDirectory people;

  /** The rooms are asked for when needed, because they may themselves ask for open steps. */
  AddedOpenSteps(
      TaskDesk tasks,
      ObjectProvider<TaskSubmission> rooms,
      CaseAccess access,
      PeopleDirectory people) {
    this.tasks = tasks;
    this.rooms = rooms;
    this.access = access;
    this.people = people;
  }

  @Override
  public List<OpenStep> openSteps(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    return tasks.openOf(viewer, child.value()).stream()
        .filter(this::added)
        .map(this::step)
        .toList();
  }

  private boolean added(TaskView task) {
    return rooms.stream().noneMatch(room -> room.formId().equals(task.formId()));
  }

  private OpenStep step(TaskView task) {
    return new OpenStep(task.elementId(), task.name(), holder(task), task.due(), null);
  }

  private String holder(TaskView task) {
    var holder = task.assignee();
    return holder != null
        ? people.nameOf(holder)
        : Stream.of(Role.values())
            .filter(role -> task.candidateGroups().contains(role.candidateGroup()))
            .map(Role::label)
            .collect(Collectors.joining(" or ", "nobody yet; waits for ", ""));
  }
}
