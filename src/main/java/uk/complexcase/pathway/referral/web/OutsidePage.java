package uk.complexcase.pathway.referral.web;

import java.util.List;
import java.util.stream.Stream;
import uk.complexcase.pathway.referral.FamilyInformed;
import uk.complexcase.pathway.referral.ReferrerKind;
import uk.complexcase.pathway.referral.web.ReferralPage.Option;
import uk.complexcase.pathway.referral.web.ReferralPage.Problem;

/**
 * The open form as it is shown.
 *
 * @param form made when the form was opened; goes with it however often it is sent
 * @param say what the person must know before they send it again; empty for nothing
 */
public record OutsidePage(ReferrerKind kind, Answers answers, String form, String say) {

  public boolean professional() {
    return kind == ReferrerKind.PROFESSIONAL;
  }

  /** Where it is sent. */
  public String address() {
    return professional() ? "/refer/professional" : "/refer";
  }

  public List<Problem> problems() {
    return Stream.concat(
            say.isEmpty() ? Stream.empty() : Stream.of(new Problem(say, "#send")),
            answers.problems().entrySet().stream()
                .map(one -> new Problem(one.getValue(), "#" + one.getKey())))
        .toList();
  }

  public List<Option> urgencies() {
    return List.of(
        new Option("IMMEDIATE_DANGER", "A child is in danger now"),
        new Option("URGENT", "Somebody should look at it today"),
        new Option("ROUTINE", "It can wait until the next working day"),
        new Option("NOT_SURE", "I am not sure"));
  }

  public List<Option> yesNoUnsure() {
    return List.of(
        new Option("YES", "Yes"), new Option("NO", "No"), new Option("NOT_SURE", "I am not sure"));
  }

  public List<Option> yesNo() {
    return List.of(new Option("YES", "Yes"), new Option("NO", "No"));
  }

  public List<Option> familyInformed() {
    return Stream.of(FamilyInformed.values())
        .map(one -> new Option(one.name(), one.label()))
        .toList();
  }
}
