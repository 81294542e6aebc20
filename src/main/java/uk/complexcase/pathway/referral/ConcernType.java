package uk.complexcase.pathway.referral;

/** What the concern is about (CSD-01, LR-34); at least one on every referral. */
public enum ConcernType {
  CHILD_SEXUAL_EXPLOITATION("Child sexual exploitation"),
  CHILD_CRIMINAL_EXPLOITATION("Child criminal exploitation"),
  COUNTY_LINES("County lines"),
  GANGS("Gangs or groups"),
  WEAPONS("Weapons"),
  /** Raises a task for the police at once, before anything else (TCS-09). */
  THREAT_TO_LIFE("Threat to life"),
  MODERN_SLAVERY("Modern slavery or trafficking"),
  MISSING("Missing from home, care or school"),
  TEEN_RELATIONSHIP_ABUSE("Abuse in a relationship between young people"),
  THREAT_TO_OTHERS("A young person may harm others"),
  RADICALISATION("Extremism or radicalisation"),
  ONLINE_HARM("Harm online"),
  NEGLECT("Neglect"),
  PHYSICAL_HARM("Physical harm"),
  SEXUAL_HARM("Sexual harm within the family"),
  EMOTIONAL_HARM("Emotional harm"),
  OTHER("Something else");

  private final String label;

  ConcernType(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}
