package uk.complexcase.pathway.meetings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.pathway.meetings.AgendaItem;
import uk.complexcase.pathway.meetings.AgendaStatus;
import uk.complexcase.pathway.meetings.Attendance;
import uk.complexcase.pathway.meetings.DiscussionView;
import uk.complexcase.pathway.meetings.DiscussionView.Invitee;
import uk.complexcase.pathway.meetings.DiscussionView.Note;
import uk.complexcase.pathway.meetings.DiscussionView.Point;
import uk.complexcase.pathway.meetings.MeetingMode;
import uk.complexcase.pathway.meetings.StrategyTiming;
import uk.complexcase.pathway.meetings.web.Field.Option;

/** The forms of a session: its beginning, who is there, and the points with what is said. */
final class HoldForms {

  private static final List<Option> HANDLING =
      Options.of(HandlingCode.values(), HandlingCode::label);

  private HoldForms() {}

  static List<ActForm> of(DiscussionView view) {
    var forms = new ArrayList<ActForm>();
    var you = view.you();
    boolean keeps = you.convenes() || you.chairs();
    boolean running = view.session().running();
    if (you.chairs() && !running) {
      forms.add(begin(view));
    }
    for (var one : view.asked()) {
      if (keeps) {
        forms.add(attendance(one));
      }
      boolean accepted = Boolean.TRUE.equals(one.reportAccepted());
      if (!accepted && (keeps || Objects.equals(you.invitee(), one.id()))) {
        forms.add(report(one));
      }
      if (you.chairs() && one.reportSentAt() != null && !one.attendance().present()) {
        forms.add(decideReport(one));
      }
    }
    if (keeps && running) {
      view.agenda().forEach(point -> forms.add(settle(view, point)));
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
    if (you.contributes()) {
      view.agenda().forEach(point -> forms.add(write(view, point.item())));
      view.notes().stream()
          .filter(Note::own)
          .forEach(note -> {
            forms.add(change(view, note));
            forms.add(
                new ActForm(
                        "withdraw-note",
                        note.id(),
                        place(note.item()),
                        "Take it back",
                        "Take it back")
                    .kept("note", note.id())
                    .stamp("version", note.version()));
          });
    }
    return forms;
  }

  static String place(AgendaItem item) {
    return "point-" + item.name();
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

  private static ActForm attendance(Invitee one) {
    var offered =
        Stream.of(Attendance.values()).filter(each -> each != Attendance.REPORT_ACCEPTED).toList();
    return new ActForm("mark-attendance", one.id(), "there", "Record whether they came", "Record")
        .kept("invitee", one.id())
        .stamp("version", one.version())
        .radios(
            "attendance",
            "Were they there?",
            "",
            Options.of(offered, Attendance::label),
            Options.name(one.attendance()))
        .text("attendedAs", "Who came for them?", "Where represented by another", one.attendedAs());
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

  private static ActForm settle(DiscussionView view, Point point) {
    boolean deferrable = view.session().restDeferred() && !point.item().core();
    var offered =
        Stream.of(AgendaStatus.values())
            .filter(status -> status != AgendaStatus.DEFERRED || deferrable)
            .toList();
    return new ActForm(
            "settle-point", point.item(), place(point.item()), "Settle the point", "Settle it")
        .kept("item", point.item())
        .radios(
            "status",
            "What was done with it?",
            "",
            Options.of(offered, AgendaStatus::label),
            Options.name(point.status()))
        .text("reason", "Why does it not apply?", "Only where it does not", point.reason());
  }

  private static ActForm write(DiscussionView view, AgendaItem item) {
    return new ActForm("write-note", item, place(item), "Write under this point", "Write")
        .kept("item", item)
        .kept("note", UUID.randomUUID())
        .area("words", "What do you contribute?", "", "")
        .select("handling", "Who may read it?", "", HANDLING, HandlingCode.ATTENDEES.name())
        .checks("children", "About which children?", "None for all", Options.children(view), "");
  }

  private static ActForm change(DiscussionView view, Note note) {
    return new ActForm("change-note", note.id(), place(note.item()), "Change it", "Change it")
        .kept("note", note.id())
        .stamp("version", note.version())
        .area("words", "What do you contribute?", "", note.words())
        .select("handling", "Who may read it?", "", HANDLING, note.handling().name())
        .checks(
            "children",
            "About which children?",
            "None for all",
            Options.children(view),
            Options.joined(note.children()));
  }
}
