package uk.complexcase.clock.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.complexcase.clock.escalation.DeadlineAlert.Kind;
import uk.complexcase.clock.escalation.Progress.Due;
import uk.complexcase.clock.escalation.Progress.Mark;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.clock.timescales.Hardness;
import uk.complexcase.clock.timescales.Rule;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.procedure.models.ModelsFixture;

/** What will be said of a clock and when, as far as its row and the ladder tell. */
class PlanTest {

  /** Friday 26 March 2027, 12:00 in London; the clocks go forward on the 28th. */
  private static final Instant FRIDAY = Instant.parse("2027-03-26T12:00:00Z");

  private static final Mark TAKEN = new Mark(true, null);

  @Test
  void a_safety_clock_warns_breaches_climbs_and_reminds_for_as_long_as_it_runs() {
    var plan = plan(Hardness.SAFETY, FRIDAY, FRIDAY.minus(Duration.ofHours(6)));

    assertThat(plan.steps().limit(7))
        .extracting(step -> step.rung().kind(), step -> step.at().toString())
        .containsExactly(
            tuple(Kind.WARNING, "2027-03-26T06:00:00Z"),
            tuple(Kind.BREACH, "2027-03-26T12:00:00Z"),
            tuple(Kind.CLIMB, "2027-03-26T14:00:00Z"),
            tuple(Kind.CLIMB, "2027-03-26T16:00:00Z"),
            // noon by the clock on the wall, which is an hour earlier from Monday on
            tuple(Kind.STILL_OPEN, "2027-03-29T11:00:00Z"),
            tuple(Kind.STILL_OPEN, "2027-04-05T11:00:00Z"),
            tuple(Kind.STILL_OPEN, "2027-04-12T11:00:00Z"));
  }

  @Test
  void hours_of_the_ladder_are_real_hours_through_the_night_the_clocks_go_back() {
    var due = Instant.parse("2027-10-31T00:30:00Z");

    assertThat(plan(Hardness.SAFETY, due).steps().limit(3))
        .extracting(PlannedStep::at)
        .containsExactly(due, due.plus(Duration.ofHours(2)), due.plus(Duration.ofHours(4)));
  }

  @Test
  void every_step_of_a_plan_has_a_name_of_its_own() {
    var plan =
        plan(
            Hardness.STATUTORY,
            FRIDAY,
            FRIDAY.minus(Duration.ofHours(24)),
            FRIDAY.minus(Duration.ofHours(6)));

    assertThat(plan.steps().limit(50).map(PlannedStep::name))
        .doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(60));
  }

  @Test
  void the_next_instant_is_the_earliest_step_not_yet_taken_and_there_always_is_one() {
    var plan = plan(Hardness.LOCAL, FRIDAY, FRIDAY.minus(Duration.ofHours(6)));
    var marks = new java.util.HashMap<String, Mark>();
    var instants = new ArrayList<Instant>();

    for (var step : plan.steps().limit(40).toList()) {
      instants.add(new Progress(plan, marks).next());
      marks.put(step.name(), TAKEN);
    }

    assertThat(instants).isEqualTo(plan.steps().limit(40).map(PlannedStep::at).toList());
  }

  @Test
  void a_step_that_found_nobody_is_tried_again_and_keeps_no_other_from_its_time() {
    var plan = plan(Hardness.SAFETY, FRIDAY);
    var held = Map.of("breach", new Mark(false, FRIDAY.plus(Duration.ofMinutes(15))));

    assertThat(new Progress(plan, held).next()).isEqualTo(FRIDAY.plus(Duration.ofMinutes(15)));
    assertThat(new Progress(plan, held).due(FRIDAY.plus(Duration.ofMinutes(14)))).isEmpty();
    assertThat(names(new Progress(plan, held).due(FRIDAY.plus(Duration.ofMinutes(15)))))
        .containsExactly("breach");

    var later = Map.of("breach", new Mark(false, FRIDAY.plus(Duration.ofHours(3))));
    assertThat(new Progress(plan, later).next()).isEqualTo(FRIDAY.plus(Duration.ofHours(2)));
  }

  @Test
  void whoever_was_out_of_reach_hears_of_the_breach_and_every_climb_but_of_no_stale_warning() {
    var plan = plan(Hardness.SAFETY, FRIDAY, FRIDAY.minus(Duration.ofHours(6)));

    var due = new Progress(plan, Map.of()).due(Instant.parse("2027-04-05T11:00:00Z"));

    assertThat(due)
        .extracting(step -> step.step().rung().kind(), Due::overtaken)
        .containsExactly(
            tuple(Kind.WARNING, true),
            tuple(Kind.BREACH, false),
            tuple(Kind.CLIMB, false),
            tuple(Kind.CLIMB, false),
            tuple(Kind.STILL_OPEN, true),
            tuple(Kind.STILL_OPEN, false));
  }

  @Test
  void of_two_warnings_that_passed_unseen_the_later_is_told() {
    var plan =
        plan(
            Hardness.LOCAL,
            FRIDAY,
            FRIDAY.minus(Duration.ofHours(24)),
            FRIDAY.minus(Duration.ofHours(6)));

    assertThat(new Progress(plan, Map.of()).due(FRIDAY.minus(Duration.ofHours(1))))
        .extracting(Due::overtaken)
        .containsExactly(true, false);
  }

  @Test
  void an_instant_finer_than_the_engine_knows_is_the_next_whole_millisecond() {
    var fine = FRIDAY.plusNanos(1_000);

    assertThat(plan(Hardness.LOCAL, fine).steps().findFirst())
        .map(PlannedStep::at)
        .contains(FRIDAY.plusMillis(1));
    assertThat(plan(Hardness.LOCAL, fine).passed(FRIDAY)).isEmpty();
  }

  @Test
  void working_days_are_not_asked_for_before_the_due_time() {
    var time = new PlainWorkingTime();
    var deadline = deadline(Hardness.STATUTORY, FRIDAY, FRIDAY.minus(Duration.ofHours(6)));
    var plan =
        new Plan(deadline, new Ladders(ModelsFixture.delivered()).of(Hardness.STATUTORY), time);

    new Progress(plan, Map.of()).next();

    assertThat(time.asked).as("20,000 sleeping clocks are looked over every hour").isZero();
  }

  private static List<String> names(List<Due> due) {
    return due.stream().map(step -> step.step().name()).toList();
  }

  private static Plan plan(Hardness hardness, Instant due, Instant... warnings) {
    return new Plan(
        deadline(hardness, due, warnings),
        new Ladders(ModelsFixture.delivered()).of(hardness),
        new PlainWorkingTime());
  }

  private static Deadline deadline(Hardness hardness, Instant due, Instant... warnings) {
    return new Deadline(
        new DeadlineId(UUID.randomUUID()),
        new TimescaleCode("some-clock"),
        "Some clock",
        "",
        new ClockSubject("R-0000-0001", ""),
        due.minus(Duration.ofHours(48)),
        due,
        Stream.of(warnings).toList(),
        hardness,
        DeadlineState.OPEN,
        null,
        "",
        Rule.ELAPSED_HOURS,
        "mash-screener",
        false,
        null);
  }
}
