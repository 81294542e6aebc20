package uk.complexcase.pathway.themes;

/**
 * Kinds of concern, as the hub's form names them. The vaguest stand last: they are held back first.
 */
enum Concern {
  CHILD_SEXUAL_EXPLOITATION("Child sexual exploitation"),
  CHILD_CRIMINAL_EXPLOITATION("Child criminal exploitation"),
  COUNTY_LINES("County lines"),
  GANGS("Gangs or groups"),
  WEAPONS("Weapons"),
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

  Concern(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
