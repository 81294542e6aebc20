package uk.complexcase.work.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;

/** Who may take a task: those of its candidate groups who are not kept from one of its cases. */
@Component
@Transactional(readOnly = true)
public class TaskAudience {

  private final Tasks tasks;
  private final PeopleDirectory people;
  private final CaseAccess access;

  TaskAudience(Tasks tasks, PeopleDirectory people, CaseAccess access) {
    this.tasks = tasks;
    this.people = people;
    this.access = access;
  }

  /** Everyone who may take the task; nobody when it is not open. */
  public Set<PractitionerId> of(long taskKey) {
    return tasks
        .findById(taskKey)
        .filter(task -> task.state() == TaskState.OPEN)
        .map(task ->
            Arrays.stream(Role.values())
                .filter(role -> task.groups().contains(role.candidateGroup()))
                .flatMap(role -> people.holding(role).stream())
                .filter(person -> notKeptFrom(task, person))
                .map(Practitioner::id)
                .collect(Collectors.toUnmodifiableSet()))
        .orElse(Set.of());
  }

  /**
   * Of a candidate group, and not kept from one of the cases. The same answer for both, so that it
   * tells nothing.
   */
  boolean mayTake(Task task, PractitionerId id) {
    Optional<Practitioner> person = people.find(id);
    return person
        .filter(found ->
            found.roles().stream().map(Role::candidateGroup).anyMatch(task.groups()::contains))
        .filter(found -> notKeptFrom(task, found))
        .isPresent();
  }

  private boolean notKeptFrom(Task task, Practitioner person) {
    var viewer = new Viewer(person.id(), person.name(), person.organisation(), person.roles());
    return access.hiddenOf(viewer, List.copyOf(task.cases())).isEmpty();
  }
}
