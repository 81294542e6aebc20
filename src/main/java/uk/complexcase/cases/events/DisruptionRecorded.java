package uk.complexcase.cases.events;

import java.time.Instant;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Something was done to disrupt the exploitation of a child and is on record. May be told again for
 * the same source.
 *
 * @param source what makes it one: the option's reference, or what made the referral
 * @param at when it was done
 */
public record DisruptionRecorded(String source, CaseRef child, What what, Instant at) {

  /** What was done. */
  public enum What {
    /** An option was used, for example a warning notice. */
    DISRUPTION_USED,
    /** The child was referred to the National Referral Mechanism. */
    NRM_REFERRED
  }
}
