package uk.complexcase.pathway.referral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.referral.ContactRecord.Fact;

/** A contact's facts in reading order: what was told first, what the hub found after it. */
@Component
class ContactFacts {

  private final Screenings screenings;
  private final RecordsChecks checks;
  private final Consultations consultations;
  private final ThresholdDecisions decisions;

  ContactFacts(
      Screenings screenings,
      RecordsChecks checks,
      Consultations consultations,
      ThresholdDecisions decisions) {
    this.screenings = screenings;
    this.checks = checks;
    this.consultations = consultations;
    this.decisions = decisions;
  }

  /**
   * The facts one reader gets.
   *
   * @param withReturns whether they may read what other agencies returned: those who decide, not
   *     those who were asked
   */
  List<Fact> of(Contact contact, boolean withReturns) {
    var facts = new ArrayList<Fact>();
    told(contact, facts);
    screened(contact, facts);
    if (withReturns) {
      returned(contact, facts);
    }
    return List.copyOf(facts);
  }

  /** The last decision in a line, with whether it is final. */
  Optional<String> decision(Contact contact) {
    return decisions
        .findFirstByContactRefOrderByNumberDesc(contact.ref)
        .map(last ->
            contact.status == ContactStatus.DECIDED
                ? last.entry.line()
                : last.entry.line() + " (not yet final)");
  }

  private static void told(Contact contact, List<Fact> facts) {
    var account = contact.account;
    add(facts, "The child said", account.childSaid());
    add(
        facts,
        "Concern",
        contact.concerns.stream()
            .sorted(Comparator.naturalOrder())
            .map(ConcernType::label)
            .collect(Collectors.joining(", ")));
    add(facts, "Where", account.setting() == null ? "" : account.setting().label());
    add(facts, "Seen or heard", account.facts());
    add(facts, "What the referrer makes of it", account.analysis());
    add(
        facts,
        "People thought to cause harm",
        account.suspects() == null ? "" : account.suspects().toString());
    add(
        facts,
        "May harm others",
        account.riskToOthers() == null ? "" : account.riskToOthers().label());
    add(facts, "Offences", account.criminalActs() == null ? "" : account.criminalActs().label());
    add(
        facts,
        "Family told",
        account.familyInformed() == null ? "" : account.familyInformed().label());
    add(facts, "Referrer sees child protection", account.seenAsChildProtection() ? "Yes" : "");
    add(facts, "Still missing", contact.detailsMissing);
  }

  private void screened(Contact contact, List<Fact> facts) {
    screenings
        .findFirstByContactRefOrderByScreenedAtDesc(contact.ref)
        .ifPresent(screening -> {
          add(facts, "Screening: may harm others", screening.found.riskToOthers().label());
          add(facts, "Screening: offences", screening.found.criminalActs().label());
          add(
              facts,
              "Screening: significant harm",
              screening.found.significantHarmEvidence() ? "Evidenced" : "Not evidenced");
          add(
              facts,
              "Screening type",
              screening.screeningType == null ? "" : screening.screeningType.label());
          add(
              facts,
              "Complex criteria",
              screening.complexCriteria == null ? "" : screening.complexCriteria.label());
        });
  }

  private void returned(Contact contact, List<Fact> facts) {
    for (var check : checks.findByContactRefOrderByAgency(contact.ref)) {
      add(facts, "Records: " + check.agency.label(), check.line());
    }
    for (var consultation : consultations.findByContactRefOrderByGivenAt(contact.ref)) {
      add(facts, "Advice: " + consultation.service, consultation.advice);
    }
  }

  private static void add(List<Fact> facts, String label, String value) {
    if (!value.isBlank()) {
      facts.add(new Fact(label, value));
    }
  }
}
