package uk.complexcase.pathway.adulthood;

/** What adult services decide on a young person who was put forward (TCS-75). */
enum AdultOutcome {
  ACCEPTED("Accepted"),
  NOT_ELIGIBLE("Not eligible"),
  DECLINED_BY_YP("Declined by the young person"),
  DEFERRED("Deferred to a date");

  private final String label;

  AdultOutcome(String label) {
    this.label = label;
  }

  /** The outcome as a person reads it. */
  String label() {
    return label;
  }
}
