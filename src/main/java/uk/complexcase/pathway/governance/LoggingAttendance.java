package uk.complexcase.pathway.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.governance.GovernanceDesk.Outcome;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Logs which agencies are at a meeting of governance, and who came. */
@Component
class LoggingAttendance {

  private static final int LONGEST_WHO = 400;

  private final HeldMeetings held;
  private final AgencyAttendances attendances;
  private final GovernanceSettings settings;

  LoggingAttendance(HeldMeetings held, AgencyAttendances attendances, GovernanceSettings settings) {
    this.held = held;
    this.attendances = attendances;
    this.settings = settings;
  }

  Outcome attend(Viewer viewer, GovernanceKind kind, LocalDate day, Map<String, String> typed) {
    var meeting = held.of(viewer, kind, day);
    if (meeting.state != MeetingState.RUNNING) {
      return HeldMeetings.notRunning(meeting);
    }
    var problems = new ArrayList<FieldProblem>();
    for (Agency agency : settings.agencies()) {
      if (who(typed, agency).length() > LONGEST_WHO) {
        problems.add(
            new FieldProblem("who-" + agency, "Shorten who came to 400 characters or fewer"));
      }
      if (!who(typed, agency).isEmpty() && said(typed, agency).isEmpty()) {
        problems.add(
            new FieldProblem(
                "attendance-" + agency, "Say whether %s was there".formatted(agency.label())));
      }
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    var known =
        attendances.findByMeetingRef(meeting.ref).stream()
            .collect(Collectors.toMap(one -> one.agency, Function.identity()));
    for (Agency agency : settings.agencies()) {
      said(typed, agency).ifPresent(how -> store(meeting, known, agency, how, who(typed, agency)));
    }
    held.record(viewer, meeting, "GOVERNANCE_ATTENDANCE", "Attendance logged");
    return new Outcome.Done("Attendance is logged.");
  }

  private void store(
      GovernanceMeeting meeting,
      Map<Agency, AgencyAttendance> known,
      Agency agency,
      Attendance how,
      String who) {
    var row = known.get(agency);
    if (row == null) {
      attendances.save(new AgencyAttendance(meeting, agency, how, who));
    } else {
      row.attendance = how;
      row.who = who;
    }
  }

  private static Optional<Attendance> said(Map<String, String> typed, Agency agency) {
    String code = typed.getOrDefault("attendance-" + agency, "").strip();
    return Stream.of(Attendance.values()).filter(one -> one.name().equals(code)).findFirst();
  }

  private static String who(Map<String, String> typed, Agency agency) {
    return typed.getOrDefault("who-" + agency, "").strip();
  }
}
