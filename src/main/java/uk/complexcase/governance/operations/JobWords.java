package uk.complexcase.governance.operations;

import java.util.Map;
import java.util.Set;

/** What each kind of job does, for somebody who knows the work and not the system. */
final class JobWords {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("claim-start", "Begin a part of the procedure, once"),
          Map.entry("acknowledge-referral", "Write the receipt of a referral"),
          Map.entry("match-earlier-contacts", "Count earlier contacts about the children"),
          Map.entry("tell-referrer-outcome", "Tell the referrer the outcome"),
          Map.entry("open-strategy-discussion", "Ask for a strategy discussion"),
          Map.entry("ask-risk-discussion", "Ask for a discussion about a high level of risk"),
          Map.entry("open-assessment", "Open an assessment"),
          Map.entry("send-cs-referral", "Send a referral to the complex safeguarding team"),
          Map.entry("ask-for-cs-referral", "Ask for a referral to the complex safeguarding team"),
          Map.entry("send-group-concern", "Pass on a concern about a group of children"),
          Map.entry("open-outcome-chase", "Set when the hub's decision is chased"),
          Map.entry("read-deadline", "Watch a clock"),
          Map.entry("warn-or-escalate", "Give out a warning about a clock"),
          Map.entry("read-action", "Read how an agreed action stands"),
          Map.entry("open-clock-in-register", "Set the clock of a task by the register"),
          Map.entry("read-plan", "Read where a multi-agency plan stands"),
          Map.entry("read-panel-dates", "Read when the papers of a panel are due"),
          Map.entry("open-task-clock", "Set the clock of a task"),
          Map.entry("task-creating", "Put a task on the task list"),
          Map.entry("task-assigning", "Record who holds a task"),
          Map.entry("task-updating", "Record a change to a task"),
          Map.entry("task-completing", "Close a finished task"),
          Map.entry("task-canceling", "Take a task that is no longer needed off the list"));

  private JobWords() {}

  /** The words; the type itself where there are none. */
  static String of(String jobType) {
    return WORDS.getOrDefault(jobType, jobType);
  }

  static Set<String> jobTypes() {
    return WORDS.keySet();
  }
}
