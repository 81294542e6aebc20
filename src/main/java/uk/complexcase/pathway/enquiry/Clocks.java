package uk.complexcase.pathway.enquiry;

import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.TimescaleCode;

/** The timescales this room opens by name; what they say stands in the decision table. */
final class Clocks {

  static final TimescaleCode CHILD_SEEN = new TimescaleCode("child-seen");
  static final TimescaleCode CONFERENCE = new TimescaleCode("initial-conference");
  static final TimescaleCode CORE_GROUP = new TimescaleCode("core-group");
  static final TimescaleCode FIRST_REVIEW = new TimescaleCode("review-conference-first");
  static final TimescaleCode NEXT_REVIEW = new TimescaleCode("review-conference-next");
  static final TimescaleCode POLICE_PROTECTION = new TimescaleCode("police-protection");

  private Clocks() {}

  /** The clocks of an enquiry stand on the child's file as it was opened, one set for each. */
  static ClockSubject of(Enquiry enquiry) {
    return ClockSubject.of(enquiry.openedOn()).part(enquiry.ref);
  }
}
