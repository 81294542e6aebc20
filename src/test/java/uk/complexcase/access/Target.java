package uk.complexcase.access;

import java.util.UUID;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.pathway.meetings.DiscussionRef;

/**
 * /** What a request is aimed at: a contact, a child of it, a task and a discussion about it and a
 * clock of the child's, and how they stand to the viewer.
 */
record Target(
    Standing standing,
    ContactRef contact,
    CaseRef child,
    long task,
    UUID deadline,
    DiscussionRef meeting) {

  /** The same with a discussion about the child. */
  Target discussedIn(DiscussionRef discussion) {
    return new Target(standing, contact, child, task, deadline, discussion);
  }

  /** How the records stand to the viewer. */
  enum Standing {
    /**
     * Sent by their organisation, on the child's access list in person, the task offered to their
     * role.
     */
    OWN,
    /** Another organisation's, not on the list, the task offered to somebody else. */
    OTHER,
    /**
     * The child's file is restricted and names others; the task is offered to the viewer's role all
     * the same.
     */
    RESTRICTED,
    /**
     * A brother or sister of the restricted child in the same contact; the viewer is on the list of
     * this file.
     */
    SIBLING,
    /** Nothing at all. */
    MISSING
  }
}
