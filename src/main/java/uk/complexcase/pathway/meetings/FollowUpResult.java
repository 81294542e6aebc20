package uk.complexcase.pathway.meetings;

/** What came of a follow-up. */
public enum FollowUpResult {
  TAKEN_UP("Taken up"),
  NOT_NEEDED("Not needed"),
  /** A contact of its own was opened for another child. */
  CONTACT_OPENED("A contact was opened"),
  /** Another child had a contact or case already. */
  CONTACT_KNOWN("A contact was there already");

  private final String label;

  FollowUpResult(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}
