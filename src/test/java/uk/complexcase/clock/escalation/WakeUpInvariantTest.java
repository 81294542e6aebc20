package uk.complexcase.clock.escalation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.search.enums.ElementInstanceState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineChanged;
import uk.complexcase.clock.timescales.DeadlineClosed;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.clock.timescales.DeadlineOpened;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.Hardness;
import uk.complexcase.clock.timescales.Move;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.clock.timescales.WorkingTime;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.procedure.RunningInstances;
import uk.complexcase.product.VirtualTime;

/**
 * The invariant of the watch, on the whole product: a thousand deadlines are opened, moved, met and
 * cancelled in random order while virtual time goes on and the product is ended and started again.
 * Whenever it comes to rest, every running clock has one watch, asleep in the engine until the very
 * instant the register says; no other has any; and every step whose time has come was taken once,
 * at that time.
 */
class WakeUpInvariantTest {

  private static final int DEADLINES = 1_000;
  private static final int PHASES = 3;
  private static final PractitionerId HEAD = new PractitionerId("head.of.service");
  private static final List<String> TIMESCALES =
      List.of(
          "hub-call-back",
          "screening-urgent",
          "strategy-discussion",
          "screening-routine",
          "referral-decision",
          "outcome-chase",
          "child-and-family-assessment",
          "review-conference-first");

  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  private static final int MOST_MOMENTS = 5;

  /**
   * What failed comes again after ten seconds of the engine's time, what got lost after a minute.
   */
  private static final Duration A_PAUSE = Duration.ofSeconds(70);

  private static final int MOST_PAUSES = 3;

  private final long seed = Long.getLong("complexcase.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final VirtualTime time = new VirtualTime();
  private final List<DeadlineId> opened = new ArrayList<>();

  private final Map<Hardness, Ladder> ladders = new EnumMap<>(Hardness.class);

  /** When each step is to be taken, by deadline, due time and name. */
  private final Map<String, Instant> expected = new HashMap<>();

  /** Those whose time had passed when they came to be: told within the moment. */
  private final Set<String> late = new HashSet<>();

  /** How far time went on for the sake of what failed; nought unless the machine is very busy. */
  private Duration paused = Duration.ZERO;

  /** Changed as the product went down, so that only the order of things is known. */
  private final Set<DeadlineId> uncertain = new HashSet<>();

  @TempDir Path data;

  @Test
  void every_running_clock_is_watched_to_its_next_instant_whatever_happens() {
    System.out.println("Seed of the wake-up invariant: " + seed);
    try (var product = new RestartableProduct(data, time)) {
      for (int phase = 0; phase < PHASES; phase++) {
        product.start();
        wakeUp(product);
        liveThrough(product, phase);
        deliverAgain(product);
        goDown(product, phase);
      }
      product.start();
      wakeUp(product);
      requireInvariant(product);
    }
  }

  /** Some hours of work: a batch of acts, then time goes on from one instant to the next. */
  private void liveThrough(RestartableProduct product, int phase) {
    int most = DEADLINES * (phase + 1) / PHASES;
    while (opened.size() < most) {
      act(product, Math.min(170, most - opened.size()));
      settle(product);
      advance(product, Duration.ofMinutes(30L * (1 + random.nextInt(8))));
    }
    requireInvariant(product);
  }

  /** Opens some and changes some others, all at once as people would; each at most once. */
  private Set<DeadlineId> act(RestartableProduct product, int toOpen) {
    var register = product.bean(DeadlineRegister.class);
    var touched = new ArrayList<>(running(product));
    Collections.shuffle(touched, random);
    var acts = new ArrayList<Runnable>();
    var changed = touched.subList(0, Math.min(touched.size(), toOpen / 2));
    changed.forEach(deadline -> acts.add(change(register, deadline)));
    var fresh = Collections.synchronizedList(new ArrayList<DeadlineId>());
    for (int i = 0; i < toOpen; i++) {
      var code = new TimescaleCode(TIMESCALES.get(random.nextInt(TIMESCALES.size())));
      var origin = halfHour().minus(Duration.ofMinutes(30L * random.nextInt(20)));
      acts.add(() ->
          fresh.add(
              register
                  .open(code, ClockSubject.of(new ContactRef(References.fresh("R"))), origin)
                  .id()));
    }
    Collections.shuffle(acts, random);
    try (var people = Executors.newFixedThreadPool(4)) {
      acts.forEach(people::execute);
    }
    opened.addAll(fresh);
    var all = new HashSet<>(fresh);
    changed.forEach(deadline -> all.add(deadline.id()));
    return all;
  }

  private Runnable change(DeadlineRegister register, Deadline deadline) {
    int what = random.nextInt(6);
    var now = time.instant();
    var due =
        switch (what) {
          case 0 -> deadline.due().plus(Duration.ofMinutes(30L * (1 + random.nextInt(150))));
          case 1 -> deadline.due().minus(Duration.ofMinutes(30L * (1 + random.nextInt(40))));
          case 2 -> halfHour().minus(Duration.ofMinutes(30L * (1 + random.nextInt(20))));
          case 3 -> halfHour().plus(Duration.ofMinutes(30L * (1 + random.nextInt(50))));
          default -> deadline.due();
        };
    var possible = due.isAfter(deadline.origin()) ? due : deadline.origin().plusSeconds(1800);
    return switch (what) {
      case 4 -> () -> register.meet(deadline.timescale(), deadline.subject(), now);
      case 5 -> () -> register.cancel(deadline.timescale(), deadline.subject(), "Fictional", HEAD);
      default ->
          () -> {
            var moved = register.move(deadline.id(), possible, "Fictional", HEAD);
            if (moved instanceof Move.Refused refused && !possible.equals(deadline.due())) {
              throw new AssertionError(refused.sentence());
            }
          };
    };
  }

  /** Goes on from instant to instant at which something is to be said, as real time would. */
  private void advance(RestartableProduct product, Duration duration) {
    var end = halfHour().plus(duration);
    while (true) {
      var next = next(product).values().stream().min(Instant::compareTo).orElse(Instant.MAX);
      time.moveTo(next.isBefore(end) ? next : end, product.engineManagement());
      rest(product, Set.of());
      if (!next.isBefore(end)) {
        return;
      }
    }
  }

  /**
   * Ends the product: at rest, or with acts hardly done whose events nobody has heard; time goes on
   * meanwhile.
   */
  private void goDown(RestartableProduct product, int phase) {
    if (phase % 2 == 1) {
      uncertain.addAll(act(product, 30));
    }
    product.close();
    time.moveTo(halfHour().plus(Duration.ofMinutes(30L * (1 + random.nextInt(20)))));
  }

  /** Events and jobs come again, for some of the clocks. */
  private void deliverAgain(RestartableProduct product) {
    var starting = product.bean(StartingWatches.class);
    var watch = product.bean(DeadlineWatch.class);
    var before = product.bean(RunningInstances.class).of(StartingWatches.PROCESS);
    int told = product.told().size();
    var rows = rows(product);
    long changes = product.at("DeadlineChanged", ElementInstanceState.COMPLETED);
    var watches = new ArrayList<>(product.bean(Watches.class).all().values());
    Collections.shuffle(watches, random);
    watches.subList(Math.min(150, watches.size()), watches.size()).clear();

    for (var row : watches) {
      var id = row.key().deadline();
      starting.on(new DeadlineOpened(id));
      starting.on(new DeadlineChanged(id, Instant.EPOCH, Instant.EPOCH, "Again", HEAD));
      assertThat(watch.act(row.key(), Instant.EPOCH)).isTrue();
      assertThat(watch.read(row.key(), instance(row)).running()).isTrue();
    }
    var running = next(product).keySet();
    opened.stream()
        .filter(id -> !running.contains(id))
        .limit(100)
        .forEach(id -> {
          starting.on(new DeadlineClosed(id));
          starting.on(new DeadlineOpened(id));
        });

    await()
        .atMost(Duration.ofSeconds(90))
        .until(() ->
            product.at("DeadlineChanged", ElementInstanceState.COMPLETED)
                >= changes + watches.size());
    eventuallyInItsTime(product, () -> requireAsleep(product));
    assertThat(product.bean(RunningInstances.class).of(StartingWatches.PROCESS))
        .containsExactlyInAnyOrderElementsOf(before);
    assertThat(product.told()).hasSize(told);
    assertThat(rows(product)).isEqualTo(rows);
  }

  private static long instance(Watches.Watch row) {
    return java.util.Objects.requireNonNull(row.instance());
  }

  /**
   * After acts: the watches hear of them, and what is late already is taken. The engine looks for
   * late timers a tenth of a second on, which never comes while time stands still: it goes on a
   * moment, and again for a watch that was woken once more and fell asleep after it had.
   */
  private void settle(RestartableProduct product) {
    late.addAll(note(product));
    eventuallyInItsTime(product, () -> requireRead(product));
    for (int moments = 1; moments < MOST_MOMENTS; moments++) {
      time.moveTo(time.instant().plus(A_MOMENT), product.engineManagement());
      if (restsWithin(product, Duration.ofSeconds(15))) {
        return;
      }
    }
    time.moveTo(time.instant().plus(A_MOMENT), product.engineManagement());
    rest(product, Set.of());
  }

  private boolean restsWithin(RestartableProduct product, Duration patience) {
    try {
      note(product);
      eventually(patience, () -> requireRest(product, Set.of()));
      return true;
    } catch (org.awaitility.core.ConditionTimeoutException e) {
      return false;
    }
  }

  /** After a start: those whose events nobody had heard come to rest last. */
  private void wakeUp(RestartableProduct product) {
    time.moveTo(time.instant(), product.engineManagement());
    rest(product, uncertain);
    settle(product);
  }

  /** Waits until every step whose time has come is taken, and every watch read what comes next. */
  private void rest(RestartableProduct product, Set<DeadlineId> except) {
    note(product);
    eventuallyInItsTime(product, () -> requireRest(product, except));
  }

  /**
   * On a busy machine the work of a watch may fail, for want of a lock for example, or its job may
   * get lost. Both come again after a pause, which time that stands still never reaches: it goes on
   * as far. What was not taken by then is taken late.
   */
  private void eventuallyInItsTime(
      RestartableProduct product, org.awaitility.core.ThrowingRunnable assertion) {
    for (int pause = 0; pause < MOST_PAUSES; pause++) {
      try {
        eventually(Duration.ofSeconds(40), assertion);
        return;
      } catch (org.awaitility.core.ConditionTimeoutException e) {
        System.out.printf("The watches are given a pause, seed %d: %s%n", seed, e.getMessage());
        var taken = rows(product).keySet();
        expected.keySet().stream().filter(step -> !taken.contains(step)).forEach(late::add);
        paused = paused.plus(A_PAUSE);
        time.moveTo(time.instant().plus(A_PAUSE), product.engineManagement());
      }
    }
    eventually(assertion);
  }

  private void requireRest(RestartableProduct product, Set<DeadlineId> except) {
    requireRead(product)
        .forEach((id, watch) -> {
          if (!except.contains(id)) {
            assertThat(watch.wakesAt()).as("watch %s", id).isAfter(time.instant());
          }
        });
  }

  /**
   * One watch for each running clock, told its next instant, and all of them asleep again; none for
   * any other.
   */
  private Map<DeadlineId, Watches.Watch> requireRead(RestartableProduct product) {
    var next = next(product);
    var watches = product.bean(Watches.class).all();
    assertThat(watches.keySet()).isEqualTo(next.keySet());
    watches.forEach(
        (id, watch) -> assertThat(watch.wakesAt()).as("watch %s", id).isEqualTo(next.get(id)));
    assertThat(product.at("WaitForNext", ElementInstanceState.ACTIVE)).isEqualTo(watches.size());
    return watches;
  }

  /** Every watch sleeps in the engine, until the instant it was told. */
  private void requireAsleep(RestartableProduct product) {
    var byInstance =
        requireRead(product).values().stream()
            .collect(
                toMap(WakeUpInvariantTest::instance, watch -> String.valueOf(watch.wakesAt())));
    assertThat(product.sleeping()).isEqualTo(byInstance);
  }

  private void eventually(org.awaitility.core.ThrowingRunnable assertion) {
    eventually(Duration.ofMinutes(2), assertion);
  }

  private void eventually(Duration patience, org.awaitility.core.ThrowingRunnable assertion) {
    await()
        // a wait that ends on another thread interrupts it, and H2 closes its file when interrupted
        .pollInSameThread()
        .alias("seed " + seed)
        .atMost(patience)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(assertion);
  }

  private void requireInvariant(RestartableProduct product) {
    eventuallyInItsTime(product, () -> requireAsleep(product));
    var running = product.bean(RunningInstances.class).of(StartingWatches.PROCESS);
    assertThat(running)
        .as("seed %s", seed)
        .extracting(instance -> WatchKey.of(instance.startKey()).orElseThrow().deadline())
        .containsExactlyInAnyOrderElementsOf(next(product).keySet());
    assertThat(running).noneMatch(RunningInstances.RunningInstance::stuck);
    requireSteps(product);
  }

  /** Every step was taken once, at its time, and what was told was told once. */
  private void requireSteps(RestartableProduct product) {
    var rows = rows(product);
    var due = without(expected);
    assertThat(without(rows)).as("seed %s", seed).containsOnlyKeys(due.keySet());
    without(rows)
        .forEach((step, taken) ->
            assertThat(taken)
                .as("%s, seed %s", step, seed)
                .isBetween(
                    due.get(step),
                    due.get(step)
                        .plus(
                            late.contains(step)
                                ? A_MOMENT.multipliedBy(MOST_MOMENTS).plus(paused)
                                : Duration.ZERO)));
    var told = product.told().stream().collect(groupingBy(a -> a.deadline() + "/" + a.step()));
    assertThat(told.values()).allSatisfy(once -> assertThat(once).hasSize(1));
    assertThat(rows.keySet()).containsAll(told.keySet());
  }

  private Map<String, Instant> without(Map<String, Instant> steps) {
    return steps.entrySet().stream()
        .filter(step ->
            !uncertain.contains(new DeadlineId(UUID.fromString(step.getKey().substring(0, 36)))))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What is to be taken now and was not to be before is taken now. */
  private Set<String> note(RestartableProduct product) {
    var now = time.instant();
    var fresh = new HashSet<String>();
    for (var deadline : running(product)) {
      for (var step : plan(product, deadline).passed(now)) {
        var name = deadline.id() + "/" + deadline.due() + "/" + step.name();
        if (expected.putIfAbsent(name, now) == null) {
          fresh.add(name);
        }
      }
    }
    return fresh;
  }

  private Plan plan(RestartableProduct product, Deadline deadline) {
    return new Plan(
        deadline,
        ladders.computeIfAbsent(deadline.hardness(), product.bean(Ladders.class)::of),
        product.bean(WorkingTime.class));
  }

  private Map<DeadlineId, Instant> next(RestartableProduct product) {
    var marks = product.bean(Steps.class).marksOfWatched();
    return running(product).stream()
        .collect(
            toMap(
                Deadline::id,
                deadline ->
                    new Progress(
                            plan(product, deadline),
                            marks
                                .getOrDefault(deadline.id(), Map.of())
                                .getOrDefault(deadline.due(), Map.of()))
                        .next()));
  }

  private static List<Deadline> running(RestartableProduct product) {
    return product.bean(DeadlineRegister.class).running();
  }

  /** The half hour that began last, so that steps of many clocks fall together. */
  private Instant halfHour() {
    var now = time.instant().getEpochSecond();
    return Instant.ofEpochSecond(now - now % 1800);
  }

  private static Map<String, Instant> rows(RestartableProduct product) {
    var rows = new HashMap<String, Instant>();
    product
        .bean(JdbcClient.class)
        .sql("select * from deadline_step")
        .query(row -> {
          var key =
              "%s/%s/%s"
                  .formatted(
                      row.getObject("deadline_id", UUID.class),
                      row.getObject("due", OffsetDateTime.class).toInstant(),
                      row.getString("step"));
          rows.put(key, row.getObject("taken_at", OffsetDateTime.class).toInstant());
        });
    return rows;
  }
}
