package uk.complexcase.pathway.adulthood;

/** What follows a further offer to a young person who had declined. */
enum OfferAgainAnswer {
  ACCEPTED("Agrees"),
  DECLINED("Declines, to be asked again"),
  GOES_ON("Declines and is at risk: adult services are asked");

  private final String label;

  OfferAgainAnswer(String label) {
    this.label = label;
  }

  /** The answer as a person reads it. */
  String label() {
    return label;
  }
}
