package uk.complexcase.pathway.adulthood;

/** What of what is known the young person agrees to share with adult services. */
enum SharingWish {
  ALL("Yes"),
  PART("Some of it"),
  NOTHING("No");

  private final String label;

  SharingWish(String label) {
    this.label = label;
  }

  /** The wish as a person reads it. */
  String label() {
    return label;
  }
}
