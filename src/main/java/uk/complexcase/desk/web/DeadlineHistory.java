package uk.complexcase.desk.web;

import static java.util.stream.Collectors.joining;
import static uk.complexcase.foundation.shared.LondonTime.full;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.escalation.StepTaken;
import uk.complexcase.clock.escalation.Watching;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineChange;
import uk.complexcase.clock.timescales.DeadlineChange.What;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.clock.timescales.Prevented;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.PractitionerId;

/** What became of a clock, in sentences. */
@Component
class DeadlineHistory {

  private final DeadlineRegister register;
  private final Watching watching;
  private final PeopleDirectory people;

  DeadlineHistory(DeadlineRegister register, Watching watching, PeopleDirectory people) {
    this.register = register;
    this.watching = watching;
    this.people = people;
  }

  /**
   * One line of the history.
   *
   * @param reason as typed by who did it; empty where the line says all
   */
  public record Line(Instant at, String text, String by, String reason) {}

  /** Everything that happened to the clock and who was told of it, latest first. */
  List<Line> of(Deadline deadline) {
    return Stream.concat(
            register.historyOf(deadline.id()).stream().map(this::line),
            watching.taken(deadline.id()).stream().map(this::told))
        .sorted(Comparator.comparing(Line::at))
        .toList()
        .reversed();
  }

  private Line told(StepTaken step) {
    var whom = step.told().stream().map(people::nameOf).collect(joining(", "));
    var told =
        switch (step.kind()) {
          case WARNING -> "Warned that it is nearing: ";
          case BREACH -> "Told that it was missed: ";
          case CLIMB -> "Told that it was missed and is still open: ";
          case STILL_OPEN -> "Reminded that it is still open: ";
        };
    return new Line(step.at(), told + whom, people.nameOf(PractitionerId.SYSTEM), "");
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
