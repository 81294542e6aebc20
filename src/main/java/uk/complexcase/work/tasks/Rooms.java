package uk.complexcase.work.tasks;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds the room that takes in a form. Asked for when needed, because rooms may themselves use the
 * task desk.
 */
@Component
class Rooms {

  private final ObjectProvider<TaskSubmission> submissions;
  private final ObjectProvider<AddedForms> added;
  private final ObjectProvider<FurtherQuestions> further;

  Rooms(
      ObjectProvider<TaskSubmission> submissions,
      ObjectProvider<AddedForms> added,
      ObjectProvider<FurtherQuestions> further) {
    this.submissions = submissions;
    this.added = added;
    this.further = further;
  }

  Optional<TaskSubmission> of(String formId) {
    List<TaskSubmission> found =
        submissions.stream().filter(room -> room.formId().equals(formId)).toList();
    if (found.size() > 1) {
      throw new IllegalStateException("More than one room takes in the form " + formId);
    }
    return found.stream().findFirst().map(this::askedFurther).or(() -> ofAdded(formId));
  }

  private TaskSubmission askedFurther(TaskSubmission room) {
    return further.stream()
        .findFirst()
        .<TaskSubmission>map(questions -> new AskedFurther(room, questions))
        .orElse(room);
  }

  /** Who times a task, where its form is one that owners added. */
  Optional<AddedForms> timing(String formId) {
    boolean rooms = submissions.stream().anyMatch(room -> room.formId().equals(formId));
    return rooms
        ? Optional.empty()
        : added.stream().filter(room -> room.taking(formId).isPresent()).findFirst();
  }

  /** A form the owners of the procedure added has no room of its own. */
  private Optional<TaskSubmission> ofAdded(String formId) {
    return added.stream().flatMap(room -> room.taking(formId).stream()).findFirst();
  }
}
