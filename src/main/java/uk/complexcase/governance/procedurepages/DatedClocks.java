package uk.complexcase.governance.procedurepages;

import static java.util.Map.entry;

import java.util.Map;

/**
 * Clocks that a date on record sets, or that another clock limits. The table only holds how long
 * they run without it; the code that sets them is named by the test that holds this list to it.
 */
final class DatedClocks {

  private static final String SCREENING =
      "Never later than the decision on the referral: where that is due sooner, screening, its"
          + " confirmation, the records checks and both consultations are due then too";

  private static final Map<String, String> SET_BY =
      Map.ofEntries(
          entry("screening-urgent", SCREENING),
          entry("screening-soon", SCREENING),
          entry("screening-routine", SCREENING),
          entry("agreed-action", "By the end of the date agreed for the action"),
          entry("panel-papers", "By the time the panel's papers close"),
          entry(
              "panel-return",
              "By the time returns to the panel close; where that has passed when the return is"
                  + " asked for, by 17:00 on the panel's day"),
          entry("mace-panel", "By 17:00 on the day the panel meets"),
          entry("panel-agenda", "Never later than 17:00 on the day the panel meets"),
          entry(
              "plan-lines-settled",
              "By 17:00 on the day of the meeting of the child's plan, once every open line waits"
                  + " for that meeting"),
          entry(
              "strategy-reconvene",
              "By the time the chair set for the next session, where nothing was left to complete"),
          entry(
              "child-seen",
              "By the time the strategy discussion or the plan of the enquiry set, where it set"
                  + " one"),
          entry(
              "emergency-protection-order",
              "By the end the court set, and never after the last minute of the eighth day"),
          entry(
              "adult-offer-again",
              "By 17:00 on the day set when the young person declined, if they did"),
          entry(
              "adult-outcome",
              "By 17:00 on the day adult services deferred their decision to, where they deferred it"));

  private DatedClocks() {}

  /** What sets or limits a clock beside its length; empty where nothing does. */
  static String of(String code) {
    return SET_BY.getOrDefault(code, "");
  }
}
