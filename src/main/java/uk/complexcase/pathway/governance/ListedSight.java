package uk.complexcase.pathway.governance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.governance.DecidingTasks.ListedOn;

/** What stands on a list, and which of it a viewer may know of. */
@Component
class ListedSight {

  private final ListedItems items;
  private final ListedChildren children;
  private final WhatWaits waits;
  private final CaseAccess access;

  ListedSight(ListedItems items, ListedChildren children, WhatWaits waits, CaseAccess access) {
    this.items = items;
    this.children = children;
    this.waits = waits;
    this.access = access;
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
}
