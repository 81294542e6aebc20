package uk.complexcase.pathway.referral;

/** How the contact reached the hub. */
public enum Channel {
  ONLINE("Online form"),
  TELEPHONE("Telephone"),
  /** A strategy discussion spoke of a child that no contact was about (SCR-B-100). */
  DISCUSSION("Strategy discussion"),
  /** The screening of another contact named a child it was not about (SCR-B-100). */
  LINKED("Another contact"),
  /** Anybody worried about a child, without an account. */
  PUBLIC_FORM("Public form", ReferrerKind.PUBLIC),
  /** A professional without an account. */
  PROFESSIONAL_FORM("Form for professionals without an account", ReferrerKind.PROFESSIONAL);

  private final String label;
  private final ReferrerKind kind;

  Channel(String label) {
    this(label, ReferrerKind.ACCOUNT);
  }

  Channel(String label, ReferrerKind kind) {
    this.label = label;
    this.kind = kind;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }

  /** Who refers this way. */
  public ReferrerKind kind() {
    return kind;
  }
}
