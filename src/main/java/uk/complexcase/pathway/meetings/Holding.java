package uk.complexcase.pathway.meetings;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.pathway.meetings.ActOutcome.Done;

/** Holds a session: begun, who was there, reports instead, the agenda (CSD-22, 29 to 60, 63). */
@Component
class Holding {

  private final DiscussionInvitees invitees;
  private final AgendaPoints agenda;
  private final Convening convening;
  private final NamingPeople naming;
  private final AskingToCome asked;
  private final ChairRule chairs;
  private final DeadlineRegister deadlines;
  private final Trace trace;

  Holding(
      DiscussionInvitees invitees,
      AgendaPoints agenda,
      Convening convening,
      NamingPeople naming,
      AskingToCome asked,
      ChairRule chairs,
      DeadlineRegister deadlines,
      Trace trace) {
    this.invitees = invitees;
    this.agenda = agenda;
    this.convening = convening;
    this.naming = naming;
    this.asked = asked;
    this.chairs = chairs;
    this.deadlines = deadlines;
    this.trace = trace;
  }

  ActOutcome begin(Doing doing, StrategyAct.Begin act) {
    var discussion = doing.discussion();
    var session = doing.session();
    if (session.running()) {
      return new Done("The session has begun.");
    }
    return Check.that(doing.part().chairs(), "", "The chair begins the session")
        .and(
            // out of hours others may be named, who go on when offices open
            doing.part().chair()
                ? chairs.stillAllows(discussion.kind, doing.viewer().roles())
                : chairs.allows(discussion.kind, doing.now(), doing.viewer().roles()),
            "",
            "Only these may chair it: " + chairs.of(discussion.kind, doing.now()).because())
        .and(
            act.statementRead(),
            "statementRead",
            "Read the statement on confidentiality and say so")
        .then(() -> {
          naming.takeChair(doing, doing.by());
          convening.atOnce(doing, doing.now());
          session.mode = act.mode();
          session.startedAt = doing.now();
          session.begunBy = doing.by().value();
          session.chair = discussion.chair;
          session.noteTaker = discussion.noteTaker;
          discussion.state = DiscussionState.IN_PROGRESS;
          if (session.number() == 1) {
            deadlines.meet(Clocks.DISCUSSION, discussion.clocks(), doing.now());
          } else {
            deadlines.meet(
                Clocks.RECONVENE, discussion.clocks(session.number() - 1, ""), doing.now());
          }
          trace.everyChild(
              discussion,
              doing.by(),
              doing.now(),
              "STRATEGY_DISCUSSION_BEGUN",
              "Strategy discussion "
                  + discussion.ref
                  + ", session "
                  + session.number()
                  + ", begun");
          return new Done("The session has begun.");
        });
  }

  private static Check keepsRecord(Doing doing) {
    return Check.that(
        doing.part().convenes() || doing.part().chairs(),
        "",
        "The chair or the note taker records this");
  }

  ActOutcome attendance(Doing doing, StrategyAct.MarkAttendance act) {
    var row = asked.row(doing, act.invitee());
    boolean represented = act.attendance() == Attendance.REPRESENTED;
    return keepsRecord(doing)
        .and(doing.session().endedAt == null, "", "The session has ended")
        .and(
            act.attendance() != Attendance.REPORT_ACCEPTED,
            "attendance",
            "A report is accepted by the chair, not recorded as attendance")
        .text("attendedAs", act.attendedAs(), 200)
        .and(!represented || !act.attendedAs().isBlank(), "attendedAs", "Say who came for them")
        .unchanged(row.version == act.version() || same(row, act), "attendance")
        .then(() -> {
          if (!same(row, act)) {
            row.attendance = act.attendance();
            row.attendedAs = Check.clean(act.attendedAs());
            invitees.flush();
            trace.act(
                doing.discussion(),
                doing.by(),
                "STRATEGY_ATTENDANCE",
                doing.discussion().ref + " " + row.agency + " " + row.attendance);
          }
          return new Done(row.agency.label() + ": " + row.attendance.label() + ".");
        });
  }

  private static boolean same(DiscussionInvitee row, StrategyAct.MarkAttendance act) {
    return row.attendance == act.attendance()
        && row.attendedAs.equals(Check.clean(act.attendedAs()));
  }

  ActOutcome point(Doing doing, StrategyAct.SettlePoint act) {
    boolean notApplicable = act.status() == AgendaStatus.NOT_APPLICABLE;
    return keepsRecord(doing)
        .and(doing.session().running(), "", "The session is not being held")
        .text("reason", act.reason(), 2000)
        .and(
            !notApplicable || !act.reason().isBlank(), "reason", "Say why the point does not apply")
        .and(
            act.status() != AgendaStatus.DEFERRED
                || (!act.item().core() && doing.session().restDeferred),
            "status",
            "Leave points to the next session together, in a discussion held at once")
        .then(() -> {
          agenda.saveAndFlush(
              new AgendaPoint(
                  doing.session(),
                  act.item(),
                  act.status(),
                  Check.clean(act.reason()),
                  doing.by().value(),
                  doing.now()));
          return new Done(act.item().label() + ": " + act.status().label() + ".");
        });
  }

  /** All points that are not core and not settled, together. */
  ActOutcome deferRest(Doing doing) {
    return keepsRecord(doing)
        .and(doing.session().running(), "", "The session is not being held")
        .and(
            doing.discussion().timing == StrategyTiming.IMMEDIATE,
            "",
            "Only a discussion held at once leaves points to the next session")
        .then(() -> {
          doing.session().restDeferred = true;
          var settled =
              agenda.findByKeyDiscussionRef(doing.discussion().ref).stream()
                  .map(point -> point.key.item())
                  .toList();
          List<AgendaPoint> rest =
              Stream.of(AgendaItem.values())
                  .filter(item -> !item.core() && !settled.contains(item))
                  .map(item ->
                      new AgendaPoint(
                          doing.session(),
                          item,
                          AgendaStatus.DEFERRED,
                          "Held at once",
                          doing.by().value(),
                          doing.now()))
                  .toList();
          agenda.saveAllAndFlush(rest);
          return new Done("The other points are left to the next session.");
        });
  }
}
