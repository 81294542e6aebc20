package uk.complexcase.pathway.missing;

/** What a child answered to the offer of a return home interview; no answer is not a no. */
enum OfferAnswer {
  ACCEPTED("Yes"),
  DECLINED("No"),
  NOT_REACHED("Not reached yet");

  private final String label;

  OfferAnswer(String label) {
    this.label = label;
  }

  /** The answer as a person reads it. */
  String label() {
    return label;
  }
}
