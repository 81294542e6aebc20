package uk.complexcase.pathway.meetings.web;

import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.cases.sharing.Excluded;
import uk.complexcase.cases.sharing.ExclusionReason;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.pathway.meetings.AgendaItem;
import uk.complexcase.pathway.meetings.AgendaStatus;
import uk.complexcase.pathway.meetings.Attendance;
import uk.complexcase.pathway.meetings.ChildOutcome;
import uk.complexcase.pathway.meetings.EnquiryType;
import uk.complexcase.pathway.meetings.FollowUpKind;
import uk.complexcase.pathway.meetings.MeetingMode;
import uk.complexcase.pathway.meetings.ParentsRole;
import uk.complexcase.pathway.meetings.StrategyAct;
import uk.complexcase.pathway.meetings.StrategyTiming;
import uk.complexcase.pathway.meetings.UrgentMeasure;
import uk.complexcase.pathway.meetings.ViewSought;

/**
 * Reads an act from the form that was sent. What cannot be read is told by {@link Typed#mistake()};
 * then the act is not to be done. One branch for each act makes it long.
 */
final class ReadActs {

  private static final String MODE = "Choose how they meet";
  private static final String AGENCY = "Choose the agency";

  private ReadActs() {}

  static StrategyAct read(String act, Typed typed) {
    return switch (act) {
      case "set-timing" ->
          new StrategyAct.SetTiming(
              typed.choice("timing", StrategyTiming.class, "Choose how soon it is held"),
              typed.text("reason"),
              typed.when("plannedFor"),
              typed.forEach("interimSafetyPlan"));
      case "name-chair" ->
          new StrategyAct.NameChair(typed.needPerson("chair", "Choose who chairs it"));
      case "name-note-taker" ->
          new StrategyAct.NameNoteTaker(
              typed.needPerson("noteTaker", "Choose who takes the notes"));
      case "invite" ->
          new StrategyAct.Invite(
              typed.choice("agency", Agency.class, AGENCY),
              "",
              typed.person("person"),
              typed.text("outsideName"),
              typed.text("outsideEmail"),
              typed.children());
      case "change-invitee" ->
          new StrategyAct.ChangeInvitee(
              typed.id("invitee"),
              typed.version(),
              typed.person("person"),
              typed.text("outsideName"),
              typed.text("outsideEmail"),
              typed.children());
      case "uninvite" ->
          new StrategyAct.Uninvite(typed.id("invitee"), typed.version(), typed.text("reason"));
      case "exclude" ->
          new StrategyAct.Exclude(
              excluded(typed),
              typed.choice("reason", ExclusionReason.class, "Choose why they are kept out"),
              typed.text("words"),
              typed.text("alternate"));
      case "name-alternate" ->
          new StrategyAct.NameAlternate(typed.text("exclusion"), typed.text("alternate"));
      case "lift-exclusion" ->
          new StrategyAct.LiftExclusion(typed.text("exclusion"), typed.text("reason"));
      case "explain-gap" ->
          new StrategyAct.ExplainGap(
              typed.choice("agency", Agency.class, AGENCY), typed.text("reason"));
      case "convene" ->
          new StrategyAct.Convene(
              typed.choice("mode", MeetingMode.class, MODE),
              typed.needWhen("plannedFor", "Enter when they meet"));
      default -> held(act, typed);
    };
  }

  private static Excluded excluded(Typed typed) {
    var person = typed.person("who");
    return person == null
        ? new Excluded.Outside(typed.text("outsideName"), typed.text("outsideEmployer"))
        : new Excluded.Known(person);
  }

  private static StrategyAct held(String act, Typed typed) {
    return switch (act) {
      case "begin" ->
          new StrategyAct.Begin(
              typed.choice("mode", MeetingMode.class, MODE),
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
              typed.text("words"));
      case "withdraw-follow-up" -> new StrategyAct.WithdrawFollowUp(typed.id("id"));
      case "agree-action" ->
          new StrategyAct.AgreeAction(
              typed.text("key"),
              typed.children(),
              typed.choice("kind", ActionKind.class, "Choose what it is for"),
              typed.text("words"),
              typed.choice("agency", Agency.class, AGENCY),
              typed.person("owner"),
              typed.text("ownerName"),
              typed.day("due"));
      case "recommend" ->
          new StrategyAct.Recommend(
              typed.text("key"),
              typed.children(),
              typed.text("words"),
              typed.choice("to", Agency.class, AGENCY));
      case "withdraw-line" ->
          new StrategyAct.WithdrawLine(typed.text("line"), typed.text("reason"));
      case "end-held" -> new StrategyAct.EndHeld();
      case "end-to-reconvene" ->
          new StrategyAct.EndToReconvene(typed.text("purpose"), typed.when("plannedFor"));
      default -> ofChild(act, typed);
    };
  }

  private static AgendaItem item(Typed typed) {
    return typed.choice("item", AgendaItem.class, "Choose the point");
  }

  private static HandlingCode handling(Typed typed) {
    return typed.choice("handling", HandlingCode.class, "Choose who may read it");
  }

  private static StrategyAct ofChild(String act, Typed typed) {
    var seen = typed.text("seen");
    return switch (act) {
      case "record-voice" ->
          new StrategyAct.RecordVoice(
              typed.child(), seen, sought(typed), typed.text("words"), typed.text("changed"));
      case "record-parents" ->
          new StrategyAct.RecordParents(
              typed.child(),
              seen,
              sought(typed),
              typed.text("words"),
              typed.optional("role", ParentsRole.class));
      case "record-safety-plan" ->
          new StrategyAct.RecordSafetyPlan(typed.child(), seen, typed.text("plan"));
      case "record-support" ->
          new StrategyAct.RecordSupport(typed.child(), seen, typed.text("support"));
      case "record-telling" ->
          new StrategyAct.RecordTelling(typed.child(), seen, typed.text("toldBy"));
      case "record-seeing" ->
          new StrategyAct.RecordSeeing(
              typed.child(), seen, typed.text("seenBy"), typed.when("seeBy"));
      case "mark-alleged" ->
          new StrategyAct.MarkAllegedToHaveHarmed(
              typed.child(), typed.yes("alleged", "Choose yes or no"));
      case "decide-outcome" ->
          new StrategyAct.DecideOutcome(
              typed.child(),
              seen,
              typed.choice("outcome", ChildOutcome.class, "Choose the outcome"),
              typed.text("reason"));
      case "decide-measure" ->
          new StrategyAct.DecideMeasure(
              typed.child(),
              typed.choice("measure", UrgentMeasure.class, "Choose the measure"),
              typed.yes("taken", "Choose whether it is taken"),
              typed.text("detail"));
      default -> throw new NotVisible("No act of that name");
    };
  }

  private static ViewSought sought(Typed typed) {
    return typed.choice("sought", ViewSought.class, "Choose whether they were asked");
  }
}
