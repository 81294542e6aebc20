package uk.complexcase.cases.plans;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.plans.PanelPlans.Taken;
import uk.complexcase.foundation.security.Viewer;

/** Says how a line fits the child's plan, as the panel thinks and as the lead confirms. */
@Component
class FittingLines {

  private final HeldLines held;
  private final LineCheck check;

  FittingLines(HeldLines held, LineCheck check) {
    this.held = held;
    this.check = check;
  }

  Taken mark(Viewer viewer, UUID id, long stamp, LineFit fit, Instant at) {
    return held.act(
        viewer,
        id,
        stamp,
        (plan, line) ->
            check
                .fit(fit)
                .map(LineChange::refused)
                .orElseGet(() ->
                    LineChange.done("PLAN_LINE_FIT_MARKED", "", at, () -> line.fits(fit, false))));
  }

  Taken confirm(Viewer viewer, UUID id, long stamp, LineFit fit, Instant at) {
    return held.act(
        viewer,
        id,
        stamp,
        (plan, line) ->
            check
                .fit(fit)
                .map(LineChange::refused)
                .orElseGet(() ->
                    LineChange.done(
                        "PLAN_LINE_FIT_CONFIRMED", "", at, () -> line.fits(fit, true))));
  }
}
