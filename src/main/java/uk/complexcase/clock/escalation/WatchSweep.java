package uk.complexcase.clock.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.ByItself;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.RunningInstances;
import uk.complexcase.procedure.RunningInstances.RunningInstance;

/**
 * Proves that every running clock is watched, and repairs what is not: starts missing watches,
 * follows lost and stuck ones, wakes those that sleep to another instant than the register's, and
 * ends those that serve nothing. One search of the engine and three queries, however many clocks.
 */
@Component
class WatchSweep {

  /** What was heard of within this time may not show in the engine's search yet. */
  private static final Duration GRACE = Duration.ofMinutes(2);

  private static final Duration EVERY = Duration.ofHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(WatchSweep.class);

  private final RunningInstances engine;
  private final DeadlineRegister register;
  private final Watches watches;
  private final Steps steps;
  private final Escalating escalating;
  private final StartingWatches starting;
  private final InstantSource clock;
  private Instant again = Instant.MIN;

  WatchSweep(
      RunningInstances engine,
      DeadlineRegister register,
      Watches watches,
      Steps steps,
      Escalating escalating,
      StartingWatches starting,
      InstantSource clock) {
    this.engine = engine;
    this.register = register;
    this.watches = watches;
    this.steps = steps;
    this.escalating = escalating;
    this.starting = starting;
    this.clock = clock;
  }

  /** Soon after the start and then every hour; a minute later where the engine did not answer. */
  @ByItself("A running clock that nothing watches is found and watched again.")
  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1M")
  @SchedulerLock(name = "deadline-watch-sweep", lockAtMostFor = "PT30M")
  void run() {
    var now = clock.instant();
    if (now.isBefore(again)) {
      return;
    }
    try {
      sweep();
      again = now.plus(EVERY);
    } catch (EngineUnreachable e) {
      LOG.warn("The watches over the deadlines could not be checked: {}", e.getMessage());
    }
  }

  /**
   * One sweep. The engine is asked before the rows are read, so that every watch it shows has its
   * row by then.
   */
  synchronized void sweep() {
    var silent = clock.instant().minus(GRACE);
    var live = live();
    var known = watches.all();
    var marks = steps.marksOfWatched();
    var running = register.running().stream().filter(Escalating::watched).toList();
    var present = new HashSet<String>();
    for (Deadline deadline : running) {
      var watch = known.get(deadline.id());
      if (watch == null) {
        starting.begin(deadline.id());
      } else {
        present.add(watch.key().toString());
        var ofDue =
            marks.getOrDefault(deadline.id(), Map.of()).getOrDefault(deadline.due(), Map.of());
        var instances = live.get(watch.key().toString());
        if (watch.silentSince(silent) && (instances == null || stuck(instances))) {
          replace(watch.key(), instances == null ? List.of() : instances);
        } else if (watch.wakesAt() != null
            && !watch.wakesAt().equals(escalating.next(deadline, ofDue))) {
          starting.wake(deadline.id());
        }
      }
    }
    live.forEach((key, instances) -> {
      if (!present.contains(key) && servesNothing(key)) {
        instances.forEach(instance -> engine.cancel(instance.key()));
      }
    });
    watches.forgetClosed();
  }

  private static boolean stuck(List<RunningInstance> instances) {
    return instances.stream().allMatch(RunningInstance::stuck);
  }

  private void replace(WatchKey key, List<RunningInstance> stuck) {
    LOG.error("The watch {} was {}; another one follows", key, stuck.isEmpty() ? "lost" : "stuck");
    stuck.forEach(instance -> engine.cancel(instance.key()));
    starting.follow(key);
  }

  /** A watch whose clock was opened since the register was read is left alone. */
  private boolean servesNothing(String key) {
    return WatchKey.of(key)
        .map(watch ->
            register.find(watch.deadline()).filter(Escalating::watched).isEmpty()
                || watches
                    .find(watch.deadline())
                    .filter(row -> row.key().number() > watch.number())
                    .isPresent())
        .orElse(true);
  }

  private Map<String, List<RunningInstance>> live() {
    var byKey = new HashMap<String, List<RunningInstance>>();
    engine
        .of(StartingWatches.PROCESS)
        .forEach(instance ->
            byKey.computeIfAbsent(instance.startKey(), none -> new ArrayList<>()).add(instance));
    return byKey;
  }
}
