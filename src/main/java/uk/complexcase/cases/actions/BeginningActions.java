package uk.complexcase.cases.actions;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionLife.Change;
import uk.complexcase.cases.events.ActionBegun;
import uk.complexcase.cases.events.SessionAttended;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Begins the life of the actions of a session once it has ended. Whoever was there, or whose agency
 * was, has accepted them; the others are asked (SCR-B-82). Idempotent: an action begins once.
 */
@Component
class BeginningActions {

  private final ItemRows rows;
  private final LifeRows lives;
  private final ChangeRows changes;
  private final ItemTrace trace;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  BeginningActions(
      ItemRows rows,
      LifeRows lives,
      ChangeRows changes,
      ItemTrace trace,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.lives = lives;
    this.changes = changes;
    this.trace = trace;
    this.events = events;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(SessionAttended ended) {
    lives.notBegun(ended.about()).stream()
        .flatMap(ref -> rows.find(ref).stream())
        .filter(item -> !item.agreedAt().isAfter(ended.at()))
        .forEach(
            item -> begin(item, ended.chair(), accepted(item, ended.people(), ended.agencies())));
  }

  private static boolean accepted(
      StoredItem item, Set<PractitionerId> people, Set<String> agencies) {
    return (item.owner() != null && people.contains(item.owner()))
        || agencies.contains(item.agency().name());
  }

  /** The action, accepted or to be accepted; the chair is null where nobody is known. */
  void begin(StoredItem item, @Nullable PractitionerId chair, boolean accepted) {
    if (!lives.begin(item.ref(), chair)) {
      return;
    }
    if (accepted) {
      PractitionerId by = item.owner() == null ? item.agreedBy() : item.owner();
      Instant now = clock.instant();
      lives.accept(item.ref(), 1, by, now);
      changes.note(item.ref(), new Change("ACTION_ACCEPTED", "By being at the meeting", by, now));
      trace.changed(item, "ACTION_ACCEPTED", "accepted at the meeting", by, now);
    }
    events.publishEvent(new ActionBegun(item.ref()));
  }
}
