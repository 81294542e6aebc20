package uk.complexcase.clock.escalation;

import java.util.Collection;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Says which case files the owner of a clock is about, so that nobody hears of a restricted case
 * who must not; implemented by each room whose references own clocks.
 */
public interface CasesBehind {

  /** The case files behind an owner's reference; empty for a reference that is not this room's. */
  Collection<CaseRef> of(String owner);
}
