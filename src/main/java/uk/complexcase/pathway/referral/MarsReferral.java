package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.OneLine;

/**
 * A referral as the referrer fills it in (MARS form); anything may still be missing, since
 * submission always succeeds once a child and a concern are named (LR-22, LR-23). All instants are
 * typed as Europe/London local times on screen.
 *
 * @param callMadeAt when the referrer spoke to the hub, asked for when urgent (LR-22)
 * @param callSpokenTo whom they spoke to
 * @param suspects people thought to cause the harm, as a number (CSD-05)
 * @param facts what was seen or heard, by whom and when
 * @param analysis what the referrer makes of it
 * @param childSaid the child's own words
 * @param referrerViewIsChildProtection whether the referrer sees it as child protection (SCR-B-25)
 * @param leadConsultedOn when the safeguarding lead was consulted (SCR-B-42)
 * @param referrerName who told the hub, where the hub types a telephone contact; empty when the
 *     sender is the referrer
 * @param referrerOrganisation where that person works, likewise
 */
public record MarsReferral(
    @Nullable Urgency urgency,
    @Nullable Instant callMadeAt,
    String callSpokenTo,
    List<ReferredChild> children,
    Set<ConcernType> concerns,
    @Nullable Boolean exploitationConcern,
    @Nullable Setting setting,
    @Nullable Integer suspects,
    String facts,
    String analysis,
    String childSaid,
    @Nullable RiskToOthers riskToOthers,
    @Nullable CriminalActs criminalActs,
    @Nullable FamilyInformed familyInformed,
    String familyInformedReason,
    @Nullable Boolean referrerViewIsChildProtection,
    @Nullable Boolean leadConsulted,
    @Nullable LocalDate leadConsultedOn,
    String referrerTelephone,
    String referrerName,
    String referrerOrganisation) {

  public MarsReferral {
    children = List.copyOf(children);
    concerns = Set.copyOf(concerns);
  }

  /** A referral by the person who sends it. */
  public MarsReferral(
      @Nullable Urgency urgency,
      @Nullable Instant callMadeAt,
      String callSpokenTo,
      List<ReferredChild> children,
      Set<ConcernType> concerns,
      @Nullable Boolean exploitationConcern,
      @Nullable Setting setting,
      @Nullable Integer suspects,
      String facts,
      String analysis,
      String childSaid,
      @Nullable RiskToOthers riskToOthers,
      @Nullable CriminalActs criminalActs,
      @Nullable FamilyInformed familyInformed,
      String familyInformedReason,
      @Nullable Boolean referrerViewIsChildProtection,
      @Nullable Boolean leadConsulted,
      @Nullable LocalDate leadConsultedOn,
      String referrerTelephone) {
    this(
        urgency,
        callMadeAt,
        callSpokenTo,
        children,
        concerns,
        exploitationConcern,
        setting,
        suspects,
        facts,
        analysis,
        childSaid,
        riskToOthers,
        criminalActs,
        familyInformed,
        familyInformedReason,
        referrerViewIsChildProtection,
        leadConsulted,
        leadConsultedOn,
        referrerTelephone,
        "",
        "");
  }

  /**
   * One child the concern is about.
   *
   * @param expectedAge in years, where the date of birth is not known
   */
  public record ReferredChild(
      String name,
      @Nullable LocalDate dateOfBirth,
      @Nullable Integer expectedAge,
      String livesWith,
      String school) {

    public ReferredChild {
      name = OneLine.of(name);
    }
  }
}
