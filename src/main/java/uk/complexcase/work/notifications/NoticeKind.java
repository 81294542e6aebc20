package uk.complexcase.work.notifications;

import java.util.function.Function;

/**
 * What there is to say, and the act its reader may take. Every sentence of a notice stands here;
 * {@code {clock}} is the timescale's label and {@code {due}} its time in Europe/London.
 */
enum NoticeKind {
  DEADLINE_NEARS(
      "Finish this step in time", "{clock} is due {due}", "It nears", Target.OfDeadline::of),
  DEADLINE_BREACHED(
      "Say what prevented it", "{clock} was due {due}", "It is late", Target.OfDeadline::of),
  DEADLINE_CLIMBED(
      "See that somebody acts on it",
      "{clock} was due {due} and is still open",
      "It is late and still open",
      Target.OfDeadline::of),
  DEADLINE_STILL_OPEN(
      "Decide who acts on it now",
      "{clock} was due {due}; everyone in line was told and it is still open",
      "Everyone in line was told and it is still open",
      Target.OfDeadline::of),
  TASK_HANDED_OVER(
      "Take up the task",
      "A colleague handed it to you, due {due}",
      "A colleague handed it to you",
      Target.OfTask::of),
  TASK_OFFERED(
      "Claim the task",
      "{clock} is due {due} and nobody holds the task",
      "Nobody holds it",
      Target.OfTask::of),
  MEETING_ASKED(
      "Come to the strategy discussion",
      "You are asked to come {due}",
      "You are asked to come",
      Target.OfMeeting::of),
  MEETING_MOVED(
      "Note the new time of the strategy discussion",
      "It is held {due} now",
      "It is held at another time",
      Target.OfMeeting::of),
  MEETING_WITHDRAWN(
      "Take the strategy discussion out of your calendar",
      "You are no longer asked to come {due}",
      "You are no longer asked to come",
      Target.OfMeeting::of),
  MEETING_CALLED_OFF(
      "Read why no strategy discussion is held",
      "A manager called off {due} what you asked for",
      "A manager called off what you asked for",
      Target.OfCase::of),
  CS_REFERRED_HIGHER(
      "Look at the level of risk now",
      "Referred to complex safeguarding again {due}, at a higher level",
      "Referred to complex safeguarding again, at a higher level",
      Target.OfCase::of),
  CS_CONCERN_AGAIN(
      "Read the new concern about exploitation",
      "It joined the complex safeguarding case {due}",
      "It joined the complex safeguarding case",
      Target.OfCase::of),
  CS_CLOSED(
      "Note that complex safeguarding has closed, and that social care goes on",
      "The team ended its work {due}; assessments, plans and enquiries go on",
      "The team ended its work; assessments, plans and enquiries go on",
      Target.OfCase::of),
  NOTICE_GROUND_ENDED(
      "Look at what protects the young person now",
      "The ground of a warning notice ended {due}",
      "The ground of a warning notice ended",
      Target.OfCase::of),
  CS_PANEL_CHANGED(
      "Note which day the exploitation panel hears the case",
      "Its day was changed {due}",
      "Its day was changed",
      Target.OfCase::of),
  PANEL_MOVED(
      "Note the new day of the exploitation panel",
      "It is held by {due} now",
      "It is held on another day",
      Target.OfPanel::of),
  PANEL_CALLED_OFF(
      "Take the exploitation panel out of your calendar",
      "It does not meet {due}; its cases go to the next",
      "It does not meet; its cases go to the next",
      Target.OfPanel::of),
  PANEL_CASE_UNSEEN(
      "See that somebody who chairs the panel may see the case of this reference",
      "Nobody who chairs may see it; it waits until {due}",
      "Nobody who chairs may see it",
      Target.OfPanel::of),
  CASE_UNSEEN_AT_PANEL(
      "Have somebody who chairs the exploitation panel put on the child's list",
      "Nobody who chairs may see the case; it waits until {due}",
      "Nobody who chairs may see the case",
      Target.OfCase::of),
  CONVENER_WANTED(
      "Convene the strategy discussion, or add somebody who may to the child's list",
      "Nobody on the list of a restricted child may convene it; you were put there {due}",
      "Nobody on the list of a restricted child may convene it",
      Target.ToConvene::of),
  MINUTES_READY(
      "Read the minutes of the strategy discussion",
      "They were issued {due}",
      "They were issued",
      Target.OfMinutes::of),
  MINUTES_CORRECTED(
      "Read the corrected minutes of the strategy discussion",
      "They were issued again {due}",
      "They were put right and replace those you have",
      Target.OfMinutes::of),
  PROCESS_STUCK(
      "See what stopped, and have it tried again",
      "A step stopped {due} and cannot go on by itself",
      "A step stopped and cannot go on by itself",
      Target.OfIncident::of),
  DRAFT_TO_APPROVE(
      "Read a change of the procedure, and approve it or send it back",
      "Approval was asked for {due}",
      "Approval was asked for",
      Target.OfDraft::of),
  DRAFT_SENT_BACK(
      "Change the draft of the procedure",
      "It was sent back with a reason {due}",
      "It was sent back with a reason",
      Target.OfDraft::of),
  DRAFT_IN_FORCE(
      "Note that a change of the procedure is in force",
      "It was approved {due}; what had begun goes on as it began",
      "It was approved; what had begun goes on as it began",
      Target.OfDraft::of),
  /** To somebody without an account: the reference, and nothing of what it is about. */
  RECEIPT("Keep this reference", "It is your receipt", "It is your receipt", Target.OfContact::of);

  private final String act;
  private final String sentence;
  private final String withoutTime;
  private final Function<String, Target> read;

  NoticeKind(String act, String sentence, String withoutTime, Function<String, Target> read) {
    this.act = act;
    this.sentence = sentence;
    this.withoutTime = withoutTime;
    this.read = read;
  }

  /** What the reader may do, as an imperative. */
  String act() {
    return act;
  }

  /** What happened, with its clock and its time. */
  String sentence(String clock, String due) {
    return sentence.replace("{clock}", clock).replace("{due}", due);
  }

  /** What happened, for a notice about no clock, or to a reader who may know no more of it. */
  String withoutTime() {
    return withoutTime;
  }

  Target target(String key) {
    return read.apply(key);
  }
}
