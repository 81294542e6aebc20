package uk.complexcase.pathway.governance;

/** Why something stands on a list of governance. */
enum ItemKind {
  /** Low: governance decides whether a worker measures the risk (TCS-48). */
  ALLOCATION("Low risk: whether to allocate a worker"),
  /** Medium or high, and nobody is named yet. */
  UNALLOCATED("Referred to the team, no worker named yet"),
  /** Who was named no longer works in the team. */
  WITHOUT_WORKER("Open, its worker no longer works in the team"),
  /** Not decided by the hub yet. */
  NEW_CONTACT("Contact that waits at the hub"),
  /** It came and was decided since the list before. */
  DECIDED_CONTACT("Contact, already decided"),
  /** The team's open cases, each week (TCS-12). */
  WEEKLY_REVIEW("Open case of the team, looked at each week");

  private final String label;

  ItemKind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Whether it is settled by being spoken of; everything else is when it no longer waits. */
  boolean settledByTalk() {
    return this == WEEKLY_REVIEW;
  }
}
