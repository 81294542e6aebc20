package uk.complexcase.clock.escalation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.WorkingTime;

/**
 * Everything that will be said of a running clock if nobody moves or meets it: a pure function of
 * its row, the ladder and the working days. It never ends, since the last step repeats.
 */
record Plan(Deadline deadline, Ladder ladder, WorkingTime time) {

  /** The steps by time, without end; a step is computed when it is asked for. */
  Stream<PlannedStep> steps() {
    return Stream.concat(Stream.concat(warnings(), breach()), Stream.concat(climbs(), reminders()));
  }

  /** Those whose time has come. */
  List<PlannedStep> passed(Instant now) {
    return steps().takeWhile(step -> !step.at().isAfter(now)).toList();
  }

  private Stream<PlannedStep> warnings() {
    return deadline.warnings().stream()
        .filter(warning -> warning.isBefore(deadline.due()))
        .sorted()
        .map(warning -> step(Rung.WARNING + "-" + warning, warning, ladder.warning()));
  }

  private Stream<PlannedStep> breach() {
    return ladder.rungs().stream().limit(1).map(this::step);
  }

  /** Sorted apart from the breach: working days are only asked for once the due time is near. */
  private Stream<PlannedStep> climbs() {
    return ladder.rungs().stream()
        .skip(1)
        .map(this::step)
        .sorted(Comparator.comparing(PlannedStep::at));
  }

  private Stream<PlannedStep> reminders() {
    return IntStream.iterate(0, n -> n + 1)
        .mapToObj(n ->
            step(Rung.STILL_OPEN + "-" + (n + 1), at(ladder.reminderAfter(n)), ladder.reminder()));
  }

  private PlannedStep step(Rung rung) {
    return step(rung.step(), at(Objects.requireNonNull(rung.after())), rung);
  }

  private Instant at(Lag lag) {
    return lag.after(deadline.due(), time);
  }

  private static PlannedStep step(String name, Instant at, Rung rung) {
    var whole = at.truncatedTo(ChronoUnit.MILLIS);
    return new PlannedStep(name, whole.equals(at) ? at : whole.plusMillis(1), rung);
  }
}
