package uk.complexcase.pathway.meetings.web;

import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.pathway.meetings.AgendaItem;
import uk.complexcase.pathway.meetings.AgendaStatus;
import uk.complexcase.pathway.meetings.Attendance;
import uk.complexcase.pathway.meetings.EnquiryType;
import uk.complexcase.pathway.meetings.FollowUpKind;
import uk.complexcase.pathway.meetings.MeetingMode;
import uk.complexcase.pathway.meetings.StrategyAct;

/** Reads the acts of a session and of its end; one branch for each. */
final class ReadHeldActs {

  private ReadHeldActs() {}

  static StrategyAct read(String act, Typed typed) {
    return switch (act) {
      case "begin" ->
          new StrategyAct.Begin(
              typed.choice("mode", MeetingMode.class, ReadActs.MODE),
              typed.text("statementRead").equals("YES"));
      case "mark-attendance" ->
          new StrategyAct.MarkAttendance(
              typed.id("invitee"),
              typed.version(),
              typed.choice("attendance", Attendance.class, "Choose whether they were there"),
              typed.text("attendedAs"));
      case "send-report" ->
          new StrategyAct.SendReport(typed.id("invitee"), typed.version(), typed.text("report"));
      case "decide-report" ->
          new StrategyAct.DecideReport(
              typed.id("invitee"),
              typed.version(),
              typed.yes("report", "Choose whether the report stands for attendance"));
      case "settle-point" ->
          new StrategyAct.SettlePoint(
              item(typed),
              typed.choice("status", AgendaStatus.class, "Choose what was done with the point"),
              typed.text("reason"));
      case "defer-rest" -> new StrategyAct.DeferRest();
      case "write-note" ->
          new StrategyAct.WriteNote(
              typed.id("note"),
              item(typed),
              typed.text("words"),
              handling(typed),
              typed.children());
      case "change-note" ->
          new StrategyAct.ChangeNote(
              typed.id("note"),
              typed.version(),
              typed.text("words"),
              handling(typed),
              typed.children());
      case "withdraw-note" -> new StrategyAct.WithdrawNote(typed.id("note"), typed.version());
      case "decide-enquiry" ->
          new StrategyAct.DecideEnquiry(
              typed.choice("type", EnquiryType.class, "Choose what enquiry it is"),
              typed.text("rationale"));
      case "need-follow-up" ->
          new StrategyAct.NeedFollowUp(
              typed.id("id"),
              typed.choice("kind", FollowUpKind.class, "Choose whom or what it is about"),
              typed.text("words"),
              typed.text("childName"),
              typed.count("childAge", "Enter the age in years, or leave it empty"),
              typed.text("livesWith"));
      case "withdraw-follow-up" -> new StrategyAct.WithdrawFollowUp(typed.id("id"));
      case "agree-action" ->
          new StrategyAct.AgreeAction(
              typed.text("key"),
              typed.children(),
              typed.choice("kind", ActionKind.class, "Choose what it is for"),
              typed.text("words"),
              typed.choice("agency", Agency.class, ReadActs.AGENCY),
              typed.person("owner"),
              typed.text("ownerName"),
              typed.day("due"));
      case "recommend" ->
          new StrategyAct.Recommend(
              typed.text("key"),
              typed.children(),
              typed.text("words"),
              typed.choice("to", Agency.class, ReadActs.AGENCY));
      case "withdraw-line" ->
          new StrategyAct.WithdrawLine(typed.text("line"), typed.text("reason"));
      case "end-held" -> new StrategyAct.EndHeld();
      case "end-to-reconvene" ->
          new StrategyAct.EndToReconvene(typed.text("purpose"), typed.when("plannedFor"));
      default -> ReadChildActs.read(act, typed);
    };
  }

  private static AgendaItem item(Typed typed) {
    return typed.choice("item", AgendaItem.class, "Choose the point");
  }

  private static HandlingCode handling(Typed typed) {
    return typed.choice("handling", HandlingCode.class, "Choose who may read it");
  }
}
