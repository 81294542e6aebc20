package uk.complexcase.pathway.referral;

import java.util.List;
import uk.complexcase.clock.timescales.TimescaleCode;

/** The timescales this room opens and meets by name; what they say stands in the decision table. */
final class Clocks {

  static final TimescaleCode REFERRAL_DECISION = new TimescaleCode("referral-decision");
  static final TimescaleCode GROUP_TO_CS_TEAM = new TimescaleCode("group-to-cs-team");
  static final TimescaleCode ASSESSMENT = new TimescaleCode("child-and-family-assessment");

  /** A contact has one of these; which one, the decision table says from urgency and concern. */
  static final List<TimescaleCode> SCREENING =
      List.of(
          new TimescaleCode("screening-urgent"),
          new TimescaleCode("screening-soon"),
          new TimescaleCode("screening-routine"));

  static final TimescaleCode ALLOCATION = new TimescaleCode("assessment-allocation");

  static final TimescaleCode CS_REFERRAL = new TimescaleCode("complex-safeguarding-referral");

  static final TimescaleCode OUTCOME_CHASE = new TimescaleCode("outcome-chase");

  static final TimescaleCode OUTSIDE_TOLD = new TimescaleCode("outside-referrer-told");

  /** Opened by the task that asks for it, in the process that follows the outcome. */
  static final TimescaleCode GP_TOLD = new TimescaleCode("gp-told");

  private Clocks() {}
}
