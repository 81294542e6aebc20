package uk.complexcase.pathway.invitations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.events.MeetingInvitation;
import uk.complexcase.cases.events.MeetingInvitation.Change;
import uk.complexcase.cases.sharing.Exclusions;
import uk.complexcase.foundation.people.OutsidePeople;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.InvitationsChanged;
import uk.complexcase.pathway.meetings.SessionRecord;
import uk.complexcase.pathway.meetings.SessionRecords;

/**
 * Compares who is asked to a sitting, and when it is, with what each person was last told, and
 * tells the difference. Idempotent: heard again, nothing differs. Whoever is excluded is told
 * nothing any more.
 */
@Component
class Telling implements Invitations {

  private static final Duration SOON = Duration.ofHours(24);

  private final SessionRecords sessions;
  private final InvitationRows rows;
  private final Exclusions exclusions;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Telling(
      SessionRecords sessions,
      InvitationRows rows,
      Exclusions exclusions,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.sessions = sessions;
    this.rows = rows;
    this.exclusions = exclusions;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Own> own(Viewer viewer, DiscussionRef discussion) {
    sessions.sight(viewer, discussion);
    int last = sessions.sessions(discussion).getLast();
    return Optional.ofNullable(rows.of(discussion, last).get(viewer.id()))
        .filter(one -> !one.withdrawn())
        .map(one -> new Own(last, one));
  }

  @ApplicationModuleListener
  void on(InvitationsChanged changed) {
    var last = sessions.held(changed.discussion());
    if (last.isEmpty() || last.get().endedAt() != null || last.get().invitedAt() == null) {
      return;
    }
    var record = last.get();
    var starts = starts(record);
    if (starts != null) {
      new Difference(record, starts, sessions.calledOff(changed.discussion()), changed).tell();
    }
  }

  /** A discussion at once begins before anybody is told when. */
  private static @Nullable Instant starts(SessionRecord record) {
    var at = record.plannedFor() == null ? record.startedAt() : record.plannedFor();
    return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
  }

  private boolean isKeptOut(SessionRecord record, PractitionerId person) {
    return exclusions.isExcluded(record.ref().value(), person);
  }

  /** What differs between what is and what was told. */
  private final class Difference {

    private final SessionRecord record;
    private final Instant starts;
    private final boolean calledOff;
    private final InvitationsChanged changed;
    private final Map<PractitionerId, OutsidePeople.Outside> guests;
    private final Map<PractitionerId, Standing> before;
    private final String place;
    private final Map<Change, Map<Integer, Set<PractitionerId>>> found = new HashMap<>();

    Difference(
        SessionRecord record, Instant starts, boolean calledOff, InvitationsChanged changed) {
      this.record = record;
      this.before = rows.of(record.ref(), record.number());
      this.place = SittingPlaces.of(record);
      this.guests = OutsideGuests.of(record, before.values());
      this.starts = starts;
      this.calledOff = calledOff;
      this.changed = changed;
    }

    void tell() {
      var asked = asked();
      asked.forEach(person -> ask(person, before.get(person)));
      before.values().stream()
          .filter(one -> !one.withdrawn() && !asked.contains(one.person()))
          .forEach(this::withdraw);
      found.forEach((change, all) -> all.forEach((sequence, to) -> publish(change, sequence, to)));
    }

    private Set<PractitionerId> asked() {
      if (calledOff) {
        return Set.of();
      }
      var all = new HashSet<PractitionerId>();
      Stream.of(record.chair(), record.noteTaker())
          .filter(java.util.Objects::nonNull)
          .forEach(all::add);
      for (var row : record.asked()) {
        var person = row.person();
        if (person != null) {
          all.add(person);
        } else {
          all.addAll(row.answering());
        }
      }
      all.addAll(guests.keySet());
      all.removeIf(person -> Telling.this.isKeptOut(record, person));
      return all;
    }

    private void ask(PractitionerId person, @Nullable Standing before) {
      if (before == null) {
        stand(person, 0, Change.ASKED);
      } else if (before.withdrawn()) {
        stand(person, before.sequence() + 1, Change.ASKED);
      } else if (!before.starts().equals(starts) || isElsewhere(before)) {
        stand(person, before.sequence() + 1, Change.MOVED);
      }
    }

    /** Who was told before it was said how they take part is not told of that alone. */
    private boolean isElsewhere(Standing before) {
      return before.place() != null && !before.place().equals(place);
    }

    private void withdraw(Standing before) {
      int sequence = before.sequence() + 1;
      put(before.person(), sequence, true, before.outside());
      if (!isKeptOut(before)) {
        found(Change.WITHDRAWN, sequence).add(before.person());
      }
    }

    /** Somebody without an account is kept out by name. */
    private boolean isKeptOut(Standing before) {
      var outside = before.outside();
      return outside == null
          ? Telling.this.isKeptOut(record, before.person())
          : exclusions.isExcluded(record.ref().value(), outside.name(), "");
    }

    private void stand(PractitionerId person, int sequence, Change change) {
      put(person, sequence, false, guests.get(person));
      found(change, sequence).add(person);
    }

    private void put(
        PractitionerId person,
        int sequence,
        boolean withdrawn,
        OutsidePeople.@Nullable Outside outside) {
      rows.put(
          record.ref(),
          record.number(),
          new Standing(person, sequence, starts, place, withdrawn, changed.at(), outside));
    }

    private Set<PractitionerId> found(Change change, int sequence) {
      return found
          .computeIfAbsent(change, one -> new HashMap<>())
          .computeIfAbsent(sequence, one -> new HashSet<>());
    }

    private void publish(Change change, int sequence, Set<PractitionerId> to) {
      events.publishEvent(
          new MeetingInvitation(
              record.ref().value(),
              record.number(),
              sequence,
              change,
              starts,
              to,
              starts.isBefore(clock.instant().plus(SOON)),
              changed.by(),
              changed.at()));
    }
  }
}
