package uk.complexcase.cases.plans;

import static uk.complexcase.cases.plans.LineCheck.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.plans.PanelPlans.Taken;
import uk.complexcase.cases.plans.PanelPlans.Taken.Refused;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.LondonTime;

/** What is decided of a line: it waits for the meeting of the child's plan, ends, or is done. */
@Component
class DecidingLines {

  private final HeldLines held;
  private final SigningOff signing;

  DecidingLines(HeldLines held, SigningOff signing) {
    this.held = held;
    this.signing = signing;
  }

  Taken await(Viewer viewer, UUID id, long stamp, LocalDate day, String meeting, Instant at) {
    return held.act(
        viewer,
        id,
        stamp,
        (plan, line) -> {
          Optional<Refused> refused =
              day.isBefore(LondonTime.dateOf(at))
                  ? refuse("awaitsOn", "The date must be today or later")
                  : LineCheck.text("awaitsWhat", meeting, "Write which meeting decides on it");
          String decided = meeting.strip() + ", " + LondonTime.day(day);
          return refused
              .map(LineChange::refused)
              .orElseGet(() ->
                  LineChange.done(
                      "PLAN_LINE_AWAITS_MEETING",
                      decided,
                      at,
                      () -> {
                        line.awaitsOn = day;
                        line.awaitsWhat = meeting.strip();
                      }));
        });
  }

  Taken withdraw(Viewer viewer, UUID id, long stamp, String reason, Instant at) {
    return held.act(
        viewer,
        id,
        stamp,
        (plan, line) ->
            LineCheck.text("reason", reason, "Write why it is withdrawn")
                .map(LineChange::refused)
                .orElseGet(() ->
                    LineChange.done(
                        "PLAN_LINE_WITHDRAWN",
                        reason,
                        at,
                        () -> {
                          line.state = LineState.WITHDRAWN;
                          signing.callOff(line, "Line withdrawn in " + plan.ref, viewer.id(), at);
                        })));
  }

  Taken done(Viewer viewer, UUID id, long stamp, String words, Instant at) {
    return held.act(
        viewer,
        id,
        stamp,
        (plan, line) ->
            line.state == LineState.SIGNED_OFF
                ? LineChange.done("PLAN_LINE_DONE", words, at, () -> line.state = LineState.DONE)
                : LineChange.refused(
                    new Refused("line", "Only a line that is signed off can be done")));
  }
}
