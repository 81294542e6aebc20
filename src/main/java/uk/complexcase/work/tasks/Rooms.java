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

  Rooms(ObjectProvider<TaskSubmission> submissions) {
    this.submissions = submissions;
  }

  Optional<TaskSubmission> of(String formId) {
    List<TaskSubmission> found =
        submissions.stream().filter(room -> room.formId().equals(formId)).toList();
    if (found.size() > 1) {
      throw new IllegalStateException("More than one room takes in the form " + formId);
    }
    return found.stream().findFirst();
  }
}
