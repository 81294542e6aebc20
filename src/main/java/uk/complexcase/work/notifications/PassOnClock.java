package uk.complexcase.work.notifications;

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
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.clock.timescales.UnknownTimescale;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskTiming;

/**
 * The clock of passing a message on: it runs from when the message was found undelivered.
 * Idempotent by timescale and reference.
 */
@Component
class PassOnClock implements TaskTiming {

  static final TimescaleCode TIMESCALE = new TimescaleCode("undelivered-notice");
  private static final Logger LOG = LoggerFactory.getLogger(PassOnClock.class);

  private final UndeliveredRows undelivered;
  private final DeadlineRegister deadlines;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  PassOnClock(
      UndeliveredRows undelivered,
      DeadlineRegister deadlines,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.undelivered = undelivered;
    this.deadlines = deadlines;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String processId() {
    return PassOnStart.PROCESS;
  }

  @Override
  public TaskClock begin(String elementId, Map<String, Object> variables) {
    var found =
        variables.get("undeliveredRef") instanceof String ref
            ? undelivered.find(ref)
            : Optional.<Undelivered>empty();
    try {
      var opened = found.map(one -> transaction.execute(status -> open(one.ref(), one.raisedAt())));
      if (opened.isPresent()) {
        return opened.get();
      }
    } catch (UnknownTimescale e) {
      LOG.warn("No clock for {}: {}", elementId, e.getMessage());
    }
    return new TaskClock(clock.instant(), null, null);
  }

  private TaskClock open(String ref, Instant raisedAt) {
    var deadline = deadlines.open(TIMESCALE, subject(ref), raisedAt);
    return new TaskClock(deadline.due(), deadline.id(), null);
  }

  void meet(String ref, Instant at) {
    deadlines.meet(TIMESCALE, subject(ref), at);
  }

  private static ClockSubject subject(String ref) {
    return new ClockSubject(ref, "");
  }
}
