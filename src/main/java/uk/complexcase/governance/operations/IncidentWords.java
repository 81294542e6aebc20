package uk.complexcase.governance.operations;

import java.util.Map;
import java.util.Set;
import uk.complexcase.procedure.Incident;
import uk.complexcase.procedure.Incidents;

/**
 * What it means that a step stands still, for somebody who knows the work and not the system: one
 * line for each kind of job, and an honest one for everything else.
 */
final class IncidentWords {

  private static final String STORED =
      "What people entered is stored. Clocks go on and tell of themselves.";
  private static final String TASK_STORED =
      "What people entered is stored, and so is the clock of every task that was already given.";

  private static final Map<String, Line> LINES =
      Map.ofEntries(
          Map.entry(
              "claim-start",
              new Line(
                  "A part of the procedure could not begin",
                  STORED,
                  "None of its tasks has been given to anybody.",
                  "Do by hand what it would have asked for first, and record it on the case.")),
          Map.entry(
              "acknowledge-referral",
              new Line(
                  "The receipt of a referral could not be written",
                  "The referral is stored.",
                  "The referrer has no receipt, and nobody has been asked to screen it.",
                  "Screen the referral now from the hub board and ring the referrer.")),
          Map.entry(
              "match-earlier-contacts",
              new Line(
                  "Earlier contacts about the children could not be counted",
                  "The referral is stored.",
                  "Nobody has been asked to screen it.",
                  "Screen the referral now from the hub board; look up earlier contacts by hand.")),
          Map.entry(
              "tell-referrer-outcome",
              new Line(
                  "The outcome could not be told to the referrer",
                  "The decision is stored.",
                  "The referrer has not heard of it.",
                  "Ring the referrer with the outcome and record that you did.")),
          Map.entry(
              "open-strategy-discussion",
              new Line(
                  "The strategy discussion could not be asked for",
                  "The decision that one is needed is stored.",
                  "No discussion has been opened, and nobody has been asked to convene it.",
                  "Ask for the discussion now from the child's case page.")),
          Map.entry(
              "ask-risk-discussion",
              new Line(
                  "The strategy discussion about a high level of risk could not be asked for",
                  "The agreed level is stored.",
                  "No discussion has been opened or joined for it, nor care and legal advice asked for.",
                  "Ask for the discussion now from the child's case page.")),
          Map.entry(
              "open-assessment",
              new Line(
                  "The assessment could not be opened",
                  "The decision that the threshold is met is stored.",
                  "The child has no assessment yet, and nobody has been asked to allocate it.",
                  "Allocate a social worker now and tell them.")),
          Map.entry(
              "send-cs-referral",
              new Line(
                  "The referral to the complex safeguarding team could not be sent",
                  "The referral is stored.",
                  "The team has not received it.",
                  "Ring the team's manager about the child.")),
          Map.entry(
              "ask-for-cs-referral",
              new Line(
                  "The referral to the complex safeguarding team could not be asked for",
                  "The decision is stored.",
                  "Nobody has been asked to refer the child to the team.",
                  "Ring the team's manager about the child.")),
          Map.entry(
              "send-group-concern",
              new Line(
                  "The concern about a group of children could not be passed on",
                  "The screening is stored.",
                  "The complex safeguarding team has not heard of the group.",
                  "Ring the team's manager about the group.")),
          Map.entry(
              "open-outcome-chase",
              new Line(
                  "When the hub's decision on a referral is chased could not be set",
                  "The referral is stored, and the clock of its decision runs.",
                  "Nobody will be asked to chase the hub's decision, or to tell the GP of it.",
                  "Ask the hub for its decision, tell the referrer where it stands, and tell the GP.")),
          Map.entry(
              "read-deadline",
              new Line(
                  "A clock could not be watched",
                  "The clock and its time are stored, and its page shows them.",
                  "Nobody is warned of this clock or told when it is missed.",
                  "Look at the clock's time on the case page and remind whoever holds the work.")),
          Map.entry(
              "warn-or-escalate",
              new Line(
                  "A warning about a clock could not be given out",
                  "The clock and its time are stored, and its page shows them.",
                  "Whoever should have been warned or told has not been.",
                  "Look at the clock's time on the case page and ring whoever holds the work.")),
          Map.entry(
              "read-action",
              new Line(
                  "How an agreed action stands could not be read",
                  "The action, its owner and its date are stored.",
                  "Whoever is to accept, do or settle the action has no task for it.",
                  "Tell its owner, or the chair where it was given back, that it waits for them.")),
          Map.entry(
              "open-clock-in-register",
              new Line(
                  "The clock of a task could not be set",
                  TASK_STORED,
                  "The task has not been given to anybody.",
                  "Tell whoever does this step that it waits for them.")),
          Map.entry(
              "read-plan",
              new Line(
                  "Where a multi-agency plan stands could not be read",
                  "The plan and its lines are stored.",
                  "Nobody is asked to confirm, settle or review the plan.",
                  "Tell whoever leads the child's work that the plan waits for them.")),
          Map.entry(
              "read-panel-dates",
              new Line(
                  "When the papers of a panel are due could not be read",
                  "The panel, its cases, and the papers and returns it has are stored.",
                  "The chair has not been asked to settle the agenda or to hold the panel.",
                  "Tell the chair when the panel is, and that its agenda waits for them.")),
          Map.entry(
              "open-task-clock",
              new Line(
                  "The clock of a task could not be set",
                  TASK_STORED,
                  "The task has not been given to anybody.",
                  "Tell whoever does this step that it waits for them.")),
          Map.entry(
              "task-creating",
              new Line(
                  "A task could not be put on the task list",
                  TASK_STORED,
                  "The task may be on nobody's list.",
                  "Tell whoever does this step that it waits for them.")),
          Map.entry(
              "task-assigning",
              new Line(
                  "It could not be recorded who holds a task",
                  TASK_STORED,
                  "The task list may show another holder.",
                  "Ask whoever should hold the task whether they know of it.")),
          Map.entry(
              "task-updating",
              new Line(
                  "A change to a task could not be recorded",
                  TASK_STORED,
                  "The task list may show an older date or holder.",
                  "Read the date on the clock's own page; it is the one that counts.")),
          Map.entry(
              "task-completing",
              new Line(
                  "A finished task could not be closed",
                  "The form that was sent is stored.",
                  "What follows the task has not begun.",
                  "Do by hand what cannot wait. Nobody has to fill in the form again.")),
          Map.entry(
              "task-canceling",
              new Line(
                  "A task that is no longer needed could not be taken off the list",
                  STORED,
                  "The task may still be on somebody's list.",
                  "Tell whoever holds the task that it is no longer needed.")));

  private IncidentWords() {}

  /**
   * What a kind of failure means.
   *
   * @param title what could not be done
   * @param saved what is safe
   * @param notDone what has not happened
   * @param meanwhile what a person can do until it is mended
   */
  record Line(String title, String saved, String notDone, String meanwhile) {}

  /** The kinds of job that have a line of their own. */
  static Set<String> jobTypes() {
    return LINES.keySet();
  }

  /** What this one means. */
  static Line of(Incident incident) {
    var line = LINES.get(incident.jobType());
    return line != null
        ? line
        : new Line(
            "“%s” could not be %s"
                .formatted(incident.elementName(), isQuestion(incident) ? "decided" : "done"),
            "What people entered before this step is stored. Clocks go on and tell of themselves.",
            "This step, and what follows it, has not happened.",
            "If a child may be unsafe, act now by telephone and do not wait for this.");
  }

  /** Gateways are questions; every other step is something to be done. */
  private static boolean isQuestion(Incident incident) {
    return incident.elementName().endsWith("?");
  }

  /** What could not be done, why, and after how many tries, in one sentence without a full stop. */
  static String sentence(Incident incident, int retriesAsked) {
    var why = Cause.of(incident);
    return incident.jobKey() == null
        ? "%s: %s".formatted(of(incident).title(), why)
        : "%s: %s, %d tries"
            .formatted(of(incident).title(), why, Incidents.TRIES * (retriesAsked + 1));
  }
}
