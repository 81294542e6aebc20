package uk.complexcase.pathway.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the referrer wrote, apart from the children: kept as written, whatever the hub makes of it
 * later.
 */
@Embeddable
record Account(
    @Nullable @Enumerated(EnumType.STRING) Urgency urgency,
    @Nullable Instant callMadeAt,
    String callSpokenTo,
    @Nullable Boolean exploitationConcern,
    @Nullable @Enumerated(EnumType.STRING) Setting setting,
    @Nullable Integer suspects,
    String facts,
    String analysis,
    String childSaid,
    @Nullable @Enumerated(EnumType.STRING) RiskToOthers riskToOthers,
    @Nullable @Enumerated(EnumType.STRING) CriminalActs criminalActs,
    @Nullable @Enumerated(EnumType.STRING) FamilyInformed familyInformed,
    String familyInformedReason,
    @Nullable @Column(name = "view_child_protection") Boolean viewIsChildProtection,
    @Nullable Boolean leadConsulted,
    @Nullable LocalDate leadConsultedOn) {

  static Account of(MarsReferral mars) {
    return new Account(
        mars.urgency(),
        mars.callMadeAt(),
        mars.callSpokenTo().strip(),
        mars.exploitationConcern(),
        mars.setting(),
        mars.suspects(),
        mars.facts().strip(),
        mars.analysis().strip(),
        mars.childSaid().strip(),
        mars.riskToOthers(),
        mars.criminalActs(),
        mars.familyInformed(),
        mars.familyInformedReason().strip(),
        mars.referrerViewIsChildProtection(),
        mars.leadConsulted(),
        mars.leadConsultedOn());
  }

  /** Protection first: an urgency nobody stated is taken as urgent until somebody has asked. */
  Urgency urgencyOrWorst() {
    return urgency == null ? Urgency.URGENT : urgency;
  }

  boolean urgent() {
    return urgencyOrWorst() != Urgency.ROUTINE;
  }

  boolean seenAsChildProtection() {
    return Boolean.TRUE.equals(viewIsChildProtection);
  }
}
