package uk.complexcase.governance.procedurepages;

import static java.util.Map.entry;

import java.util.Map;

/**
 * Who or what begins each part of the procedure. The models only draw the event: who sets it off is
 * a page or a step elsewhere, so it is said here, and a test holds this to the models in force.
 */
final class Beginnings {

  private static final Map<String, String> BY =
      Map.ofEntries(
          entry(
              "agreed-action/ActionBegun",
              "A person: an action is agreed in a meeting. It begins by itself from that record."),
          entry(
              "assessment-allocation/AssessmentDecided",
              "A person: a strategy discussion decides on an assessment and none is open."),
          entry(
              "child-and-family-assessment/AssessmentHasWorker",
              "A person: somebody is named to write the assessment."),
          entry(
              "child-in-need-plan/ChildInNeed",
              "A person: an assessment, a conference or the last review of a protection plan finds"
                  + " the child in need."),
          entry(
              "complex-safeguarding-pathway/ReferredToTeam",
              "A person: a social worker sends the referral with a level of risk."),
          entry(
              "complex-safeguarding-referral/CsReferralNeeded",
              "A person: the threshold is decided on or a strategy discussion concluded, and the"
                  + " concern is about exploitation."),
          entry(
              "deadline-escalation/DeadlineOpened",
              "Nobody has to: it begins by itself for every clock that opens, birthdays apart."),
          entry(
              "discussion-follow-up/FollowUpNamed",
              "A person: a strategy discussion names somebody or something else to be followed"
                  + " up."),
          entry(
              "governance-meeting/ListMade",
              "Nobody has to: it begins by itself each working day and each week, at the time set"
                  + " for the list."),
          entry(
              "handover-and-transfer/HandoverBegun",
              "A person: somebody begins the handover or the move on a page of the child's case."),
          entry(
              "high-risk/FoundHigh",
              "A person: a referral, a measurement, an assessment or a review says that the risk is"
                  + " high. It begins by itself from that record."),
          entry(
              "level-countersign/AgreedBelowTool",
              "A person: a level of risk is agreed below the result of the tool."),
          entry(
              "mace-panel/FirstCaseBrought",
              "A person or another step: the first case is brought to the panel of a month."),
          entry(
              "missing-episode/ReportedMissing",
              "A person: somebody reports on a page of the product that the child is missing."),
          entry(
              "multi-agency-plan/PanelMadePlan",
              "A person: an exploitation panel makes a plan for the child."),
          entry(
              "panel-paper/CaseBrought",
              "A person or another step: a case is brought to an exploitation panel."),
          entry(
              "panel-return/ReturnAsked",
              "A person: the agenda of the panel is settled, or an agency says that it will be"
                  + " absent. Each return is then asked for by itself."),
          entry(
              "protection-at-once/MeasureCalledFor",
              "A person: what is told, screened or confirmed about a contact calls for it."),
          entry(
              "referral-outcome-told/OutcomeAwaited",
              "A person: somebody tells the hub of a concern. It begins by itself from that"
                  + " contact."),
          entry(
              "referral-pathway/ReferralReceived",
              "A person: somebody tells the hub of a concern, by a form, by telephone or from"
                  + " another system."),
          entry("risk-review/PeriodBegun", "A person: a level of risk is agreed."),
          entry(
              "section-47-enquiry/EnquiryOpened",
              "A person: the chair of a strategy discussion records that an enquiry is opened for"
                  + " the child."),
          entry(
              "strategy-discussion/DiscussionAsked",
              "A person or another step: any practitioner may ask for a discussion, and other parts"
                  + " of the procedure ask for one by themselves."),
          entry(
              "transition-to-adult-services/TransitionBegun",
              "Nobody has to: it begins by itself on the 16th birthday of a young person whose case is"
                  + " open to a concern about exploitation, or when such a concern is opened for"
                  + " somebody older."),
          entry(
              "undelivered-notice/MessageUndelivered",
              "Nobody has to: it begins by itself when a message reached nobody."));

  private Beginnings() {}

  /** In words; empty for an element that begins no part of its own. */
  static String of(String model, String element) {
    return BY.getOrDefault(model + "/" + element, "");
  }
}
