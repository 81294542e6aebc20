package uk.complexcase.desk.web;

import java.time.Instant;
import uk.complexcase.clock.timescales.Deadline;

/** Where a clock stands, as pages say it: a word, an icon and a colour. */
public enum ClockState {
  OPEN("Open", "▸", "govuk-tag--blue"),
  LATE("Missed, still open", "!", "govuk-tag--red"),
  MET("Met", "✓", "govuk-tag--green"),
  MET_LATE("Met late", "!", "govuk-tag--orange"),
  CANCELLED("Not wanted any more", "–", "govuk-tag--grey");

  private final String label;
  private final String icon;
  private final String tag;

  ClockState(String label, String icon, String tag) {
    this.label = label;
    this.icon = icon;
    this.tag = tag;
  }

  public String label() {
    return label;
  }

  public String icon() {
    return icon;
  }

  /** The style sheet's name of the colour. */
  public String tag() {
    return tag;
  }

  /** Late as soon as the time has passed, also where that is not on record yet. */
  static ClockState of(Deadline deadline, Instant now) {
    return switch (deadline.state()) {
      case OPEN -> deadline.breachedAt(now) ? LATE : OPEN;
      case BREACHED -> LATE;
      case MET -> MET;
      case MET_LATE -> MET_LATE;
      case CANCELLED -> CANCELLED;
    };
  }
}
