package uk.complexcase.pathway.referral.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps of the referral form, in order: danger first, one thing a page. */
public enum ReferralStep {
  URGENCY(
      "urgency",
      "How urgent is it?",
      List.of(
          "urgency",
          "callMade",
          "call.day",
          "call.month",
          "call.year",
          "call.time",
          "callSpokenTo")),
  CHILDREN("children", "Which children are you worried about?", List.of("childCount")),
  CONCERNS(
      "concerns",
      "What is the concern?",
      List.of("concerns", "exploitationConcern", "setting", "suspects")),
  HAPPENED("what-happened", "What has happened?", List.of("facts", "analysis", "childSaid")),
  RISK("risk", "Risk to other people", List.of("riskToOthers", "criminalActs")),
  FAMILY("family", "Does the family know?", List.of("familyInformed", "familyInformedReason")),
  YOU(
      "you",
      "You and your view",
      List.of(
          "referrerViewIsChildProtection",
          "leadConsulted",
          "leadConsultedOn.day",
          "leadConsultedOn.month",
          "leadConsultedOn.year",
          "referrerTelephone",
          "byTelephone",
          "referrerName",
          "referrerOrganisation")),
  CHECK("check", "Check your answers", List.of());

  private final String slug;
  private final String title;
  private final List<String> inputs;

  ReferralStep(String slug, String title, List<String> inputs) {
    this.slug = slug;
    this.title = title;
    this.inputs = inputs;
  }

  /** Its name in the address. */
  public String slug() {
    return slug;
  }

  /** The page's heading. */
  public String title() {
    return title;
  }

  /** The names of its inputs; those of children depend on how many there are. */
  List<String> inputs() {
    return inputs;
  }

  /** Its place among the steps, counted from 1. */
  public int number() {
    return ordinal() + 1;
  }

  ReferralStep next() {
    return values()[Math.min(ordinal() + 1, CHECK.ordinal())];
  }

  /** The step before; the first has none. */
  public Optional<ReferralStep> before() {
    return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
  }

  /** Whether the step asks for this field; a date's field stands for its three inputs. */
  boolean asksFor(String field) {
    return this == CHILDREN
        ? field.equals("children") || field.startsWith("child.")
        : inputs.stream().anyMatch(input -> input.equals(field) || input.startsWith(field + "."));
  }

  static Optional<ReferralStep> of(String slug) {
    return Stream.of(values()).filter(step -> step.slug.equals(slug)).findFirst();
  }

  /** The step a problem of this field is mended on. */
  static ReferralStep asking(String field) {
    return Stream.of(values()).filter(step -> step.asksFor(field)).findFirst().orElse(CHECK);
  }
}
