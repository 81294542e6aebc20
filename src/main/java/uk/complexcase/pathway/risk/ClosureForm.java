package uk.complexcase.pathway.risk;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ComplexSafeguardingClosed;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * The manager decides whether the team ends its work with a child. It closes nothing of social care
 * (TCS-51); a marker that is set is cleared with it, or the team goes on (TCS-57).
 */
@Component
class ClosureForm extends RiskForm {

  private final AgreeingLevel agreeing;
  private final Countersigning countersigning;
  private final TellingTeam telling;
  private final ApplicationEventPublisher events;

  ClosureForm(
      RiskWork work,
      AgreeingLevel agreeing,
      Countersigning countersigning,
      TellingTeam telling,
      ApplicationEventPublisher events) {
    super("decide-cs-closure", RiskStep.Kind.CLOSURE, work);
    this.agreeing = agreeing;
    this.countersigning = countersigning;
    this.telling = telling;
    this.events = events;
  }

  @Override
  public String why(TaskContext task) {
    return "closing to the team to decide";
  }

  @Override
  Map<String, Object> known(CsCase cs) {
    return Map.of("hazardNow", Boolean.TRUE.equals(cs.hazard));
  }

  @Override
  Storing read(FormReader form, TaskContext task, CsCase cs) {
    var decision = form.option(ClosureDecision.class, "closureDecision", "Choose what you decide");
    String because = form.text("closureReason", "Write why");
    boolean closes = decision == ClosureDecision.CLOSE;
    boolean cleared = form.yes("hazardCleared");
    if (closes && Boolean.TRUE.equals(cs.hazard) && !cleared) {
      form.problem("hazardCleared", "The marker is set: clear it with the closing, or go on");
    }
    if (closes && countersigning.open(cs)) {
      form.problem(
          "closureDecision", "A level below the tool's result waits for a manager's answer first");
    }
    if (closes && work.judgedBelowTool(cs, RiskWork.person(task).id())) {
      form.problem(
          "closureDecision",
          "You judged the level below the tool's result; another manager decides on closing");
    }
    return held -> {
      if (closes) {
        close(held, because, cleared, task);
      }
      return new Done(
          "CS_CLOSURE_DECIDED",
          "Complex safeguarding case %s: %s"
              .formatted(held.ref, decision.label().toLowerCase(Locale.UK)),
          Map.of("closureDecision", decision.name()),
          closes ? "Closed to the team. Social care goes on." : "The team goes on.");
    };
  }

  private void close(CsCase held, String because, boolean cleared, TaskContext task) {
    var by = RiskWork.person(task).id();
    if (cleared) {
      held.hazard = false;
    }
    held.closed(because, task.at());
    agreeing.end(held, RiskWork.period(task), by, task.at());
    telling.closed(held, task.at(), by);
    events.publishEvent(new ComplexSafeguardingClosed(held.openedOn(), because, task.at(), by));
  }
}
