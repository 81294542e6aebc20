package uk.complexcase.pathway.governance;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * Makes lists from what waits, and adds to the latest what came since. What stood on the list
 * before and was not settled there is carried over (SCR-B-46).
 */
@Component
class ListMaking {

  private final GovernanceMeetings meetings;
  private final ListedItems items;
  private final ListedChildren children;
  private final MeetingDays days;
  private final WhatWaits waits;
  private final GovernanceSince began;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  ListMaking(
      GovernanceMeetings meetings,
      ListedItems items,
      ListedChildren children,
      MeetingDays days,
      WhatWaits waits,
      GovernanceSince began,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.meetings = meetings;
    this.items = items;
    this.children = children;
    this.days = days;
    this.waits = waits;
    this.began = began;
    this.events = events;
    this.clock = clock;
  }

  /** The days whose list is not made yet and should be, earliest first. */
  @Transactional
  List<LocalDate> due(GovernanceKind kind) {
    var now = clock.instant();
    var begun = began.first(now);
    var since =
        latest(kind, now)
            .map(one -> one.heldOn.plusDays(1))
            .or(() ->
                meetings
                    .findFirstByHeldOnLessThanEqualOrderByHeldOnAsc(LondonTime.dateOf(now))
                    .map(one -> one.heldOn));
    return days.due(kind, since, now).stream()
        .filter(day -> !days.begins(kind, day).isBefore(begun))
        .toList();
  }

  /** Makes the list of a day; nothing where it is made already. */
  @Transactional
  void make(GovernanceKind kind, LocalDate day) {
    if (meetings.existsById(GovernanceMeeting.ref(kind, day))) {
      return;
    }
    // one instant for the list and what is on it: what comes later is "added since"
    var at = clock.instant();
    var meeting =
        meetings.saveAndFlush(new GovernanceMeeting(kind, day, days.begins(kind, day), at));
    add(meeting, at);
    addDecided(meeting, at);
    events.publishEvent(new GovernanceMeetingMade(meeting.ref));
  }

  /** Adds what came since to the latest list of a kind, until its meeting has ended. */
  @Transactional
  void bringUpToDate(GovernanceKind kind) {
    latest(kind, clock.instant())
        .filter(found -> found.state.open())
        .flatMap(found -> meetings.hold(found.ref))
        .filter(held -> held.state.open())
        .ifPresent(held -> add(held, clock.instant()));
  }

  private Optional<GovernanceMeeting> latest(GovernanceKind kind, Instant now) {
    return meetings.findFirstByKindAndHeldOnLessThanEqualOrderByHeldOnDesc(
        kind, LondonTime.dateOf(now));
  }

  private void add(GovernanceMeeting meeting, Instant now) {
    var listed = byKey(meeting.ref);
    var before =
        meetings
            .findFirstByKindAndHeldOnLessThanEqualOrderByHeldOnDesc(
                meeting.kind, meeting.heldOn.minusDays(1))
            .map(one -> byKey(one.ref))
            .orElse(Map.of());
    // a list made after the day tells what waited on the day
    var until = LondonTime.dateOf(now).equals(meeting.heldOn) ? now : meeting.startsAt;
    for (Waits one : waits.of(meeting.kind)) {
      var known = listed.get(one.key());
      if (known != null) {
        known.standing = one.standing();
      } else if (!one.since().isAfter(until)) {
        store(new ListedItem(meeting, one, carriedFrom(before.get(one.key())), now), one);
      }
    }
  }

  /**
   * What came and was decided since the list before, so that nothing passes governance unseen; what
   * that list showed as settled it does not show again.
   */
  private void addDecided(GovernanceMeeting meeting, Instant now) {
    var before =
        meetings.findFirstByKindAndHeldOnLessThanEqualOrderByHeldOnDesc(
            meeting.kind, meeting.heldOn.minusDays(1));
    var shown =
        before
            .map(one -> items.findByMeetingRefOrderByWaitsSinceAscReferenceAsc(one.ref))
            .orElse(List.of())
            .stream()
            .filter(one -> one.outcome == ItemOutcome.SETTLED)
            .map(one -> one.reference)
            .collect(Collectors.toSet());
    var dayBefore = days.beginsTheDayBefore(meeting.kind, meeting.heldOn);
    // after a standstill the lists made up for tell each its own day, not all of them everything
    var after =
        before.map(one -> one.startsAt).filter(at -> at.isAfter(dayBefore)).orElse(dayBefore);
    for (Waits one : waits.decided(meeting.kind, after, meeting.startsAt)) {
      if (!shown.contains(one.key().reference())) {
        store(new ListedItem(meeting, one, null, now), one);
      }
    }
  }

  private static @Nullable ListedItem carriedFrom(@Nullable ListedItem before) {
    return before != null && before.kind.settledByTalk() && before.discussed ? null : before;
  }

  private void store(ListedItem item, Waits told) {
    items.save(item);
    for (int i = 0; i < told.children().size(); i++) {
      children.save(new ListedChild(item, i, told.children().get(i)));
    }
  }

  private Map<Waits.Key, ListedItem> byKey(String meeting) {
    return items.findByMeetingRefOrderByWaitsSinceAscReferenceAsc(meeting).stream()
        .collect(Collectors.toMap(ListedItem::key, Function.identity()));
  }
}
