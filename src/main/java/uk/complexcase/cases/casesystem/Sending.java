package uk.complexcase.cases.casesystem;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import uk.complexcase.foundation.shared.ByItself;

/**
 * Sends what waits: at once after it was asked for, and what failed again and again with growing
 * waits. Idempotent: an attempt is claimed on the row before it is made, and the other side knows
 * each delivery by its id. No connection is held while the other side is waited for. Two at once go
 * with their events; what finds no turn goes by the timer.
 */
@Component
class Sending {

  private static final int AT_ONCE = 50;

  /** Longer than an attempt can take, so that one that died with its node is made again. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final HandOverRows rows;
  private final Numbers numbers;
  private final Envelope envelope;
  private final Settlement settlement;
  private final Port port;
  private final InstantSource clock;

  /** A system that is slow takes so many listeners from other events and no more. */
  private final Semaphore listeners = new Semaphore(2);

  Sending(
      HandOverRows rows,
      Numbers numbers,
      Envelope envelope,
      Settlement settlement,
      Port port,
      InstantSource clock) {
    this.rows = rows;
    this.numbers = numbers;
    this.envelope = envelope;
    this.settlement = settlement;
    this.port = port;
    this.clock = clock;
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(HandOverAsked asked) {
    if (listeners.tryAcquire()) {
      try {
        send(asked.handOver());
      } finally {
        listeners.release();
      }
    }
  }

  /** After a start, what waited for settings or a number is looked at again. */
  @EventListener(ApplicationReadyEvent.class)
  void lookAgain() {
    rows.lookAgain(clock.instant());
  }

  @ByItself(
      "Records for the council's case system are sent, and sent again where they did not arrive.")
  @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
  @SchedulerLock(name = "case-system-sending", lockAtMostFor = "PT30M")
  void sendDue() {
    rows.due(clock.instant(), AT_ONCE).forEach(this::send);
  }

  private void send(String ref) {
    Optional<StoredHandOver> found = rows.find(ref);
    if (found.isEmpty() || !isDue(found.get())) {
      return;
    }
    StoredHandOver row = found.get();
    if (!port.isSet()) {
      settlement.waits(row, "No case system is set up.");
      return;
    }
    var number = numbers.firstOf(List.of(row.current(), row.child()));
    if (number.isEmpty()) {
      settlement.waits(row, "The child's number in the case system is not entered yet.");
      return;
    }
    String text = number.get().number();
    if (rows.claim(row, text, clock.instant(), LEASE)) {
      Port.Sent sent = port.send(envelope.delivery(row, text, rows.documents(ref)));
      settlement.sent(row, sent);
    }
  }

  private boolean isDue(StoredHandOver row) {
    Instant next = row.nextAttempt();
    return next != null && !next.isAfter(clock.instant());
  }
}
