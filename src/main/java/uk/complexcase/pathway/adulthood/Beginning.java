package uk.complexcase.pathway.adulthood;

/** How a transition came to begin. */
enum Beginning {
  BIRTHDAY("It began on the 16th birthday"),
  AT_OPENING("It began as the concern was opened, at 16 or over"),
  KNOWN_LATER("It began once it was known, at 16 or over");

  private final String sentence;

  Beginning(String sentence) {
    this.sentence = sentence;
  }

  /** As a person reads it. */
  String sentence() {
    return sentence;
  }
}
