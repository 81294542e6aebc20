package uk.complexcase.pathway.governance;

import static java.util.Comparator.comparing;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;

/** Governance's pages: who may read and lead, and where each act of a meeting is done. */
@Service
@Transactional
class HoldingGovernance implements GovernanceDesk {

  private final GovernanceMeetings meetings;
  private final GovernanceReading reading;
  private final StartingMeetings starting;
  private final LoggingAttendance attendance;
  private final NotingItems noting;
  private final EndingMeetings ending;
  private final DecidingItems deciding;
  private final MeetingDays days;
  private final InstantSource clock;

  HoldingGovernance(
      GovernanceMeetings meetings,
      GovernanceReading reading,
      StartingMeetings starting,
      LoggingAttendance attendance,
      NotingItems noting,
      EndingMeetings ending,
      DecidingItems deciding,
      MeetingDays days,
      InstantSource clock) {
    this.meetings = meetings;
    this.reading = reading;
    this.starting = starting;
    this.attendance = attendance;
    this.noting = noting;
    this.ending = ending;
    this.deciding = deciding;
    this.days = days;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<GovernanceList.Heading> lists(Viewer viewer) {
    requireAttends(viewer);
    return meetings.findFirst60ByOrderByHeldOnDescStartsAtDesc().stream()
        .map(reading::heading)
        .toList();
  }

  @Override
  public List<Next> next() {
    var now = clock.instant();
    return Stream.of(GovernanceKind.values())
        .map(kind -> new Next(kind, days.next(kind, now)))
        .sorted(comparing(Next::begins))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public GovernanceList show(Viewer viewer, GovernanceKind kind, LocalDate day) {
    return reading.of(viewer, meeting(viewer, kind, day), leads(viewer));
  }

  /** The meeting, for whoever attends. */
  private GovernanceMeeting meeting(Viewer viewer, GovernanceKind kind, LocalDate day) {
    requireAttends(viewer);
    return meetings
        .findById(GovernanceMeeting.ref(kind, day))
        .orElseThrow(() -> new NotVisible("governance list"));
  }

  @Override
  public boolean leads(Viewer viewer) {
    return HeldMeetings.leads(viewer);
  }

  @Override
  public Outcome start(Viewer viewer, GovernanceKind kind, LocalDate day) {
    return starting.start(viewer, kind, day);
  }

  @Override
  public Outcome attend(
      Viewer viewer, GovernanceKind kind, LocalDate day, Map<String, String> typed) {
    return attendance.attend(viewer, kind, day, typed);
  }

  @Override
  public Outcome note(
      Viewer viewer, GovernanceKind kind, LocalDate day, UUID id, String note, boolean discussed) {
    return noting.note(viewer, kind, day, id, note, discussed);
  }

  @Override
  public Outcome end(Viewer viewer, GovernanceKind kind, LocalDate day, String summary) {
    return ending.end(viewer, kind, day, summary);
  }

  @Override
  public Outcome notHeld(Viewer viewer, GovernanceKind kind, LocalDate day, String reason) {
    return ending.notHeld(viewer, kind, day, reason);
  }

  @Override
  public Optional<String> decide(
      Viewer viewer, GovernanceKind kind, LocalDate day, UUID id, String decision) {
    return deciding.decide(viewer, meeting(viewer, kind, day), id, decision);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> addressOf(Viewer viewer, String clockOwner) {
    return viewer.may(Permission.SEE_GOVERNANCE)
        ? meetings.findById(clockOwner).map(GovernanceMeeting::address)
        : Optional.empty();
  }

  private static void requireAttends(Viewer viewer) {
    if (!viewer.may(Permission.SEE_GOVERNANCE)) {
      throw new NotVisible("governance");
    }
  }
}
