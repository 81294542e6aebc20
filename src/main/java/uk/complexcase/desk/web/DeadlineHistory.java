package uk.complexcase.desk.web;

import static uk.complexcase.foundation.shared.LondonTime.full;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineChange;
import uk.complexcase.clock.timescales.DeadlineChange.What;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.clock.timescales.Prevented;
import uk.complexcase.foundation.people.PeopleDirectory;

/** What became of a clock, in sentences. */
@Component
class DeadlineHistory {

  private final DeadlineRegister register;
  private final PeopleDirectory people;

  DeadlineHistory(DeadlineRegister register, PeopleDirectory people) {
    this.register = register;
    this.people = people;
  }

  /**
   * One line of the history.
   *
   * @param reason as typed by who did it; empty where the line says all
   */
  public record Line(Instant at, String text, String by, String reason) {}

  /** Everything that happened to the clock, latest first. */
  List<Line> of(Deadline deadline) {
    return register.historyOf(deadline.id()).reversed().stream().map(this::line).toList();
  }

  /** Who last moved a clock that a person has set, and why. */
  Optional<Line> lastMove(Deadline deadline) {
    if (!deadline.movedByHand()) {
      return Optional.empty();
    }
    return register.historyOf(deadline.id()).stream()
        .filter(change -> change.what() == What.DUE)
        .reduce((earlier, later) -> later)
        .map(this::line);
  }

  private Line line(DeadlineChange change) {
    var by = people.nameOf(change.by());
    return switch (change.what()) {
      case DUE ->
          new Line(
              change.at(),
              "Moved from "
                  + full(Instant.parse(change.from()))
                  + " to "
                  + full(Instant.parse(change.to())),
              by,
              change.reason());
      case STATE -> state(change, by);
      case PREVENTED ->
          new Line(
              change.at(),
              "What prevented it: " + Prevented.valueOf(change.to()).label(),
              by,
              change.reason());
    };
  }

  private static Line state(DeadlineChange change, String by) {
    return switch (DeadlineState.valueOf(change.to())) {
      case OPEN -> new Line(change.at(), "The clock was set", by, "");
      case BREACHED -> new Line(change.at(), "Missed: the time passed", by, "");
      case MET -> new Line(change.at(), "Met in time", by, "");
      case MET_LATE -> new Line(change.at(), "Met late", by, "");
      case CANCELLED -> new Line(change.at(), "Not wanted any more", by, change.reason());
    };
  }
}
