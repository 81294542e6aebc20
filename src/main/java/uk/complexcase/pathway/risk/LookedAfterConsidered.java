package uk.complexcase.pathway.risk;

/** What was decided on looked-after status (TCS-56). */
enum LookedAfterConsidered {
  NOT_NOW("Not now"),
  SECTION_20("Accommodation by agreement (section 20)"),
  PROCEEDINGS("Proceedings");

  private final String label;

  LookedAfterConsidered(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
