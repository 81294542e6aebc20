package uk.complexcase.work.tasks;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Since when open tasks have been missing in the engine, look after look. */
final class MissingTasks {

  private final Map<Long, Instant> since = new HashMap<>();

  /** Those missing at every look since {@code before}. */
  List<Long> longGone(Collection<Long> missingNow, Instant before, Instant now) {
    since.keySet().retainAll(Set.copyOf(missingNow));
    missingNow.forEach(key -> since.putIfAbsent(key, now));
    return missingNow.stream()
        .filter(key -> !since.getOrDefault(key, now).isAfter(before))
        .toList();
  }
}
