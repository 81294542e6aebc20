package uk.complexcase.pathway.referral;

import java.util.List;
import java.util.Set;
import uk.complexcase.foundation.people.Agency;

/**
 * What the guards of a threshold decision look at.
 *
 * @param exploitationWithHarm the decision table's default is a strategy discussion (SCR-B-14,
 *     SCR-B-47)
 * @param outstanding agencies that have not returned their records check
 */
record ThresholdFacts(
    boolean exploitationWithHarm,
    boolean significantHarmEvidence,
    boolean threatToOthers,
    boolean multiAgency,
    boolean stepUpReviewRequired,
    boolean referrerSeesChildProtection,
    Set<Agency> outstanding) {

  ThresholdFacts {
    outstanding = Set.copyOf(outstanding);
  }

  /** The outstanding agencies as a person says them. */
  List<String> outstandingLabels() {
    return outstanding.stream().sorted().map(Agency::label).toList();
  }
}
