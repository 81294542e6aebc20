package uk.complexcase.pathway.transition;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.work.steps.ModelClocks;
import uk.complexcase.work.steps.StepClocks;

/** The clock of each task of a handover. */
@Component
class HandoverTiming extends StepClocks<Handover> {

  private final DeadlineRegister deadlines;

  HandoverTiming(ModelClocks clocks, Handovers handovers, DeadlineRegister deadlines) {
    super("handover-and-transfer", "transferRef", handovers, clocks);
    this.deadlines = deadlines;
  }

  @Override
  protected ClockSubject subject(TimescaleCode code, Handover one) {
    return one.clocks();
  }

  @Override
  protected @Nullable Instant since(TimescaleCode code, Handover one) {
    return switch (code.value()) {
      case "handover-summary", "move-notice" -> one.begunAt;
      case "handover-acceptance" -> one.sentAt;
      case "transfer-in-conference", "move-acceptance" -> one.noticeAt;
      default -> null;
    };
  }

  /** The running clock of a step. */
  Optional<Deadline> running(String elementId, Handover one) {
    return code(elementId)
        .flatMap(code -> deadlines.find(code, one.clocks()))
        .filter(Deadline::running);
  }
}
