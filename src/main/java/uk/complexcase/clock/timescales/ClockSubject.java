package uk.complexcase.clock.timescales;

import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;

/**
 * What a clock is about: a contact or a child's case, and the part of it where there are several,
 * such as one agency's records check. With the timescale it names one deadline.
 *
 * @param owner reference of the contact or case
 * @param part distinguishes several clocks of one timescale; empty where there is one
 */
public record ClockSubject(String owner, String part) {

  public static ClockSubject of(ContactRef contact) {
    return new ClockSubject(contact.value(), "");
  }

  public static ClockSubject of(CaseRef caseRef) {
    return new ClockSubject(caseRef.value(), "");
  }

  /**
   * The same owner's clock for one part, for example an agency code or the reference of an
   * assessment.
   */
  public ClockSubject part(String name) {
    return new ClockSubject(owner, name);
  }
}
