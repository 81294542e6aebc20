package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** Reads what every meeting of a plan says: when it began and which agencies took part. */
final class HeldAt {

  static final String NOT_WITHOUT_THE_CHILD =
      "It cannot end without a plan before the child's own words are sought: record them, or say why"
          + " it is not safe to seek them";

  private HeldAt() {}

  /** When it began; not before {@code earliest}, which is named as the reader knows it. */
  static Instant read(FormReader form, TaskContext task, Instant earliest, String named) {
    var at = form.moment("heldAt", "Enter when it was held", task.at());
    // times are typed to the minute
    if (at.isBefore(earliest.truncatedTo(ChronoUnit.MINUTES))) {
      form.problem("heldAt", "Enter a time after " + named);
    }
    return at;
  }

  static void agencies(FormReader form, String field) {
    if (form.options(Agency.class, field).isEmpty()) {
      form.problem(field, "Choose the agencies that took part");
    }
  }
}
