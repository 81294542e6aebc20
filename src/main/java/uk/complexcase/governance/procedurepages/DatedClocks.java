package uk.complexcase.governance.procedurepages;

import java.util.Map;
import java.util.Set;

/**
 * Clocks that run to a date somebody set, or no longer than another one: the row of the table alone
 * would tell a time that is not kept. A test finds whoever sets a date that is not named here.
 */
final class DatedClocks {

  private static final String DECISION_FIRST =
      "; its task no later than the decision on the referral is due";

  /** What the table says of these is never used. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "agreed-action", "To the end of the day agreed in the meeting",
          "mace-panel", "To 17:00 of the day the panel meets",
          "panel-papers", "To the time papers of the panel close, before the day it meets",
          "panel-return",
              "To the time returns to the panel close; where that is past, to the panel itself",
          "emergency-protection-order",
              "To the end the court set, and never beyond the eighth day, that of the order counted");

  /** These are as the table says, but for this. */
  private static final Map<String, String> BESIDE =
      Map.ofEntries(
          Map.entry("screening-urgent", DECISION_FIRST),
          Map.entry("screening-soon", DECISION_FIRST),
          Map.entry("screening-routine", DECISION_FIRST),
          Map.entry("panel-agenda", "; never later than the panel itself"),
          Map.entry(
              "strategy-reconvene",
              "; where nothing was left to complete, to the time the chair set"),
          Map.entry(
              "child-seen", "; or sooner, when the discussion or the plan of the enquiry says"),
          Map.entry(
              "plan-lines-settled",
              "; where every open line waits for the meeting of the child's plan, to 17:00 of its"
                  + " day"),
          Map.entry("adult-offer-again", "; after a refusal, to the day set for asking again"),
          Map.entry("adult-outcome", "; where it was deferred, to the day named"));

  private DatedClocks() {}

  /** How long a clock runs, from what the table says of it. */
  static String length(String code, String byTheTable) {
    return INSTEAD.getOrDefault(code, byTheTable + BESIDE.getOrDefault(code, ""));
  }

  static Set<String> codes() {
    var codes = new java.util.TreeSet<>(INSTEAD.keySet());
    codes.addAll(BESIDE.keySet());
    return codes;
  }
}
