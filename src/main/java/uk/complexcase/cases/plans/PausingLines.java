package uk.complexcase.cases.plans;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.plans.PanelPlans.Taken;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** Pauses a line that is unsafe for the child, and settles the pause (TCS-65). */
@Component
class PausingLines {

  private final HeldLines held;
  private final StoredLines lines;
  private final PlanReading reading;

  PausingLines(HeldLines held, StoredLines lines, PlanReading reading) {
    this.held = held;
    this.lines = lines;
    this.reading = reading;
  }

  Taken pause(Viewer viewer, UUID id, String reason, Instant at) {
    return held.act(viewer, id, null, (plan, line) -> paused(viewer, line, reason, at));
  }

  Taken pauseAtPanel(Viewer viewer, CaseRef child, UUID id, String reason, Instant at) {
    var file = reading.requireShown(viewer, child);
    var found = lines.findById(id).orElseThrow(() -> HeldLines.unknown(id.toString()));
    var plan = held.plan(found.planRef);
    if (!plan.file().equals(file)) {
      throw HeldLines.unknown(id.toString());
    }
    return held.act(viewer, plan, found, null, (of, line) -> paused(viewer, line, reason, at));
  }

  private static LineChange paused(Viewer viewer, StoredLine line, String reason, Instant at) {
    return LineCheck.text("reason", reason, "Write why it is unsafe for the child")
        .map(LineChange::refused)
        .orElseGet(() ->
            LineChange.done(
                "PLAN_LINE_PAUSED",
                reason,
                at,
                () -> {
                  line.pausedBecause = reason.strip();
                  line.pausedBy = viewer.id().value();
                  line.pausedAt = at;
                }));
  }

  Taken resume(Viewer viewer, UUID id, long stamp, String reason, Instant at) {
    return held.act(
        viewer,
        id,
        stamp,
        (plan, line) ->
            LineCheck.text("reason", reason, "Write why it is safe now")
                .map(LineChange::refused)
                .orElseGet(() ->
                    LineChange.done(
                        "PLAN_LINE_RESUMED",
                        reason,
                        at,
                        () -> {
                          line.pausedBecause = "";
                          line.pausedBy = "";
                          line.pausedAt = null;
                        })));
  }
}
