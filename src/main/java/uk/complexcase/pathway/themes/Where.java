package uk.complexcase.pathway.themes;

/** Settings of the harm, as the hub's form names them. */
enum Where {
  FAMILY_NETWORK("Family network"),
  COMMUNITY("Community"),
  SCHOOL("School or college"),
  RESIDENTIAL("Residential setting"),
  OTHER_INSTITUTION("Another institution"),
  ONLINE("Online"),
  NOT_KNOWN("Not known yet");

  private final String label;

  Where(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
