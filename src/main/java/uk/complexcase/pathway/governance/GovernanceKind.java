package uk.complexcase.pathway.governance;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which governance meets: each has a cadence of its own. */
public enum GovernanceKind {
  /** Each working day (TCS-10). */
  DAILY("Daily governance"),
  /** Each week, with the agencies (TCS-12). */
  WEEKLY("Weekly governance");

  private final String label;

  GovernanceKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** How addresses name it. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind an address names; empty where it names none. */
  public static Optional<GovernanceKind> of(String slug) {
    return Stream.of(values()).filter(one -> one.slug().equals(slug)).findFirst();
  }
}
