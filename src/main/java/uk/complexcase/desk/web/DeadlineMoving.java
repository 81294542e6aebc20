package uk.complexcase.desk.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.Move;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.DateTimeText;
import uk.complexcase.foundation.shared.DateTimeText.Never;
import uk.complexcase.foundation.shared.DateTimeText.Once;
import uk.complexcase.foundation.shared.DateTimeText.Twice;
import uk.complexcase.foundation.shared.LondonTime;

/** Reads the form that moves a clock and has the register move it. */
@Component
class DeadlineMoving {

  static final String DUE = "due";
  static final String WHICH = "which";
  static final String PAST = "past";
  static final String REASON = "reason";
  static final String SEEN = "seen";

  /** The answers where the clocks show the time typed twice. */
  static final List<Filled.Option> TWICE =
      List.of(
          Filled.option("earlier", "The first, before the clocks go back"),
          Filled.option("later", "The second, after the clocks have gone back"));

  /** The answer where the time typed has passed. */
  static final List<Filled.Option> PASSED =
      List.of(Filled.option("yes", "Yes, it was due then: it counts as missed at once"));

  private final DeadlineRegister register;
  private final InstantSource clock;

  DeadlineMoving(DeadlineRegister register, InstantSource clock) {
    this.register = register;
    this.clock = clock;
  }

  /** What came of the form. */
  sealed interface Outcome {}

  /** The clock as it stands now. */
  record Moved(Deadline now) implements Outcome {}

  /** Nothing changed; what was typed, and what is wrong with it. */
  record Refused(Filled form) implements Outcome {}

  /** The form as it starts: the present due time. */
  Filled start(Deadline deadline) {
    var due = deadline.due().atZone(LondonTime.ZONE);
    var values = new HashMap<String, String>();
    values.put(DUE + ".day", Integer.toString(due.getDayOfMonth()));
    values.put(DUE + ".month", Integer.toString(due.getMonthValue()));
    values.put(DUE + ".year", Integer.toString(due.getYear()));
    values.put(DUE + ".time", LondonTime.time(deadline.due()));
    values.put(SEEN, deadline.due().toString());
    return Filled.with(values);
  }

  Outcome move(Viewer viewer, Deadline deadline, Map<String, String> typed) {
    var values = new HashMap<>(typed);
    var form = Filled.with(values);
    var time = time(form, deadline);
    var reason = form.value(REASON);
    if (time instanceof NoTime no) {
      return refused(form.problem(no.field(), no.sentence()));
    }
    var due = ((Time) time).instant();
    if (passed(due, deadline) && !form.is(PAST, "yes")) {
      return refused(
          form.problem(
              PAST,
              LondonTime.full(due)
                  + " has passed, so the deadline would count as missed at once. Check the date, or say that this is what you mean"));
    }
    return switch (register.move(deadline.id(), seen(form), due, reason, viewer.id())) {
      case Move.Done done -> new Moved(done.now());
      case Move.Refused no ->
          refused(now(form, deadline).problem(field(no.field()), no.sentence()));
    };
  }

  /** Says what is wrong with the reason as well. */
  private static Refused refused(Filled form) {
    return new Refused(
        Move.refusedReason(form.value(REASON))
            .map(no -> form.problem(REASON, no.sentence()))
            .orElse(form));
  }

  /**
   * The form read from the clock as it stands: only for somebody whom the register has told of it,
   * else a colleague's move would be undone unseen.
   */
  private Filled now(Filled form, Deadline deadline) {
    var values = new HashMap<>(form.values());
    values.put(SEEN, register.find(deadline.id()).orElse(deadline).due().toString());
    return new Filled(values, form.problems());
  }

  /** What the page says after the move. */
  String said(Deadline now) {
    return "The deadline is now due "
        + LondonTime.full(now.due())
        + (now.due().isAfter(clock.instant())
            ? ". Its task follows in a moment."
            : ". That time has passed, so it counts as missed; the work is still wanted.");
  }

  private boolean passed(Instant due, Deadline deadline) {
    return !due.isAfter(clock.instant())
        && due.isAfter(deadline.origin())
        && !due.equals(deadline.due());
  }

  /** The time typed, or what is wrong with it. */
  private sealed interface Typed {}

  private record Time(Instant instant) implements Typed {}

  private record NoTime(String field, String sentence) implements Typed {}

  private static Typed time(Filled form, Deadline deadline) {
    return switch (DateTimeText.moment(
        form.value(DUE + ".day"),
        form.value(DUE + ".month"),
        form.value(DUE + ".year"),
        form.value(DUE + ".time"))) {
      case Once once -> new Time(unchanged(once.instant(), deadline));
      case Twice twice when form.is(WHICH, "earlier") ->
          new Time(unchanged(twice.earlier(), deadline));
      case Twice twice when form.is(WHICH, "later") -> new Time(unchanged(twice.later(), deadline));
      case Twice twice ->
          new NoTime(WHICH, "The clocks go back and show this time twice. Say which you mean");
      case Never never -> new NoTime(DUE, never.sentence());
    };
  }

  /** A clock may run out within a minute; the minute as it was shown is that same time. */
  private static Instant unchanged(Instant typed, Deadline deadline) {
    return deadline.due().truncatedTo(ChronoUnit.MINUTES).equals(typed) ? deadline.due() : typed;
  }

  /** The due time on the page that was sent; a page without one is as good as an old one. */
  private static Instant seen(Filled form) {
    try {
      return Instant.parse(form.value(SEEN));
    } catch (DateTimeException e) {
      return Instant.EPOCH.minus(Duration.ofDays(1));
    }
  }

  private static String field(Move.Field field) {
    return switch (field) {
      case DUE -> DUE;
      case REASON -> REASON;
      case RIGHT -> "right";
    };
  }
}
