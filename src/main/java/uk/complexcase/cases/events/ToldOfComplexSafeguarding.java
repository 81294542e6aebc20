package uk.complexcase.cases.events;

import java.time.Instant;
import java.util.Set;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Something of the complex safeguarding team's case that people have to know at once. Told once for
 * each {@code key}.
 *
 * @param key what makes it one telling, for example the case and the contact
 * @param csCase reference of the team's case
 * @param to whom it is told; whoever did it is left out where they are named
 */
public record ToldOfComplexSafeguarding(
    What what,
    String key,
    CaseRef child,
    String csCase,
    Set<PractitionerId> to,
    Instant at,
    PractitionerId by) {

  /** What there is to know. */
  public enum What {
    /** A further concern joined the referral that stands. */
    CONCERN_AGAIN,
    /** The child was referred again at a higher level. */
    REFERRED_HIGHER,
    /** The team ended its work; social care goes on (TCS-51). */
    CLOSED,
    /** A warning notice lost its ground as the child became 16 (TCS-27). */
    NOTICE_GROUND_ENDED,
    /** Another day than was known hears the case at the exploitation panel (TCS-23). */
    PANEL_CHANGED
  }

  public ToldOfComplexSafeguarding {
    to = Set.copyOf(to);
  }
}
