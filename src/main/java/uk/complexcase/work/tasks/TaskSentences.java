package uk.complexcase.work.tasks;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;

/** Says to a person why a task cannot be done now. */
@Component
class TaskSentences {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private final StoredSubmissions submissions;
  private final PeopleDirectory people;

  TaskSentences(StoredSubmissions submissions, PeopleDirectory people) {
    this.submissions = submissions;
    this.people = people;
  }

  String over(Task task) {
    if (task.state() == TaskState.CANCELLED) {
      return "This task was withdrawn on "
          + when(task.stateSince())
          + ". There is nothing left to do here.";
    }
    return submissions
        .findById(task.taskKey())
        .map(done ->
            "This task was completed by "
                + people.nameOf(done.submittedBy())
                + " on "
                + when(done.submittedAt())
                + ".")
        .orElseGet(() -> "This task was completed on " + when(task.stateSince()) + ".");
  }

  String heldByAnother(Task task) {
    return people.nameOf(Objects.requireNonNull(task.assignee())) + " holds this task.";
  }

  private static String when(Instant instant) {
    return WHEN.format(instant);
  }
}
