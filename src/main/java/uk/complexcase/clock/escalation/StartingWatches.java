package uk.complexcase.clock.escalation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import uk.complexcase.clock.timescales.DeadlineChanged;
import uk.complexcase.clock.timescales.DeadlineClosed;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.clock.timescales.DeadlineOpened;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Gives each clock its watch and wakes the watch when the clock changes. Idempotent: a start is
 * claimed by the watch's key, and a watch that wakes once too often only reads the register again.
 */
@Component
class StartingWatches {

  static final String PROCESS = "deadline-escalation";
  static final String CHANGED = "deadline-changed";
  static final String CLOSED = "deadline-closed";

  /** A watch that is busy when the message comes gets to wait for it well within this time. */
  private static final Duration TIME_TO_LIVE = Duration.ofHours(1);

  private final DeadlineRegister register;
  private final Watches watches;
  private final ProcedureEngine engine;
  private final InstantSource clock;

  StartingWatches(
      DeadlineRegister register, Watches watches, ProcedureEngine engine, InstantSource clock) {
    this.register = register;
    this.watches = watches;
    this.engine = engine;
    this.clock = clock;
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(DeadlineOpened event) {
    if (register.find(event.id()).filter(Escalating::watched).isPresent()) {
      begin(event.id());
    }
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(DeadlineChanged event) {
    wake(event.id());
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(DeadlineClosed event) {
    var id = event.id().toString();
    engine.publish(CLOSED, id, id, TIME_TO_LIVE);
  }

  /** Starts the watch over a running clock, unless it has one. */
  void begin(DeadlineId id) {
    start(watches.open(id, clock.instant()));
  }

  /** Starts the watch that follows a lost one. */
  void follow(WatchKey lost) {
    watches.follow(lost, clock.instant()).ifPresent(this::start);
  }

  /**
   * Lets the watch read the register. No message id: a clock moved there and back and there again
   * within the hour is three messages, and one too many does no harm.
   */
  void wake(DeadlineId id) {
    engine.publish(CHANGED, id.toString(), null, TIME_TO_LIVE);
  }

  private void start(WatchKey key) {
    engine.start(PROCESS, key.toString(), Map.of("deadlineRef", key.deadline().toString()));
  }
}
