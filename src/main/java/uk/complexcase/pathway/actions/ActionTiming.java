package uk.complexcase.pathway.actions;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.actions.ActionLife;
import uk.complexcase.cases.actions.ActionLife.Standing;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.clock.timescales.UnknownTimescale;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskTiming;

/** The clock of each task of an action; none outlasts the action's own date. */
@Component
class ActionTiming implements TaskTiming {

  private static final Logger LOG = LoggerFactory.getLogger(ActionTiming.class);

  private final ActionLife life;
  private final DeadlineRegister deadlines;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  ActionTiming(
      ActionLife life,
      DeadlineRegister deadlines,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.life = life;
    this.deadlines = deadlines;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String processId() {
    return "agreed-action";
  }

  @Override
  public TaskClock begin(String elementId, Map<String, Object> variables) {
    try {
      TaskClock found =
          transaction.execute(status ->
              Optional.ofNullable(variables.get("actionRef"))
                  .flatMap(ref -> life.find(ref.toString()))
                  .map(action -> clock(elementId, action))
                  .orElse(null));
      if (found != null) {
        return found;
      }
      LOG.warn("No clock for {}: the action is not on record", elementId);
    } catch (IllegalArgumentException | UnknownTimescale e) {
      LOG.warn("No clock for {}: {}", elementId, e.getMessage());
    }
    return new TaskClock(clock.instant(), null, null);
  }

  private @Nullable TaskClock clock(String elementId, Standing action) {
    var date = deadlines.find(Clocks.AGREED_ACTION, Clocks.of(action)).filter(Deadline::running);
    return switch (elementId) {
      case "DoAction" -> date.map(own -> new TaskClock(own.due(), own.id(), null)).orElse(null);
      case "AcceptAction" -> within(date, open(Clocks.ACCEPTANCE, action));
      case "SettleAction" -> within(date, open(Clocks.SETTLED, action));
      // the date has passed, so that it limits nothing any more
      case "TakeUpOverdueAction" -> {
        var own = open(Clocks.OVERDUE_TAKEN_UP, action);
        yield new TaskClock(own.due(), own.id(), null);
      }
      default -> null;
    };
  }

  private Deadline open(TimescaleCode code, Standing action) {
    return deadlines.open(code, Clocks.ofRound(action), clock.instant());
  }

  private TaskClock within(Optional<Deadline> date, Deadline own) {
    return date.map(outer ->
            new TaskClock(
                outer.due().isBefore(own.due()) ? outer.due() : own.due(), own.id(), outer.id()))
        .orElseGet(() -> new TaskClock(own.due(), own.id(), null));
  }
}
