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
  static final TimescaleCode EMERGENCY_ORDER = new TimescaleCode("emergency-protection-order");
  static final TimescaleCode FIRST_LOOKED_AFTER = new TimescaleCode("looked-after-review-first");
  static final TimescaleCode SECOND_LOOKED_AFTER = new TimescaleCode("looked-after-review-second");
  static final TimescaleCode NEXT_LOOKED_AFTER = new TimescaleCode("looked-after-review-next");

  private Clocks() {}

  /** The clock by which an option ends of itself. */
  static TimescaleCode ending(LegalOption option) {
    return option.kind == LegalOption.Kind.EMERGENCY_PROTECTION_ORDER
        ? EMERGENCY_ORDER
        : POLICE_PROTECTION;
  }

  /** The clocks of an enquiry stand on the child's file as it was opened, one set for each. */
  static ClockSubject of(Enquiry enquiry) {
    return ClockSubject.of(enquiry.openedOn()).part(enquiry.ref);
  }
}
