package uk.complexcase.pathway.transition;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.clock.timescales.UnknownTimescale;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskTiming;

/** The clock of each task of a handover, as its element names it in the model. */
@Component
class HandoverTiming implements TaskTiming {

  private static final String PROCESS = "handover-and-transfer";
  private static final Logger LOG = LoggerFactory.getLogger(HandoverTiming.class);

  private final ProcedureModels models;
  private final DeadlineRegister deadlines;
  private final Handovers handovers;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  HandoverTiming(
      ProcedureModels models,
      DeadlineRegister deadlines,
      Handovers handovers,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.models = models;
    this.deadlines = deadlines;
    this.handovers = handovers;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String processId() {
    return PROCESS;
  }

  @Override
  public TaskClock begin(String elementId, Map<String, Object> variables) {
    try {
      Deadline found =
          transaction.execute(status ->
              Optional.ofNullable(variables.get("transferRef"))
                  .flatMap(ref -> handovers.findById(ref.toString()))
                  .flatMap(one -> open(elementId, one))
                  .orElse(null));
      if (found != null) {
        return new TaskClock(found.due(), found.id(), null);
      }
      LOG.warn("No clock for {}: the model or the record lacks what it takes", elementId);
    } catch (IllegalArgumentException | UnknownTimescale e) {
      LOG.warn("No clock for {}: {}", elementId, e.getMessage());
    }
    return new TaskClock(clock.instant(), null, null);
  }

  /** Opens the clock a step waits by, the same again when asked again. */
  Optional<Deadline> open(String elementId, Handover one) {
    return code(elementId).map(code -> deadlines.open(code, one.clocks(), origin(code, one)));
  }

  /** Meets the clock of a task whose form was stored. */
  void meet(String elementId, ClockSubject clocks, Instant at) {
    code(elementId).ifPresent(code -> deadlines.meet(code, clocks, at));
  }

  /** The running clock of a step. */
  Optional<Deadline> running(String elementId, Handover one) {
    return code(elementId)
        .flatMap(code -> deadlines.find(code, one.clocks()))
        .filter(Deadline::running);
  }

  private Optional<TimescaleCode> code(String elementId) {
    return models
        .element(PROCESS, elementId)
        .flatMap(element -> Optional.ofNullable(element.timescale()))
        .map(TimescaleCode::new);
  }

  private Instant origin(TimescaleCode code, Handover one) {
    Instant recorded =
        switch (code.value()) {
          case "handover-summary", "move-notice" -> one.begunAt;
          case "handover-acceptance" -> one.sentAt;
          case "transfer-in-conference", "move-acceptance" -> one.noticeAt;
          default -> null;
        };
    return recorded == null ? clock.instant() : recorded;
  }
}
