package uk.complexcase.clock.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.escalation.DeadlineAlert.Kind;

/**
 * How far the plan of one deadline has been carried out for its present due time.
 *
 * @param marks by the name of the step
 */
record Progress(Plan plan, Map<String, Mark> marks) {

  /**
   * What became of one step.
   *
   * @param taken whether it was taken
   * @param retryAt when somebody to tell is looked for again, for a step that found nobody
   */
  record Mark(boolean taken, @Nullable Instant retryAt) {}

  Progress {
    marks = Map.copyOf(marks);
  }

  /** When there is something to say next: the earliest step not yet taken. */
  Instant next() {
    var earliest = Instant.MAX;
    for (var steps = plan.steps().iterator(); ; ) {
      var step = steps.next();
      var mark = marks.get(step.name());
      if (mark == null) {
        // later ones come later; those tried in vain stand before it
        return earliest.isBefore(step.at()) ? earliest : step.at();
      }
      if (!mark.taken() && mark.retryAt() != null && mark.retryAt().isBefore(earliest)) {
        earliest = mark.retryAt();
      }
    }
  }

  /** Steps whose time has come and that nobody has taken, in order. */
  List<Due> due(Instant now) {
    var passed = plan.passed(now);
    return IntStream.range(0, passed.size())
        .filter(i -> open(passed.get(i), now))
        .mapToObj(i -> new Due(passed.get(i), overtaken(passed, i)))
        .toList();
  }

  private boolean open(PlannedStep step, Instant now) {
    var mark = marks.get(step.name());
    return mark == null
        || (!mark.taken() && (mark.retryAt() == null || !mark.retryAt().isAfter(now)));
  }

  /**
   * A warning says nothing once a later one is due or the time has passed, nor a reminder once the
   * next is due; whoever was out of reach that long hears the latest only.
   */
  private static boolean overtaken(List<PlannedStep> passed, int i) {
    var kind = passed.get(i).rung().kind();
    return (kind == Kind.WARNING || kind == Kind.STILL_OPEN) && i < passed.size() - 1;
  }

  /**
   * A step that is due.
   *
   * @param overtaken whether it is written down without telling anybody
   */
  record Due(PlannedStep step, boolean overtaken) {}
}
