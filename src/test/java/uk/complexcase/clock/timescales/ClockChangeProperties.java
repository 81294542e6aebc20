package uk.complexcase.clock.timescales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.procedure.models.ModelsFixture;

/**
 * The clocks of 72 hours of the table in force (police protection, return home interview) in the
 * days around both clock changes of every year: real hours, warnings at 48 and 66 of them, to the
 * minute.
 */
class ClockChangeProperties {

  private static final List<String> OF_72_HOURS =
      List.of("police-protection", "return-home-interview");

  private final Reckoner reckoner = new Reckoner(new WorkingDays(new ComputedHolidays()));

  @Provide
  Arbitrary<Instant> aroundTheChanges() {
    var changes =
        Arbitraries.integers()
            .between(2026, 2040)
            .flatMap(year ->
                Arbitraries.of(lastSunday(year, 3), lastSunday(year, 10))
                    .map(day -> day.atTime(1, 0).toInstant(java.time.ZoneOffset.UTC)));
    return Combinators.combine(changes, Arbitraries.integers().between(-74 * 60, 2 * 60))
        .as((change, minutes) -> change.plus(Duration.ofMinutes(minutes)));
  }

  private static LocalDate lastSunday(int year, int month) {
    var last = LocalDate.of(year, month, 31);
    return last.minusDays(last.getDayOfWeek().getValue() % 7);
  }

  @Property
  void they_end_after_72_real_hours_and_warn_after_48_and_66(
      @ForAll("aroundTheChanges") Instant origin) {
    for (var code : OF_72_HOURS) {
      var clock = reckoned(code, origin);

      assertThat(Duration.between(origin, clock.due())).isEqualTo(Duration.ofHours(72));
      assertThat(clock.warnings())
          .containsExactly(origin.plus(Duration.ofHours(48)), origin.plus(Duration.ofHours(66)));
    }
  }

  @Property
  void on_the_wall_they_end_an_hour_later_in_spring_and_earlier_in_autumn(
      @ForAll("aroundTheChanges") Instant origin) {
    var due = reckoned("police-protection", origin).due();
    var zone = LondonTime.ZONE;
    var offset = zone.getRules();
    long forward =
        offset.getOffset(due).getTotalSeconds() - offset.getOffset(origin).getTotalSeconds();

    assertThat(
            Duration.between(
                    LocalDateTime.ofInstant(origin, zone), LocalDateTime.ofInstant(due, zone))
                .minusHours(72)
                .getSeconds())
        .isEqualTo(forward);
    boolean spring = LondonTime.dateOf(origin).getMonthValue() < 6;
    assertThat(forward).isIn(0L, spring ? 3600L : -3600L);
  }

  private Reckoning reckoned(String code, Instant origin) {
    var row =
        ModelsFixture.delivered().tableRows("timescales").stream()
            .filter(one -> code.equals(one.get("code")))
            .findFirst()
            .orElseThrow();
    var timescale = Timescale.of(row);
    return reckoner.reckon(timescale.rule(), timescale.amount(), timescale.warnings(), origin);
  }
}
