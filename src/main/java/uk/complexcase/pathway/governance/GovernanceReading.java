package uk.complexcase.pathway.governance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.cases.casefile.IdentityBars;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.governance.DecidingTasks.ListedOn;
import uk.complexcase.work.tasks.TaskView;

/** Reads a list as far as a viewer may know of it; an item with a hidden child leaves no gap. */
@Component
class GovernanceReading {

  private final ListedItems items;
  private final ListedChildren children;
  private final AgencyAttendances attendances;
  private final WhatWaits waits;
  private final DecidingTasks tasks;
  private final Caseloads caseloads;
  private final GovernanceSettings settings;
  private final CaseFiles files;
  private final CaseAccess access;
  private final IdentityBars bars;
  private final PeopleDirectory people;
  private final InstantSource clock;

  GovernanceReading(
      ListedItems items,
      ListedChildren children,
      AgencyAttendances attendances,
      WhatWaits waits,
      DecidingTasks tasks,
      Caseloads caseloads,
      GovernanceSettings settings,
      CaseFiles files,
      CaseAccess access,
      IdentityBars bars,
      PeopleDirectory people,
      InstantSource clock) {
    this.items = items;
    this.children = children;
    this.attendances = attendances;
    this.waits = waits;
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

  /** Those of the meeting's items none of whose children is hidden from the viewer. */
  List<ListedOn> visible(Viewer viewer, GovernanceMeeting meeting) {
    var all = all(meeting);
    var hidden =
        access.hiddenOf(
            viewer,
            all.stream()
                .flatMap(one -> one.children().stream())
                .flatMap(child -> Stream.of(child.openedOn(), child.file()))
                .collect(toSet()));
    return all.stream()
        .filter(one ->
            one.children().stream()
                .noneMatch(
                    child -> hidden.contains(child.openedOn()) || hidden.contains(child.file())))
        .toList();
  }

  /** Every item, whoever may know of it: for rules only. */
  List<ListedOn> all(GovernanceMeeting meeting) {
    var listed = items.findByMeetingRefOrderByWaitsSinceAscReferenceAsc(meeting.ref);
    var theirs =
        children
            .findByItemIdInOrderByPositionInItem(listed.stream().map(one -> one.id).toList())
            .stream()
            .collect(groupingBy(child -> child.itemId));
    return listed.stream()
        .map(one -> new ListedOn(one, theirs.getOrDefault(one.id, List.of())))
        .toList();
  }

  /** One of them; else {@code NotVisible}. */
  ListedOn visible(Viewer viewer, GovernanceMeeting meeting, UUID id) {
    return visible(viewer, meeting).stream()
        .filter(one -> one.item().id.equals(id))
        .findFirst()
        .orElseThrow(() -> new NotVisible("item"));
  }

  /** What still waits for meetings of this kind. */
  Set<Waits.Key> waiting(GovernanceKind kind) {
    return waits.of(kind).stream().map(Waits::key).collect(toSet());
  }

  private List<GovernanceList.Item> items(Viewer viewer, GovernanceMeeting meeting) {
    var shown = visible(viewer, meeting);
    var refs = shown.stream().flatMap(one -> one.children().stream()).map(ListedChild::file);
    var files = refs.distinct().toList();
    var sheet =
        new Sheet(
            viewer,
            meeting,
            meeting.state.open() ? waiting(meeting.kind) : Set.of(),
            meeting.state.open() ? tasks.of(viewer, shown) : Map.of(),
            this.files.identitiesForTask(viewer, files),
            access.openOf(viewer, files));
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

  /** What was read once for all items of one look at a list. */
  private final class Sheet {

    private final Viewer viewer;
    private final GovernanceMeeting meeting;
    private final Set<Waits.Key> waiting;
    private final Map<UUID, TaskView> tasks;
    private final Map<CaseRef, ChildIdentity> identities;
    private final Set<CaseRef> open;

    Sheet(
        Viewer viewer,
        GovernanceMeeting meeting,
        Set<Waits.Key> waiting,
        Map<UUID, TaskView> tasks,
        Map<CaseRef, ChildIdentity> identities,
        Set<CaseRef> open) {
      this.viewer = viewer;
      this.meeting = meeting;
      this.waiting = waiting;
      this.tasks = tasks;
      this.identities = identities;
      this.open = open;
    }

    GovernanceList.Item item(ListedOn one) {
      var item = one.item();
      var theirs = one.children().stream().map(ListedChild::file).distinct().toList();
      boolean opens = !theirs.isEmpty() && open.containsAll(theirs);
      var task = tasks.get(item.id);
      return new GovernanceList.Item(
          item.id,
          item.kind.label(),
          item.reference,
          bars.of(
              viewer,
              theirs.stream().map(identities::get).filter(Objects::nonNull).distinct().toList()),
          item.waitsSince,
          item.carried,
          item.firstListed,
          item.addedAt.isAfter(meeting.madeAt),
          opens ? item.standing : "",
          item.note,
          item.discussed,
          settled(item),
          opens && theirs.size() == 1 ? "/cases/" + theirs.getFirst() : "",
          task == null ? "" : "/tasks/" + task.taskKey(),
          task != null && task.formId().equals(DecidingTasks.DECIDES),
          item.kind.settledByTalk());
    }

    private boolean settled(ListedItem item) {
      return item.outcome == null
          ? item.settled(waiting.contains(item.key()))
          : item.outcome == ItemOutcome.SETTLED;
    }
  }
}
