package uk.complexcase.pathway.referral;

/** How the contact reached the hub. */
public enum Channel {
  ONLINE("Online form"),
  TELEPHONE("Telephone"),
  /** A strategy discussion spoke of a child that no contact was about (SCR-B-100). */
  DISCUSSION("Strategy discussion"),
  /** The screening of another contact named a child it was not about (SCR-B-100). */
  LINKED("Another contact");

  private final String label;

  Channel(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}
