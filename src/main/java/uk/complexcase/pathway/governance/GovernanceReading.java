package uk.complexcase.pathway.governance;

import static java.util.stream.Collectors.toMap;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.IdentityBars;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** Reads a list as far as a viewer may know of it; an item with a hidden child leaves no gap. */
@Component
class GovernanceReading {

  private final ListedSight sight;
  private final AgencyAttendances attendances;
  private final DecidingTasks tasks;
  private final Caseloads caseloads;
  private final GovernanceSettings settings;
  private final CaseFiles files;
  private final CaseAccess access;
  private final IdentityBars bars;
  private final PeopleDirectory people;
  private final InstantSource clock;

  GovernanceReading(
      ListedSight sight,
      AgencyAttendances attendances,
      DecidingTasks tasks,
      Caseloads caseloads,
      GovernanceSettings settings,
      CaseFiles files,
      CaseAccess access,
      IdentityBars bars,
      PeopleDirectory people,
      InstantSource clock) {
    this.sight = sight;
    this.attendances = attendances;
    this.tasks = tasks;
    this.caseloads = caseloads;
    this.settings = settings;
    this.files = files;
    this.access = access;
    this.bars = bars;
    this.people = people;
    this.clock = clock;
  }

  GovernanceList.Heading heading(GovernanceMeeting meeting) {
    var now = clock.instant();
    return new GovernanceList.Heading(
        meeting.kind,
        meeting.heldOn,
        meeting.startsAt,
        meeting.state,
        LondonTime.dateOf(now).equals(meeting.heldOn),
        meeting.state == MeetingState.LISTED && now.isAfter(meeting.startsAt));
  }

  GovernanceList of(Viewer viewer, GovernanceMeeting meeting, boolean leads) {
    return new GovernanceList(
        heading(meeting),
        meeting.madeAt,
        meeting.startedAt,
        name(meeting.startedBy),
        meeting.endedAt,
        name(meeting.endedBy),
        meeting.words,
        items(viewer, meeting),
        attendance(meeting),
        meeting.state.open() ? caseloads.of(viewer) : List.of(),
        leads);
  }

  private String name(@Nullable String id) {
    return id == null ? "" : people.nameOf(new PractitionerId(id));
  }

  private List<GovernanceList.Item> items(Viewer viewer, GovernanceMeeting meeting) {
    var shown = sight.visible(viewer, meeting);
    var refs = shown.stream().flatMap(one -> one.children().stream()).map(ListedChild::file);
    var files = refs.distinct().toList();
    var sheet =
        new ItemSheet(
            viewer,
            meeting,
            meeting.state.open() ? sight.waiting(meeting.kind) : Set.of(),
            meeting.state.open() ? tasks.of(viewer, shown) : Map.of(),
            this.files.identitiesForTask(viewer, files),
            access.openOf(viewer, files),
            bars);
    // what still waits stands first; both parts by how long they wait
    return shown.stream()
        .map(sheet::item)
        .sorted(Comparator.comparing(GovernanceList.Item::settled))
        .toList();
  }

  private List<GovernanceList.There> attendance(GovernanceMeeting meeting) {
    var said =
        attendances.findByMeetingRef(meeting.ref).stream()
            .collect(toMap(one -> one.agency, Function.identity()));
    // what was logged stays to be read where the agencies were changed since
    return Stream.concat(
            meeting.state.open() ? settings.agencies().stream() : Stream.empty(),
            said.keySet().stream().sorted())
        .distinct()
        .map(agency -> {
          var one = said.get(agency);
          return one == null
              ? new GovernanceList.There(agency, null, "")
              : new GovernanceList.There(agency, one.attendance, one.who);
        })
        .toList();
  }
}
