package uk.complexcase.pathway.meetings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uk.complexcase.pathway.meetings.AgendaStatus;
import uk.complexcase.pathway.meetings.Attendance;
import uk.complexcase.pathway.meetings.DiscussionView;
import uk.complexcase.pathway.meetings.DiscussionView.Invitee;
import uk.complexcase.pathway.meetings.MeetingMode;
import uk.complexcase.pathway.meetings.StrategyTiming;
import uk.complexcase.pathway.meetings.web.Field.Option;

/** The forms of a session: its beginning, who is there, and its points. */
final class HoldForms {

  private HoldForms() {}

  static List<ActForm> of(DiscussionView view) {
    var forms = new ArrayList<ActForm>();
    var you = view.you();
    boolean keeps = you.convenes() || you.chairs();
    boolean running = view.session().running();
    if (you.chairs() && !running) {
      forms.add(begin(view));
    }
    if (keeps && !view.asked().isEmpty()) {
      forms.add(attendance(view));
    }
    for (var one : view.asked()) {
      boolean accepted = Boolean.TRUE.equals(one.reportAccepted());
      if (!accepted && (keeps || Objects.equals(you.invitee(), one.id()))) {
        forms.add(report(one));
      }
      if (you.chairs() && one.reportSentAt() != null && !one.attendance().present()) {
        forms.add(decideReport(one));
      }
    }
    if (keeps && running) {
      forms.add(settle(view));
      if (view.timing() == StrategyTiming.IMMEDIATE && !view.session().restDeferred()) {
        forms.add(
            new ActForm(
                "defer-rest",
                "",
                "agenda",
                "Leave the other points to the next session",
                "Leave all points but the first eight to the next session"));
      }
    }
    return forms;
  }

  private static ActForm begin(DiscussionView view) {
    return new ActForm("begin", "", "sitting", "Begin the session", "Begin the session")
        .checks(
            "statementRead",
            "Statement on confidentiality",
            "",
            List.of(new Option("YES", "I have read the statement to those who are here")),
            "")
        .radios(
            "mode",
            "How do they meet?",
            "",
            Options.of(MeetingMode.values(), MeetingMode::label),
            Options.name(view.session().mode()));
  }

  /** Everybody asked, in one form. */
  private static ActForm attendance(DiscussionView view) {
    var offered =
        Options.of(
            Stream.of(Attendance.values())
                .filter(each -> each != Attendance.REPORT_ACCEPTED)
                .toList(),
            Attendance::label);
    var form = new ActForm("mark-everybody", "", "there", "Who is there", "Record who is there");
    for (var one : view.asked()) {
      form.section(one.id().toString(), "mark-attendance")
          .kept("invitee", one.id())
          .stamp("version", one.version())
          .select(
              "attendance",
              one.agency().label() + ": are they there?",
              "",
              offered,
              one.attendance() == Attendance.REPORT_ACCEPTED ? "" : Options.name(one.attendance()))
          .text(
              "attendedAs",
              "Who comes instead for " + one.agency().label() + "?",
              "",
              one.attendedAs());
    }
    return form;
  }

  private static ActForm report(Invitee one) {
    return new ActForm("send-report", one.id(), "there", "Hand in a report", "Hand in the report")
        .kept("invitee", one.id())
        .stamp("version", one.version())
        .area(
            "report",
            "Written report",
            "The chair decides whether it stands for attendance (CSD-22)",
            one.report());
  }

  private static ActForm decideReport(Invitee one) {
    var accepted = one.reportAccepted();
    return new ActForm("decide-report", one.id(), "there", "Decide on the report", "Record")
        .kept("invitee", one.id())
        .stamp("version", one.version())
        .radios(
            "report",
            "Does the report stand for attendance?",
            "",
            Options.YES_NO,
            accepted == null ? "" : Options.yesNo(accepted));
  }

  /** The whole agenda in one form. */
  private static ActForm settle(DiscussionView view) {
    var form = new ActForm("settle-points", "", "agenda", "Agenda", "Settle these points");
    for (var point : view.agenda()) {
      boolean deferrable = view.session().restDeferred() && !point.item().core();
      var offered =
          Stream.of(AgendaStatus.values())
              .filter(status -> status != AgendaStatus.DEFERRED || deferrable)
              .toList();
      form.section(point.item().name(), "settle-point")
          .kept("item", point.item())
          .radios(
              "status",
              point.item().label(),
              "",
              Options.of(offered, AgendaStatus::label),
              Options.name(point.status()))
          .text(
              "reason",
              "Why does it not apply?",
              "",
              point.status() == AgendaStatus.DEFERRED ? "" : point.reason());
    }
    return form;
  }
}
