package uk.complexcase.pathway.referral;

/** Whether the child and family were asked about identity (SCR-B-90). */
enum IdentityAsked {
  RECORDED("Recorded"),
  NOT_YET_ASKED("Not yet asked"),
  PREFERS_NOT_TO_SAY("Prefers not to say");

  private final String label;

  IdentityAsked(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}
