package uk.complexcase.pathway.enquiry;

/** What an enquiry finds; a team manager decides it, never software. */
enum S47Outcome {
  NOT_SUBSTANTIATED("Not substantiated"),
  SUBSTANTIATED_NO_CONTINUING_RISK("Substantiated, no continuing risk"),
  SUBSTANTIATED_ICPC("Substantiated: child protection conference");

  private final String label;

  S47Outcome(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}
