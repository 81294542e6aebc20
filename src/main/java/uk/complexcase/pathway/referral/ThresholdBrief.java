package uk.complexcase.pathway.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the hub manager has before them when they decide, and what the guards look at. */
@Component
class ThresholdBrief {

  private final Screenings screenings;
  private final RecordsChecks checks;
  private final ThresholdDecisions decisions;
  private final SecondConfirmations confirmations;
  private final AdviceBook advice;

  ThresholdBrief(
      Screenings screenings,
      RecordsChecks checks,
      ThresholdDecisions decisions,
      SecondConfirmations confirmations,
      AdviceBook advice) {
    this.screenings = screenings;
    this.checks = checks;
    this.decisions = decisions;
    this.confirmations = confirmations;
    this.advice = advice;
  }

  ThresholdFacts facts(Contact contact) {
    var screening = screenings.findFirstByContactRefOrderByScreenedAtDesc(contact.ref);
    var found = screening.map(one -> one.found);
    return new ThresholdFacts(
        advice.strategyByDefault(contact)
            && found.filter(one -> one.exploitationConcern() && one.harmIndicators()).isPresent(),
        found.filter(ScreeningEntry::significantHarmEvidence).isPresent(),
        found.filter(ScreeningEntry::threatToOthers).isPresent(),
        screening.filter(Screening::multiAgency).isPresent(),
        screening.filter(Screening::stepUpRequired).isPresent(),
        contact.account.seenAsChildProtection()
            || found.filter(ScreeningEntry::referrerViewIsCp).isPresent(),
        checks.findByContactRefInAndReturnedAtIsNull(List.of(contact.ref)).stream()
            .map(check -> check.agency)
            .collect(Collectors.toSet()));
  }

  Map<String, Object> prefill(Contact contact) {
    var facts = facts(contact);
    var known = new LinkedHashMap<String, Object>();
    known.put("routeAdviceText", advice.routeText(contact));
    known.put("complexAdviceText", advice.complexText(contact));
    known.put("repeatAdviceText", advice.repeatText(contact));
    known.put("askOptOut", facts.exploitationWithHarm());
    known.put("askRouteRationale", facts.significantHarmEvidence());
    known.put("askStepUp", facts.stepUpReviewRequired());
    known.put("askDowngrade", facts.referrerSeesChildProtection());
    known.put(
        "checksOutstandingText",
        facts.outstanding().isEmpty()
            ? ""
            : "Not yet returned: " + String.join(", ", facts.outstandingLabels()));
    known.put("notConfirmedText", notConfirmed(contact));
    return known;
  }

  /** The decision as those read it who act on it. */
  String decisionText(Contact contact) {
    return decisions
        .findFirstByContactRefOrderByNumberDesc(contact.ref)
        .map(last -> last.entry.line() + ". " + last.entry.rationale())
        .orElse("No decision yet");
  }

  private String notConfirmed(Contact contact) {
    var given = confirmations.findByContactRefOrderByConfirmedAt(contact.ref);
    return given.isEmpty() || given.getLast().confirmed
        ? ""
        : "The police hub lead did not confirm the last decision: " + given.getLast().reason;
  }
}
