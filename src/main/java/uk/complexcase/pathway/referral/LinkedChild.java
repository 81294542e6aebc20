package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A child that a contact or a discussion spoke of without being about them (SCR-B-100).
 *
 * @param age in years; null where nobody knows
 * @param namedAt when the child was named: the contact's clocks run from here
 */
record LinkedChild(
    String name,
    @Nullable Integer age,
    String livesWith,
    String facts,
    boolean urgent,
    Instant namedAt) {

  /**
   * The referral of a contact of their own: what the other was about is what this child is thought
   * to be exposed to.
   *
   * @param spokenIn where the child was spoken of, by its reference
   */
  MarsReferral referral(String spokenIn, @Nullable Contact about) {
    @Nullable Account account = about == null ? null : about.account;
    return new MarsReferral(
        urgent ? Urgency.URGENT : Urgency.ROUTINE,
        namedAt,
        spokenIn,
        List.of(new MarsReferral.ReferredChild(name, null, age, livesWith, "")),
        about == null ? Set.of(ConcernType.OTHER) : Set.copyOf(about.concerns),
        account == null ? null : account.exploitationConcern(),
        account == null ? null : account.setting(),
        account == null ? null : account.suspects(),
        facts,
        "Spoken of in " + Character.toLowerCase(spokenIn.charAt(0)) + spokenIn.substring(1),
        "",
        account == null ? null : account.riskToOthers(),
        account == null ? null : account.criminalActs(),
        null,
        "",
        null,
        null,
        null,
        "");
  }
}
