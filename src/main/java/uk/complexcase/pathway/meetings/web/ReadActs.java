package uk.complexcase.pathway.meetings.web;

import uk.complexcase.cases.sharing.Excluded;
import uk.complexcase.cases.sharing.ExclusionReason;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.pathway.meetings.MeetingMode;
import uk.complexcase.pathway.meetings.StrategyAct;
import uk.complexcase.pathway.meetings.StrategyTiming;

/**
 * Reads an act from the form that was sent; here those by which a discussion is convened. What
 * cannot be read is told by {@link Typed#mistake()}; then the act is not to be done.
 */
final class ReadActs {

  static final String MODE = "Choose how they meet";
  static final String AGENCY = "Choose the agency";

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
              typed.text("outsideTelephone"),
              typed.children());
      case "change-invitee" ->
          new StrategyAct.ChangeInvitee(
              typed.id("invitee"),
              typed.version(),
              typed.person("person"),
              typed.text("outsideName"),
              typed.text("outsideEmail"),
              typed.text("outsideTelephone"),
              typed.children());
      case "tell-taken-back" ->
          new StrategyAct.TellTakenBack(typed.id("invitee"), typed.version(), typed.text("how"));
      case "tell-invitee" ->
          new StrategyAct.TellInvitee(typed.id("invitee"), typed.version(), typed.text("how"));
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
      case "open-list" ->
          new StrategyAct.OpenList(
              typed.needPerson("person", "Choose who is put on the list"), typed.text("reason"));
      case "convene" ->
          new StrategyAct.Convene(
              typed.choice("mode", MeetingMode.class, MODE),
              typed.needWhen("plannedFor", "Enter when they meet"),
              typed.text("howToJoin"));
      case "call-off" ->
          new StrategyAct.CallOff(
              typed.text("reason"),
              typed.yes("immediateRisk", "Say whether a child is in danger at once"),
              typed.text("keptSafe"));
      default -> ReadHeldActs.read(act, typed);
    };
  }

  private static Excluded excluded(Typed typed) {
    var person = typed.person("who");
    return person == null
        ? new Excluded.Outside(typed.text("outsideName"), typed.text("outsideEmployer"))
        : new Excluded.Known(person);
  }
}
