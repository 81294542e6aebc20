package uk.complexcase.cases.casefile;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * Identity bars with what the rooms say of each child. Whoever sees a child through a task, and may
 * not open the file, gets the bar without marks.
 */
@Component
public class IdentityBars {

  private final ObjectProvider<BarMarks> rooms;
  private final CaseAccess access;
  private final InstantSource clock;

  IdentityBars(ObjectProvider<BarMarks> rooms, CaseAccess access, InstantSource clock) {
    this.rooms = rooms;
    this.access = access;
    this.clock = clock;
  }

  /** The bar of one child. */
  public IdentityBar of(Viewer viewer, ChildIdentity child) {
    return of(viewer, List.of(child)).getFirst();
  }

  /** The bars of these children, in their order. */
  public List<IdentityBar> of(Viewer viewer, Collection<ChildIdentity> children) {
    var today = LondonTime.today(clock);
    var marks = marks(viewer, children.stream().map(ChildIdentity::caseRef).toList());
    return children.stream()
        .map(child ->
            IdentityBar.of(child, today).with(marks.getOrDefault(child.caseRef(), List.of())))
        .toList();
  }

  private Map<CaseRef, List<BarMarks.Mark>> marks(Viewer viewer, List<CaseRef> children) {
    var open = access.openOf(viewer, children);
    var all = new HashMap<CaseRef, List<BarMarks.Mark>>();
    if (!open.isEmpty()) {
      rooms
          .orderedStream()
          .forEach(room ->
              room.marks(open).forEach((child, of) -> all.merge(child, of, IdentityBars::both)));
    }
    return all;
  }

  private static List<BarMarks.Mark> both(List<BarMarks.Mark> some, List<BarMarks.Mark> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
