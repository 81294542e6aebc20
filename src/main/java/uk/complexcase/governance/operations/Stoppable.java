package uk.complexcase.governance.operations;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which processes a manager may stop, and what a person must then do instead. A process that is not
 * named here is never stopped from these pages: those that hold protection, a clock or the work of
 * a team end only as the procedure ends them.
 */
final class Stoppable {

  private static final Map<String, String> INSTEAD =
      Map.of(
          "agreed-action",
          "Tell the owner of the action, and whoever chaired the meeting, that it leaves their task"
              + " lists. The action and its date stay on the case.",
          "referral-outcome-told",
          "Chase the hub's decision, tell the referrer where it stands, and tell the GP of the"
              + " outcome, unless that would not be safe.",
          "undelivered-notice",
          "Tell the person who was not reached yourself, by telephone.");

  private Stoppable() {}

  /** What a person must do instead; empty for a process that is not stopped here. */
  static Optional<String> instead(String processId) {
    return Optional.ofNullable(INSTEAD.get(processId));
  }

  static Set<String> processes() {
    return INSTEAD.keySet();
  }
}
