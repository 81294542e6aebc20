package uk.complexcase.pathway.governance;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.work.tasks.SettledTasks;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Holds the meetings of governance; every act holds the meeting's row, and none changes an end. */
@Service
class HoldingGovernance implements GovernanceDesk {

  private static final int LONGEST_NOTE = 2000;
  private static final int LONGEST_WORDS = 4000;
  private static final int LONGEST_WHO = 400;

  private final GovernanceMeetings meetings;
  private final ListedItems items;
  private final AgencyAttendances attendances;
  private final GovernanceReading reading;
  private final GovernanceSettings settings;
  private final DecidingTasks deciding;
  private final GovernanceClock clocks;
  private final SettledTasks tasks;
  private final AuditLog audit;
  private final InstantSource clock;

  HoldingGovernance(
      GovernanceMeetings meetings,
      ListedItems items,
      AgencyAttendances attendances,
      GovernanceReading reading,
      GovernanceSettings settings,
      DecidingTasks deciding,
      GovernanceClock clocks,
      SettledTasks tasks,
      AuditLog audit,
      InstantSource clock) {
    this.meetings = meetings;
    this.items = items;
    this.attendances = attendances;
    this.reading = reading;
    this.settings = settings;
    this.deciding = deciding;
    this.clocks = clocks;
    this.tasks = tasks;
    this.audit = audit;
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
  @Transactional(readOnly = true)
  public GovernanceList show(Viewer viewer, GovernanceKind kind, LocalDate day) {
    requireAttends(viewer);
    return reading.of(
        viewer,
        meetings
            .findById(GovernanceMeeting.ref(kind, day))
            .orElseThrow(() -> new NotVisible("governance list")),
        leads(viewer));
  }

  @Override
  public boolean leads(Viewer viewer) {
    return viewer.may(Permission.LEAD_GOVERNANCE);
  }

  @Override
  @Transactional
  public Outcome start(Viewer viewer, GovernanceKind kind, LocalDate day) {
    var meeting = held(viewer, kind, day);
    if (!meeting.state.open()) {
      return over();
    }
    if (meeting.state == MeetingState.LISTED) {
      var now = now();
      meeting.started(viewer.id(), now);
      clocks.met(meeting, now);
      record(viewer, meeting, "GOVERNANCE_STARTED", "Begun");
    }
    return new Outcome.Done("The meeting has begun. Log who is there.");
  }

  @Override
  @Transactional
  public Outcome attend(
      Viewer viewer, GovernanceKind kind, LocalDate day, Map<String, String> typed) {
    var meeting = held(viewer, kind, day);
    if (meeting.state != MeetingState.RUNNING) {
      return notRunning(meeting);
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
    record(viewer, meeting, "GOVERNANCE_ATTENDANCE", "Attendance logged");
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

  @Override
  @Transactional
  public Outcome note(
      Viewer viewer, GovernanceKind kind, LocalDate day, UUID id, String note, boolean discussed) {
    var meeting = held(viewer, kind, day);
    var item = visible(viewer, meeting, id);
    if (meeting.state != MeetingState.RUNNING) {
      return notRunning(meeting);
    }
    String text = note.strip();
    if (text.length() > LONGEST_NOTE) {
      return Outcome.Refused.of("note-" + id, "Shorten the note to 2,000 characters or fewer");
    }
    item.note = text;
    item.discussed = discussed;
    record(viewer, meeting, "GOVERNANCE_NOTED", "Noted " + item.reference);
    return new Outcome.Done("Noted for " + item.reference + ".");
  }

  @Override
  @Transactional
  public Outcome end(Viewer viewer, GovernanceKind kind, LocalDate day, String summary) {
    var meeting = held(viewer, kind, day);
    if (meeting.state != MeetingState.RUNNING) {
      return notRunning(meeting);
    }
    var problems = new ArrayList<FieldProblem>();
    var logged = attendances.findByMeetingRef(meeting.ref).stream().map(one -> one.agency).toList();
    settings.agencies().stream()
        .filter(agency -> !logged.contains(agency))
        .map(agency ->
            new FieldProblem(
                "attendance-" + agency,
                "Say whether %s was there, and log it".formatted(agency.label())))
        .forEach(problems::add);
    words(summary, "summary", "Write what was done", problems);
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    freeze(viewer, meeting, MeetingState.HELD, summary.strip());
    return new Outcome.Done("The meeting is ended and its record is kept as it is.");
  }

  @Override
  @Transactional
  public Outcome notHeld(Viewer viewer, GovernanceKind kind, LocalDate day, String reason) {
    var meeting = held(viewer, kind, day);
    if (!meeting.state.open()) {
      return over();
    }
    var problems = new ArrayList<FieldProblem>();
    if (meeting.state == MeetingState.RUNNING) {
      problems.add(new FieldProblem("reason", "The meeting has begun; end it instead"));
    } else {
      words(reason, "reason", "Write why the meeting is not held", problems);
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    clocks.notHeld(meeting, viewer.id());
    freeze(viewer, meeting, MeetingState.NOT_HELD, reason.strip());
    return new Outcome.Done("Recorded as not held. What still waits goes on to the next list.");
  }

  private static void words(
      String text, String field, String sentence, List<FieldProblem> problems) {
    if (text.isBlank()) {
      problems.add(new FieldProblem(field, sentence));
    } else if (text.strip().length() > LONGEST_WORDS) {
      problems.add(new FieldProblem(field, "Shorten this to 4,000 characters or fewer"));
    }
  }

  /** What becomes of each item is written down, and nothing changes any more. */
  private void freeze(Viewer viewer, GovernanceMeeting meeting, MeetingState how, String words) {
    var waiting = reading.waiting(meeting.kind);
    for (ListedItem item : items.findByMeetingRefOrderByWaitsSinceAscReferenceAsc(meeting.ref)) {
      item.outcome =
          item.settled(waiting.contains(item.key())) ? ItemOutcome.SETTLED : ItemOutcome.CARRIED;
    }
    meeting.ended(how, words, viewer.id(), now());
    tasks.settle(
        meeting.ref,
        HoldGovernanceForm.FORM,
        meeting.ref,
        HoldGovernanceForm.routing(meeting),
        how.label() + ".",
        viewer.id());
    record(viewer, meeting, "GOVERNANCE_" + how.name(), how.label());
  }

  @Override
  @Transactional
  public Optional<String> decide(
      Viewer viewer, GovernanceKind kind, LocalDate day, UUID id, String decision) {
    requireAttends(viewer);
    var meeting =
        meetings
            .findById(GovernanceMeeting.ref(kind, day))
            .orElseThrow(() -> new NotVisible("governance list"));
    var item =
        reading.visible(viewer, meeting).stream()
            .filter(one -> one.item().id.equals(id))
            .findFirst()
            .orElseThrow(() -> new NotVisible("item"));
    if (!DecidingTasks.DECISIONS.contains(decision)
        || item.item().kind != ItemKind.ALLOCATION
        || !meeting.state.open()) {
      return Optional.empty();
    }
    var task = Optional.ofNullable(deciding.of(viewer, List.of(item)).get(id));
    task.ifPresent(found -> deciding.fillIn(viewer, found, decision));
    return task.map(found -> "/tasks/" + found.taskKey());
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

  private GovernanceMeeting held(Viewer viewer, GovernanceKind kind, LocalDate day) {
    if (!leads(viewer)) {
      throw new NotVisible("governance list");
    }
    return meetings
        .hold(GovernanceMeeting.ref(kind, day))
        .orElseThrow(() -> new NotVisible("governance list"));
  }

  private ListedItem visible(Viewer viewer, GovernanceMeeting meeting, UUID id) {
    return reading.visible(viewer, meeting).stream()
        .map(DecidingTasks.ListedOn::item)
        .filter(one -> one.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new NotVisible("item"));
  }

  private static Outcome notRunning(GovernanceMeeting meeting) {
    return meeting.state.open() ? Outcome.Refused.of("start", "Begin the meeting first") : over();
  }

  private static Outcome over() {
    return Outcome.Refused.of("", "The meeting has ended; its record is not changed any more");
  }

  private void record(Viewer viewer, GovernanceMeeting meeting, String act, String words) {
    audit.act(
        viewer.id(), act, meeting.ref, words + ", " + meeting.kind.label().toLowerCase(Locale.UK));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
