package uk.complexcase.foundation.people;

/** The agencies of the partnership; codes as in the vocabulary. */
public enum Agency {
  CSC("Children's social care"),
  POLICE("Police"),
  HEALTH("Health"),
  EDUCATION("Education"),
  CS_TEAM("Complex safeguarding team"),
  EARLY_HELP("Early help"),
  MASH("Multi-agency safeguarding hub"),
  EDT("Emergency duty team"),
  LADO("Designated officer (LADO)"),
  LEGAL("Legal services"),
  ADULTS("Adult social care"),
  YJS("Youth justice service"),
  MISSING("Return interview provider"),
  LICENSING("Licensing"),
  HOUSING("Housing"),
  PROBATION("Probation"),
  VCS("Voluntary and community sector"),
  CT_POLICING("Counter-terrorism policing"),
  OTHER_LA("Another council"),
  OTHER_FORCE("Another police force"),
  INTERNATIONAL("Abroad"),
  PARTNERSHIP("Safeguarding partnership"),
  SCA("NRM decision body");

  private final String label;

  Agency(String label) {
    this.label = label;
  }

  /** The agency's name as a person says it. */
  public String label() {
    return label;
  }
}
