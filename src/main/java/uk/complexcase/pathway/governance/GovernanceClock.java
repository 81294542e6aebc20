package uk.complexcase.pathway.governance;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.steps.ModelClocks;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskTiming;

/**
 * The clock that alerts of a meeting nobody began (SCR-B-60): it runs from when the meeting should
 * begin, and is met when it does. It is about no child.
 */
@Component
class GovernanceClock implements TaskTiming {

  static final TimescaleCode TIMESCALE = new TimescaleCode("governance-meeting");

  private final GovernanceMeetings meetings;
  private final DeadlineRegister deadlines;
  private final ModelClocks clocks;

  GovernanceClock(GovernanceMeetings meetings, DeadlineRegister deadlines, ModelClocks clocks) {
    this.meetings = meetings;
    this.deadlines = deadlines;
    this.clocks = clocks;
  }

  @Override
  public String processId() {
    return "governance-meeting";
  }

  @Override
  public TaskClock begin(String elementId, Map<String, Object> variables) {
    return clocks.begin(
        elementId,
        () ->
            Optional.ofNullable(variables.get("governanceRef"))
                .map(Object::toString)
                .flatMap(meetings::findById)
                .map(this::begin));
  }

  /** A meeting that began before its task was there has kept its time. */
  private TaskClock begin(GovernanceMeeting meeting) {
    var opened = deadlines.open(TIMESCALE, subject(meeting), meeting.startsAt);
    var started = meeting.startedAt;
    if (started != null) {
      met(meeting, started);
    }
    return TaskClock.of(opened);
  }

  void met(GovernanceMeeting meeting, Instant at) {
    deadlines.meet(TIMESCALE, subject(meeting), at);
  }

  /** Nobody is reminded of a meeting that is not held; that it was missed stays on record. */
  void notHeld(GovernanceMeeting meeting, PractitionerId by) {
    deadlines.cancel(TIMESCALE, subject(meeting), "Recorded as not held", by);
  }

  private static ClockSubject subject(GovernanceMeeting meeting) {
    return new ClockSubject(meeting.ref, "");
  }
}
