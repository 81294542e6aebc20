package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.complexcase.pathway.referral.MarsReferral.ReferredChild;

/** Fictional referrals, complete unless a test takes something away. */
record Referrals(MarsReferral mars) {

  static Referrals about(String... children) {
    return new Referrals(
        new MarsReferral(
            Urgency.ROUTINE,
            null,
            "",
            Stream.of(children).map(Referrals::child).toList(),
            Set.of(ConcernType.NEGLECT),
            false,
            Setting.FAMILY_NETWORK,
            0,
            "Seen hungry three times this week.",
            "",
            "",
            RiskToOthers.NONE,
            CriminalActs.NONE,
            FamilyInformed.YES,
            "",
            false,
            true,
            null,
            "01632 960001"));
  }

  static ReferredChild child(String name) {
    return new ReferredChild(name, LocalDate.of(2013, 3, 9), null, "mother", "Hollin Park");
  }

  Referrals urgent() {
    return with(Urgency.URGENT, mars.callMadeAt(), mars.children(), mars.concerns(), false);
  }

  Referrals inDanger() {
    return with(
        Urgency.IMMEDIATE_DANGER, mars.callMadeAt(), mars.children(), mars.concerns(), false);
  }

  Referrals afterCallAt(Instant call) {
    return with(mars.urgency(), call, mars.children(), mars.concerns(), false);
  }

  Referrals of(ReferredChild... children) {
    return with(mars.urgency(), mars.callMadeAt(), List.of(children), mars.concerns(), false);
  }

  Referrals concerning(ConcernType... concerns) {
    return with(mars.urgency(), mars.callMadeAt(), mars.children(), Set.of(concerns), seenAsCp());
  }

  Referrals seenAsChildProtection() {
    return with(mars.urgency(), mars.callMadeAt(), mars.children(), mars.concerns(), true);
  }

  Referrals saying(String words) {
    return new Referrals(
        new MarsReferral(
            mars.urgency(),
            mars.callMadeAt(),
            "",
            mars.children(),
            mars.concerns(),
            mars.exploitationConcern(),
            mars.setting(),
            mars.suspects(),
            mars.facts(),
            mars.analysis(),
            words,
            mars.riskToOthers(),
            mars.criminalActs(),
            mars.familyInformed(),
            mars.familyInformedReason(),
            mars.referrerViewIsChildProtection(),
            mars.leadConsulted(),
            mars.leadConsultedOn(),
            mars.referrerTelephone()));
  }

  private boolean seenAsCp() {
    return Boolean.TRUE.equals(mars.referrerViewIsChildProtection());
  }

  private Referrals with(
      @Nullable Urgency urgency,
      @Nullable Instant call,
      List<ReferredChild> children,
      Set<ConcernType> concerns,
      boolean childProtection) {
    return new Referrals(
        new MarsReferral(
            urgency,
            call,
            "",
            children,
            concerns,
            mars.exploitationConcern(),
            mars.setting(),
            mars.suspects(),
            mars.facts(),
            mars.analysis(),
            mars.childSaid(),
            mars.riskToOthers(),
            mars.criminalActs(),
            mars.familyInformed(),
            mars.familyInformedReason(),
            childProtection,
            mars.leadConsulted(),
            mars.leadConsultedOn(),
            mars.referrerTelephone()));
  }
}
