package uk.complexcase.pathway.meetings.web;

import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.pathway.meetings.ChildOutcome;
import uk.complexcase.pathway.meetings.ParentsRole;
import uk.complexcase.pathway.meetings.StrategyAct;
import uk.complexcase.pathway.meetings.UrgentMeasure;
import uk.complexcase.pathway.meetings.ViewSought;

/** Reads what is recorded and decided for one child; one branch for each act. */
final class ReadChildActs {

  private ReadChildActs() {}

  static StrategyAct read(String act, Typed typed) {
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
