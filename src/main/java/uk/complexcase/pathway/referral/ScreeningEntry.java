package uk.complexcase.pathway.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What screening found, as far as the procedure branches on it. */
@Embeddable
record ScreeningEntry(
    @Enumerated(EnumType.STRING) RiskToOthers riskToOthers,
    @Enumerated(EnumType.STRING) CriminalActs criminalActs,
    boolean contextualHarm,
    boolean exploitationConcern,
    boolean harmIndicators,
    boolean significantHarmEvidence,
    int childrenInConcern,
    int suspects,
    boolean organisedHarm,
    boolean positionOfTrust,
    @Column(name = "referrer_view_cp") boolean referrerViewIsCp) {

  boolean threatToOthers() {
    return riskToOthers != RiskToOthers.NONE;
  }
}
