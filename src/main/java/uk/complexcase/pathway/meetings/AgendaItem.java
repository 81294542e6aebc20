package uk.complexcase.pathway.meetings;

/**
 * The points of a strategy discussion in the order they are taken (CSD-27 to CSD-60). The first
 * eight are the core: what a discussion held at once must settle.
 */
public enum AgendaItem {
  INFORMATION_KNOWN("What is known so far", "CSD-29", true),
  POLICE_INTELLIGENCE("What the police know", "CSD-36", true),
  VOICE("What the children and their parents say", "CSD-33", true),
  IMMEDIATE_SAFETY("How each child is safe now", "CSD-42", true),
  ENQUIRY("What enquiry, by whom, and why", "CSD-30", true),
  SEEING_CHILDREN("By when each child is seen, and by whom", "CSD-32", true),
  OTHER_CHILDREN("Dangers to other children", "CSD-51", true),
  ACTIONS("Who does what by when", "CSD-27", true),
  PARENTS("Parents and carers as protectors", "CSD-34", false),
  PATTERNS("What recurs", "CSD-35", false),
  HISTORY("History and adverse experiences", "CSD-37", false),
  WORDING("Concerns said plainly, without blame", "CSD-38", false),
  PEERS("Friends, and harm between young people", "CSD-39", false),
  PLACES("Places, premises and safe places", "CSD-40", false),
  DISRUPTION("How those who cause harm are disrupted", "CSD-41", false),
  POLICE_OPTIONS("What powers the police can use", "CSD-43", false),
  OTHER_ORDERS("Other orders, licences and contracts", "CSD-44", false),
  MEDIA("Whether an appeal to the media is wanted", "CSD-45", false),
  WIDER_SETTING("The setting, not only the child", "CSD-46", false),
  SAFEGUARDING_STEPS("Safeguarding steps put in place", "CSD-47", false),
  RETURN_INTERVIEWS("What return interviews told", "CSD-48", false),
  SCREENING_TOOL("The exploitation screening tool", "CSD-49", false),
  CHILDREN_WHO_MAY_HARM("Children thought to be harming others", "CSD-50", false),
  EDUCATION("School, exclusion and moves", "CSD-52", false),
  ADOLESCENCE("What is to be expected at this age", "CSD-53", false),
  ONLINE("Apps and life online", "CSD-54", false),
  TRAUMA("Trauma past and present", "CSD-55", false),
  CURRENT_CONTACTS("Children in touch with suspects now", "CSD-56", false),
  FORMER_CONTACTS("Children formerly in touch with suspects", "CSD-57", false),
  YOUNG_ADULTS("Victims who are adults now", "CSD-58", false),
  UNKNOWNS("What is not known, who finds out, by when", "CSD-59", false),
  MAPPING("What helps the first mapping", "CSD-60", false);

  private final String label;
  private final String clause;
  private final boolean core;

  AgendaItem(String label, String clause, boolean core) {
    this.label = label;
    this.clause = clause;
    this.core = core;
  }

  /** The point as a person reads it. */
  public String label() {
    return label;
  }

  /** The clause that asks for it. */
  public String clause() {
    return clause;
  }

  /** Whether it is one of the eight that a discussion held at once must settle. */
  public boolean core() {
    return core;
  }
}
