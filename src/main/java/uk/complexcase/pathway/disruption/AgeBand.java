package uk.complexcase.pathway.disruption;

import java.time.LocalDate;

/** How old a child is in the eyes of the law on one day; never more of the day of birth. */
enum AgeBand {
  UNDER_16("Under 16"),
  AGE_16_17("16 or 17"),
  ADULT("18 or over");

  private final String label;

  AgeBand(String label) {
    this.label = label;
  }

  /** The band as a person reads it. */
  String label() {
    return label;
  }

  /** The band on a day; a birthday counts from its first moment. */
  static AgeBand on(LocalDate day, LocalDate born) {
    int years = born.until(day).getYears();
    if (years < 16) {
      return UNDER_16;
    }
    return years < 18 ? AGE_16_17 : ADULT;
  }
}
