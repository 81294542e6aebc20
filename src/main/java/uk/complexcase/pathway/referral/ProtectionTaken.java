package uk.complexcase.pathway.referral;

/** What protected children in danger at once. */
enum ProtectionTaken {
  POLICE_PROTECTION("police protection"),
  AGREED_PLACE("a safe place, agreed"),
  SUSPECT_REMOVED("the person who harms was kept away"),
  SAFE_ALREADY("they were safe already");

  private final String label;

  ProtectionTaken(String label) {
    this.label = label;
  }

  /** The option within a sentence. */
  String label() {
    return label;
  }
}
