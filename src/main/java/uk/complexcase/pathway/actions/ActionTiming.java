package uk.complexcase.pathway.actions;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionLife;
import uk.complexcase.cases.actions.ActionLife.Standing;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.work.steps.ModelClocks;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskTiming;

/** The clock of each task of an action; none outlasts the action's own date. */
@Component
class ActionTiming implements TaskTiming {

  private final ActionLife life;
  private final DeadlineRegister deadlines;
  private final ModelClocks clocks;

  ActionTiming(ActionLife life, DeadlineRegister deadlines, ModelClocks clocks) {
    this.life = life;
    this.deadlines = deadlines;
    this.clocks = clocks;
  }

  @Override
  public String processId() {
    return "agreed-action";
  }

  @Override
  public TaskClock begin(String elementId, Map<String, Object> variables) {
    return clocks.begin(
        elementId,
        () ->
            Optional.ofNullable(variables.get("actionRef"))
                .flatMap(ref -> life.find(ref.toString()))
                .flatMap(action -> clock(elementId, action)));
  }

  private Optional<TaskClock> clock(String elementId, Standing action) {
    var date = deadlines.find(Clocks.AGREED_ACTION, Clocks.of(action)).filter(Deadline::running);
    return switch (elementId) {
      case "DoAction" -> date.map(TaskClock::of);
      case "AcceptAction" -> Optional.of(within(date, open(Clocks.ACCEPTANCE, action)));
      case "SettleAction" -> Optional.of(within(date, open(Clocks.SETTLED, action)));
      // the date has passed, so that it limits nothing any more
      case "TakeUpOverdueAction" ->
          Optional.of(TaskClock.of(open(Clocks.OVERDUE_TAKEN_UP, action)));
      default -> Optional.empty();
    };
  }

  private Deadline open(TimescaleCode code, Standing action) {
    return clocks.open(code, Clocks.ofRound(action), null);
  }

  private static TaskClock within(Optional<Deadline> date, Deadline own) {
    return date.map(outer -> TaskClock.within(own, outer)).orElseGet(() -> TaskClock.of(own));
  }
}
