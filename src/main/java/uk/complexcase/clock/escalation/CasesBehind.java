package uk.complexcase.clock.escalation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Says which children a room's clocks are about, so that nobody hears of or sees a clock who must
 * not; implemented by each room whose references own clocks.
 */
public interface CasesBehind {

  /**
   * The case files of the children each of these clocks is about, as they stand after merges; a
   * subject that is not this room's is left out.
   */
  Map<ClockSubject, List<CaseRef>> children(Collection<ClockSubject> subjects);

  /** References of this room that may own a clock about one of these children. */
  Set<String> ownersAbout(Collection<CaseRef> children);

  /**
   * The same as {@link #children} in the database's words; a room that leaves it out is missing in
   * every figure of clocks over many cases.
   */
  default Optional<ClockedRows> rows() {
    return Optional.empty();
  }
}
