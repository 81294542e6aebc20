package uk.complexcase.pathway.meetings;

/** Whom or what a discussion found beside its children, and what each needs. */
public enum FollowUpKind {
  /** A contact for that child (CSD-51). */
  OTHER_CHILD("Another child at risk"),
  /** An immediate check for that child (CSD-56). */
  CURRENT_CONTACT("A child in touch with a suspect now"),
  /** A check for that child (CSD-57). */
  FORMER_CONTACT("A child formerly in touch with a suspect"),
  /** Adult safeguarding or support, never a child case (CSD-58). */
  ADULT_VICTIM("A victim who is an adult now"),
  /** The designated officer decides (CSD-07). */
  POSITION_OF_TRUST("Somebody who works or volunteers with children"),
  /** The licensing authority is told (CSD-44). */
  PREMISES("A licensed place"),
  /** The first responder's referral of one of the children; follows from the measure (CSD-42). */
  NRM("Referral to the National Referral Mechanism");

  private final String label;

  FollowUpKind(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }

  /** Whether a person names it; otherwise it follows from what was decided. */
  public boolean named() {
    return this != NRM;
  }

  /** Whether a child that no contact is about yet gets one. */
  boolean anotherChild() {
    return this == OTHER_CHILD || this == CURRENT_CONTACT || this == FORMER_CONTACT;
  }
}
