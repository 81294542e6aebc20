package uk.complexcase.pathway.meetings;

import org.springframework.stereotype.Component;
import uk.complexcase.pathway.meetings.ActOutcome.Done;

/**
 * Takes in a report in place of attendance: by the agency, accepted by the chair alone and never
 * after the end (CSD-22).
 */
@Component
class Reports {

  private static final int LONGEST_REPORT = 60_000;

  private final DiscussionInvitees invitees;
  private final AskingToCome asked;
  private final Trace trace;

  Reports(DiscussionInvitees invitees, AskingToCome asked, Trace trace) {
    this.invitees = invitees;
    this.asked = asked;
    this.trace = trace;
  }

  ActOutcome report(Doing doing, StrategyAct.SendReport act) {
    var row = asked.row(doing, act.invitee());
    boolean theirs =
        doing.part().own().stream().anyMatch(one -> one.id.equals(row.id))
            || doing.part().convenes()
            || doing.part().chairs();
    return Check.that(theirs, "", "The agency hands in its own report")
        .and(doing.session().endedAt == null, "report", AFTER_THE_END)
        .words("report", act.report(), LONGEST_REPORT, "Write the report")
        .and(
            !Boolean.TRUE.equals(row.reportAccepted),
            "report",
            "The report is accepted and stands as it is")
        .unchanged(row.version == act.version(), "report")
        .then(() -> {
          row.report = Check.clean(act.report());
          row.reportSentAt = doing.now();
          invitees.flush();
          trace.act(
              doing.discussion(),
              doing.by(),
              "STRATEGY_REPORT_SENT",
              doing.discussion().ref + " " + row.agency);
          return new Done("The report is with the chair.");
        });
  }

  private static final String AFTER_THE_END =
      "The session has ended; a report can no longer stand for attendance";

  /** Never after the end: what was not heard in it was not heard (CSD-22). */
  ActOutcome decideReport(Doing doing, StrategyAct.DecideReport act) {
    var row = asked.row(doing, act.invitee());
    return Check.that(doing.part().chair(), "", "Only the chair accepts a report")
        .and(doing.session().endedAt == null, "report", AFTER_THE_END)
        .and(row.reportSentAt != null, "report", "There is no report to accept")
        .and(!row.attendance.present(), "report", "They were there; a report does not stand for it")
        .unchanged(row.version == act.version(), "report")
        .then(() -> {
          row.reportAccepted = act.accepted();
          row.reportDecidedAt = doing.now();
          row.attendance = act.accepted() ? Attendance.REPORT_ACCEPTED : Attendance.INVITED;
          invitees.flush();
          trace.act(
              doing.discussion(),
              doing.by(),
              act.accepted() ? "STRATEGY_REPORT_ACCEPTED" : "STRATEGY_REPORT_NOT_ACCEPTED",
              doing.discussion().ref + " " + row.agency);
          return new Done(
              act.accepted() ? "The report stands for attendance." : "The report is not accepted.");
        });
  }
}
