package uk.complexcase.pathway.meetings.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.DiscussionView;

/**
 * Who has a meeting's page open and where on it, as this server saw it within the last minute. It
 * is kept in memory only: a courtesy to those who write together, never a record of attendance.
 */
@Component
class WhoIsHere {

  private static final Duration AWAY_AFTER = Duration.ofSeconds(60);

  private final Map<DiscussionRef, Map<PractitionerId, Seen>> rooms = new ConcurrentHashMap<>();
  private final InstantSource clock;

  WhoIsHere(InstantSource clock) {
    this.clock = clock;
  }

  private record Seen(String name, String child, Instant at) {}

  /**
   * Notes that the viewer is here and says who else is, each with the child whose page they have
   * open; a child the viewer does not see is not named.
   */
  List<String> others(Viewer viewer, DiscussionView view, String child) {
    var now = clock.instant();
    var room = rooms.computeIfAbsent(view.ref(), ref -> new ConcurrentHashMap<>());
    room.put(viewer.id(), new Seen(viewer.name(), child, now));
    room.values().removeIf(seen -> seen.at().isBefore(now.minus(AWAY_AFTER)));
    rooms.values().removeIf(Map::isEmpty);
    return room.entrySet().stream()
        .filter(one -> !one.getKey().equals(viewer.id()))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(Seen::name))
        .map(seen -> seen.name() + at(view, seen.child()))
        .toList();
  }

  private static String at(DiscussionView view, String child) {
    return view.children().stream()
        .filter(one -> one.ref().value().equals(child))
        .findFirst()
        .map(one -> " (" + one.identity().name() + ")")
        .orElse("");
  }
}
