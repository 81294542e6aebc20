package uk.complexcase.clock.escalation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Whom clocks are about, asked of every room. Says nothing about who may know of it: for use behind
 * a check only. Takes a handful of queries, however many clocks there are.
 */
@Component
public class ClockedChildren {

  private final List<CasesBehind> rooms;

  ClockedChildren(List<CasesBehind> rooms) {
    this.rooms = List.copyOf(rooms);
  }

  /** The children of each clock; every subject asked for is there, one of no room about nobody. */
  public Map<ClockSubject, List<CaseRef>> children(Collection<ClockSubject> subjects) {
    var about = new HashMap<ClockSubject, List<CaseRef>>();
    subjects.forEach(one -> about.put(one, List.of()));
    rooms.forEach(room -> about.putAll(room.children(subjects)));
    return about;
  }

  /** Every reference that may own a clock about one of these children. */
  public Set<String> ownersAbout(Collection<CaseRef> children) {
    if (children.isEmpty()) {
      return Set.of();
    }
    var owners = new HashSet<String>();
    rooms.forEach(room -> owners.addAll(room.ownersAbout(children)));
    return Set.copyOf(owners);
  }
}
