package uk.complexcase.work.notifications;

/** How a message that reached nobody was passed on. */
enum PassedOn {
  TELEPHONED("I telephoned"),
  IN_PERSON("I told them in person"),
  ANOTHER_ADDRESS("I wrote to another address"),
  NO_LONGER_NEEDED("It is no longer needed");

  private final String label;

  PassedOn(String label) {
    this.label = label;
  }

  /** The option as the form shows it. */
  String label() {
    return label;
  }
}
