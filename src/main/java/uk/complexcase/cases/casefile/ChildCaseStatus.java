package uk.complexcase.cases.casefile;

/** Status of a child's case, in order of the procedure. */
public enum ChildCaseStatus {
  REFERRAL("Referral"),
  ASSESSMENT_S17("Child and family assessment"),
  STRATEGY("Strategy discussion"),
  ENQUIRY_S47("Section 47 enquiry"),
  CIN_PLAN("Child in need plan"),
  CP_PLAN("Child protection plan"),
  LOOKED_AFTER("Looked after"),
  STEPPED_DOWN("Stepped down"),
  CLOSED("Closed");

  private final String label;

  ChildCaseStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
