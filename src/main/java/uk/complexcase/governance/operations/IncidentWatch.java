package uk.complexcase.governance.operations;

import java.time.Duration;
import java.time.InstantSource;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.events.ProcessStuck;
import uk.complexcase.foundation.shared.ByItself;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.Incident;
import uk.complexcase.procedure.Incidents;

/**
 * Looks for incidents nobody was told of yet, and has each told once. Of many at once the first is
 * told at once and the rest with the next message, so that one broken system is one alarm.
 */
@Component
class IncidentWatch {

  private static final Duration ONE_ALARM = Duration.ofMinutes(10);
  private static final Logger LOG = LoggerFactory.getLogger(IncidentWatch.class);

  private final Incidents incidents;
  private final Concerns concerns;
  private final WhoIsTold who;
  private final StuckRows rows;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  IncidentWatch(
      Incidents incidents,
      Concerns concerns,
      WhoIsTold who,
      StuckRows rows,
      ApplicationEventPublisher events,
      TransactionTemplate transactions,
      InstantSource clock) {
    this.incidents = incidents;
    this.concerns = concerns;
    this.who = who;
    this.rows = rows;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Every few seconds; one node at a time. */
  @ByItself("A step of a process that could not go on is told to those who can mend it.")
  @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
  @SchedulerLock(name = "incident-watch", lockAtMostFor = "PT5M")
  void look() {
    try {
      var open = incidents.open();
      var known = rows.known(open.stream().map(Incident::key).toList());
      open.stream().filter(one -> !known.contains(one.key())).forEach(this::tell);
    } catch (EngineUnreachable e) {
      LOG.warn("It could not be seen whether a process stands still: {}", e.getMessage());
    }
  }

  private void tell(Incident incident) {
    var concern = concerns.of(incident.instanceKey());
    transactions.executeWithoutResult(status -> {
      var now = clock.instant();
      boolean alarm = !rows.foundSince(now.minus(ONE_ALARM));
      var to = who.of(concern, now);
      if (rows.insert(incident.key(), incident.instanceKey(), now, to)) {
        events.publishEvent(
            new ProcessStuck(incident.key(), concern.reference(), to, alarm, incident.since()));
      }
    });
  }
}
