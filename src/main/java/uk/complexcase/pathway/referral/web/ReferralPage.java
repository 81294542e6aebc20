package uk.complexcase.pathway.referral.web;

import java.util.List;
import java.util.stream.Stream;
import uk.complexcase.pathway.referral.ConcernType;
import uk.complexcase.pathway.referral.CriminalActs;
import uk.complexcase.pathway.referral.FamilyInformed;
import uk.complexcase.pathway.referral.RiskToOthers;
import uk.complexcase.pathway.referral.Setting;
import uk.complexcase.pathway.referral.Urgency;

/**
 * One page of the referral form.
 *
 * @param problems each with the address that mends it
 * @param hub whether the hub itself types it, from a call
 */
public record ReferralPage(
    ReferralStep step,
    Answers answers,
    String submissionId,
    boolean hub,
    List<Problem> problems,
    List<CheckSection> sections) {

  /** One line of the error summary. */
  public record Problem(String sentence, String address) {}

  static ReferralPage of(ReferralStep step, Answers answers, String submissionId, boolean hub) {
    var problems =
        answers.problems().entrySet().stream()
            .map(problem -> new Problem(problem.getValue(), address(step, problem.getKey())))
            .toList();
    var sections =
        step == ReferralStep.CHECK ? CheckSection.all(answers, hub) : List.<CheckSection>of();
    return new ReferralPage(step, answers, submissionId, hub, problems, sections);
  }

  private static String address(ReferralStep shown, String field) {
    var owner = ReferralStep.asking(field);
    return (owner == shown ? "" : "/referrals/new/" + owner.slug()) + "#" + field;
  }

  public List<ReferralStep> steps() {
    return List.of(ReferralStep.values());
  }

  public List<Option> urgencies() {
    return Stream.of(Urgency.values()).map(one -> new Option(one.name(), one.label())).toList();
  }

  public List<Option> concerns() {
    return Stream.of(ConcernType.values()).map(one -> new Option(one.name(), one.label())).toList();
  }

  public List<Option> settings() {
    return Stream.of(Setting.values()).map(one -> new Option(one.name(), one.label())).toList();
  }

  public List<Option> risksToOthers() {
    return Stream.of(RiskToOthers.values())
        .map(one -> new Option(one.name(), one.label()))
        .toList();
  }

  public List<Option> criminalActs() {
    return Stream.of(CriminalActs.values())
        .map(one -> new Option(one.name(), one.label()))
        .toList();
  }

  public List<Option> familyInformed() {
    return Stream.of(FamilyInformed.values())
        .map(one -> new Option(one.name(), one.label()))
        .toList();
  }

  public List<Option> yesNo() {
    return List.of(new Option("YES", "Yes"), new Option("NO", "No"));
  }

  /** One radio or tick box. */
  public record Option(String value, String label) {}
}
