package uk.complexcase.pathway.meetings;

/** What about a concern decides who must be invited and who may chair. */
public enum Circumstance {
  EXPLOITATION("Exploitation"),
  MISSING("Missing"),
  POSITION_OF_TRUST("Somebody in a position of trust"),
  CROSS_BORDER("Another area is involved"),
  EXTREMISM("Extremism or the planning of an attack"),
  ADULT_INVOLVED("A victim is an adult, or 16 and over in transition"),
  YOUNG_PERSON_ARRESTED("A child was arrested or bailed"),
  LICENSED_PREMISES("A licensed place");

  private final String label;

  Circumstance(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}
