package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.Move.Field;
import uk.complexcase.clock.timescales.Move.Refused;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** Says why a wish to move a clock is refused. */
@Component
class Moving {

  private static final int MOST_YEARS = 10;

  private final PeopleDirectory people;

  Moving(PeopleDirectory people) {
    this.people = people;
  }

  Optional<Refused> refusal(
      @Nullable Deadline deadline, Instant due, String reason, PractitionerId by) {
    return deadline == null
        ? refused(Field.DUE, "This deadline is not in the register")
        : atAll(deadline, by).or(() -> badTime(deadline, due)).or(() -> Move.refusedReason(reason));
  }

  /** Why this person may not move the clock, whatever time and reason they give. */
  Optional<Refused> atAll(Deadline deadline, PractitionerId by) {
    if (!mayMove(deadline, by)) {
      return refused(Field.RIGHT, RightToMove.whoMay(deadline));
    }
    if (!deadline.running()) {
      return refused(Field.DUE, "This deadline is closed, so its time can no longer change");
    }
    if (deadline.rule() == Rule.AGE) {
      return refused(
          Field.DUE, "A birthday is not moved; correct the date of birth on the case file");
    }
    return Optional.empty();
  }

  /** Says that the clock was moved while its page was open, and where it stands. */
  Refused overtaken(Deadline present, PractitionerId by) {
    return mayMove(present, by)
        ? new Refused(
            Field.DUE,
            "This deadline was changed while you had the page open. It is now due "
                + LondonTime.full(present.due())
                + ". Check what you typed and send it again if it still holds")
        : new Refused(Field.RIGHT, RightToMove.whoMay(present));
  }

  private boolean mayMove(Deadline deadline, PractitionerId by) {
    return people
        .find(by)
        .filter(person -> RightToMove.holds(person.roles(), deadline))
        .isPresent();
  }

  private static Optional<Refused> badTime(Deadline deadline, Instant due) {
    var origin = deadline.origin();
    if (!due.isAfter(origin)) {
      return refused(
          Field.DUE, "The new time must be after the clock started, " + LondonTime.full(origin));
    }
    if (due.isAfter(origin.atOffset(ZoneOffset.UTC).plusYears(MOST_YEARS).toInstant())) {
      return refused(
          Field.DUE, "The new time is more than ten years after the clock started; check the year");
    }
    return due.equals(deadline.due())
        ? refused(Field.DUE, "The deadline is at this time already")
        : Optional.empty();
  }

  private static Optional<Refused> refused(Field field, String sentence) {
    return Optional.of(new Refused(field, sentence));
  }
}
