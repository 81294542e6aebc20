package uk.complexcase.pathway.meetings.web;

import java.util.List;

/** One field of a small form, as the template draws it. */
public record Field(
    String name, Kind kind, String label, String hint, List<Option> options, int rows) {

  /** How a field is drawn. */
  public enum Kind {
    /** Goes back as it came; made by the page, so that sending twice does once. */
    KEPT,
    /** What the page showed; anew once somebody else has changed it. */
    STAMP,
    TEXT,
    AREA,
    RADIOS,
    SELECT,
    CHECKS,
    DATE,
    DATE_TIME
  }

  /** One choice. */
  public record Option(String value, String label) {}

  /** Whether a person fills it in. */
  public boolean shown() {
    return kind != Kind.KEPT && kind != Kind.STAMP;
  }

  /** Whether it is made of a day, a month, a year and perhaps a time. */
  boolean dated() {
    return kind == Kind.DATE || kind == Kind.DATE_TIME;
  }
}
