package uk.complexcase.cases.plans;

import static uk.complexcase.cases.plans.LineCheck.refuse;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.plans.PanelPlans.Taken;
import uk.complexcase.cases.plans.PanelPlans.Taken.Done;
import uk.complexcase.cases.plans.PanelPlans.Taken.Refused;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.LondonTime;

/** Writes the lines of a plan, and changes what they say. */
@Component
class WritingLines {

  private final HeldLines held;
  private final StoredLines lines;
  private final LineCheck check;
  private final PlanTrace trace;
  private final LineWords words;

  WritingLines(
      HeldLines held, StoredLines lines, LineCheck check, PlanTrace trace, LineWords words) {
    this.held = held;
    this.lines = lines;
    this.check = check;
    this.trace = trace;
    this.words = words;
  }

  Taken write(Viewer viewer, String ref, NewLine line, Instant at) {
    var plan = held.plan(viewer, ref);
    var there = lines.findByPlanRefAndLineKey(ref, line.key());
    if (there.isPresent()) {
      return new Done(ref, there.get().id);
    }
    Optional<Refused> refused =
        plan.runs()
            ? check.line(line, plan, LondonTime.dateOf(at))
            : refuse("what", "The plan is closed; nothing is written in it any more");
    if (refused.isPresent()) {
      return refused.get();
    }
    int place = lines.findByPlanRefOrderByPlace(ref).size() + 1;
    var stored = lines.saveAndFlush(new StoredLine(plan, place, line, viewer));
    trace.line(stored, "PLAN_LINE_WRITTEN", words.of(stored), viewer.id(), at);
    return new Done(ref, stored.id);
  }

  Taken change(Viewer viewer, UUID id, long stamp, NewLine to, String reason, Instant at) {
    return held.act(
        viewer,
        id,
        stamp,
        (plan, line) -> {
          var refused =
              check
                  .line(to, plan, LondonTime.dateOf(at))
                  .or(() -> LineCheck.text("reason", reason, "Write why it is changed"));
          return refused.isPresent()
              ? LineChange.refused(refused.get())
              : LineChange.done("PLAN_LINE_CHANGED", reason, at, () -> line.says(to));
        });
  }
}
