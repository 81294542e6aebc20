package uk.complexcase.pathway.meetings;

import uk.complexcase.clock.timescales.TimescaleCode;

/** The timescales this room opens and meets by name; what they say stands in the decision table. */
final class Clocks {

  /** 24 hours from the information; the part is the discussion. */
  static final TimescaleCode DISCUSSION = new TimescaleCode("strategy-discussion");

  /** From a session's end; the part is discussion and session. */
  static final TimescaleCode MINUTES = new TimescaleCode("strategy-minutes");

  static final TimescaleCode MINUTES_OVERDUE = new TimescaleCode("strategy-minutes-overdue");
  static final TimescaleCode RECONVENE = new TimescaleCode("strategy-reconvene");

  /** From a session's end; the part is discussion, session and agency. */
  static final TimescaleCode ESCALATION = new TimescaleCode("non-attendance-escalation");

  static final TimescaleCode UNREACHABLE_TOLD = new TimescaleCode("unreachable-agency-told");

  /** From a trafficking referral; the part is the follow-up. */
  static final TimescaleCode NRM_DECISION = new TimescaleCode("nrm-reasonable-grounds");

  private Clocks() {}
}
