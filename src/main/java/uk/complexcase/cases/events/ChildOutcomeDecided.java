package uk.complexcase.cases.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A strategy discussion concluded on one child (CSD-61). Told once for each child and discussion,
 * again only when a reconvened session decides otherwise.
 *
 * @param discussion reference of the discussion
 * @param session number of the session that decided
 * @param outcome S47, S17_ASSESSMENT, BOTH, EXISTING_PLAN_CONTINUES or NO_FURTHER_ACTION
 * @param enquiryType JOINT_S47, SINGLE_AGENCY_CSC, CRIMINAL_INVESTIGATION_ONLY or NO_S47
 * @param decidedAt when the session began that decided: the conference's working days count from
 *     its London day (F-15)
 * @param seeBy by when the child is to be seen; null where nothing was set
 * @param exploitation whether the discussion is about exploitation, as those who asked for it or
 *     held it found, whatever the contact said before
 */
public record ChildOutcomeDecided(
    String discussion,
    int session,
    CaseRef child,
    String outcome,
    String enquiryType,
    Instant decidedAt,
    @Nullable Instant seeBy,
    PractitionerId by,
    boolean exploitation) {

  /** An outcome of a discussion that is not known to be about exploitation. */
  public ChildOutcomeDecided(
      String discussion,
      int session,
      CaseRef child,
      String outcome,
      String enquiryType,
      Instant decidedAt,
      @Nullable Instant seeBy,
      PractitionerId by) {
    this(discussion, session, child, outcome, enquiryType, decidedAt, seeBy, by, false);
  }
}
