package uk.complexcase.foundation.people;

/** What a person may be asked to do; each role is one candidate group in the models. */
public enum Role {
  REFERRER("referrer", "Referrer"),
  MASH_SCREENER("mash-screener", "Hub screener"),
  MASH_MANAGER("mash-manager", "Hub manager"),
  POLICE_MASH("police-mash", "Police hub lead"),
  CSC_SOCIAL_WORKER("csc-social-worker", "Social worker"),
  CSC_TEAM_MANAGER("csc-team-manager", "Team manager"),
  CSC_SERVICE_MANAGER("csc-service-manager", "Service manager"),
  CSC_HEAD_OF_SERVICE("csc-head-of-service", "Head of service"),
  CSC_ONCALL_SENIOR("csc-oncall-senior", "On-call senior manager"),
  EDT("edt", "Emergency duty worker"),
  CS_TEAM_MANAGER("cs-team-manager", "Complex safeguarding manager"),
  CS_SOCIAL_WORKER("cs-social-worker", "Complex safeguarding worker"),
  CS_PARENT_WORKER("cs-parent-worker", "Parent worker"),
  POLICE_DI("police-di", "Police inspector"),
  POLICE_CS_DS("police-cs-ds", "Police sergeant, complex safeguarding"),
  HEALTH_SAFEGUARDING("health-safeguarding", "Named health professional"),
  MENTAL_HEALTH_PRACTITIONER("mental-health-practitioner", "Mental health practitioner"),
  EDUCATION_SAFEGUARDING("education-safeguarding", "Education safeguarding lead"),
  EARLY_HELP("early-help", "Early help worker"),
  MACE_CHAIR("mace-chair", "Panel chair"),
  MACE_MEMBER("mace-member", "Panel member"),
  CP_CHAIR("cp-chair", "Conference chair"),
  LADO("lado", "Designated officer (LADO)"),
  LEGAL_SERVICES("legal-services", "Legal adviser"),
  RHI_PROVIDER("rhi-provider", "Return interview worker"),
  ADULT_SERVICES("adult-services", "Adult services worker"),
  LICENSING("licensing", "Licensing officer"),
  OTHER_LA_LIAISON("other-la-liaison", "Liaison with other councils"),
  BUSINESS_SUPPORT("business-support", "Business support"),
  AUDITOR("auditor", "Auditor"),
  SYSTEM_ADMINISTRATOR("system-administrator", "System administrator"),
  PROCESS_OWNER("process-owner", "Process owner");

  private final String candidateGroup;
  private final String label;

  Role(String candidateGroup, String label) {
    this.candidateGroup = candidateGroup;
    this.label = label;
  }

  /** The candidate group in the models, for example {@code mash-screener}. */
  public String candidateGroup() {
    return candidateGroup;
  }

  /** Whether people in it work with children; the others keep the house and see no case. */
  public boolean worksWithChildren() {
    return this != AUDITOR && this != SYSTEM_ADMINISTRATOR && this != PROCESS_OWNER;
  }

  /** The role as a person says it. */
  public String label() {
    return label;
  }
}
