package uk.complexcase.pathway.referral;

/** What the complex safeguarding team does with a group concern (TCS-43). */
enum TakenUp {
  TAKEN_UP("Taken up"),
  JOINED("Joined to work in hand"),
  NOT_TAKEN_UP("Not taken up");

  private final String label;

  TakenUp(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}
