package uk.complexcase.pathway.referral;

/** How soon the referrer thinks the hub must act. */
public enum Urgency {
  IMMEDIATE_DANGER("A child is in danger now"),
  URGENT("Someone must act today"),
  ROUTINE("It can wait until the next working day");

  private final String label;

  Urgency(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}
