package uk.complexcase.governance.monitor;

import java.util.Optional;
import java.util.stream.Stream;

/** The figures about cases, each with the sentence that says what it counts. */
public enum Figure {
  OPEN(
      "open",
      "Open cases",
      "A case is open until it is closed or stepped down. Files merged into another count once.",
      "Open since"),
  UNALLOCATED(
      "unallocated",
      "Unallocated",
      "A case is unallocated when it is open, the procedure has gone beyond the referral and no"
          + " social worker is named for the child.",
      "Open since"),
  OVERDUE(
      "overdue",
      "Overdue",
      "A case is overdue when a time limit that still runs for the child, or an open task about the"
          + " child, is past its time.",
      "Overdue since"),
  BREACHED_TODAY(
      "breached",
      "Breached today",
      "A case is breached today when a time limit about the child passed since midnight without"
          + " being met, also if it was met or moved afterwards.",
      "Passed"),
  HIGH_WITHOUT_PLAN(
      "high-without-plan",
      "High risk without plan",
      "A case is counted when a high level of risk is agreed for the child, the complex safeguarding"
          + " team is working with them, and no plan is written.",
      "High since");

  private final String slug;
  private final String label;
  private final String means;
  private final String sinceLabel;

  Figure(String slug, String label, String means, String sinceLabel) {
    this.slug = slug;
    this.label = label;
    this.means = means;
    this.sinceLabel = sinceLabel;
  }

  /** The figure's word in addresses. */
  public String slug() {
    return slug;
  }

  public String label() {
    return label;
  }

  /** What is counted, in one sentence. */
  public String means() {
    return means;
  }

  /** Whether its list says by which clock or task a case counts. */
  public boolean tells() {
    return this == OVERDUE || this == BREACHED_TODAY;
  }

  /** Heading of the column by which its list is sorted. */
  public String sinceLabel() {
    return sinceLabel;
  }

  /** The figure with this word; empty for any other. */
  public static Optional<Figure> of(String slug) {
    return Stream.of(values()).filter(one -> one.slug.equals(slug)).findFirst();
  }
}
