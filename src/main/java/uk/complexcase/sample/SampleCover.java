package uk.complexcase.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Absences;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.people.Rota;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Fills a fictional rota of four weeks and a few absences, unless the rota names anybody already.
 */
@Component
@Profile("local")
@ConditionalOnProperty(name = "complexcase.sample-data", havingValue = "true")
@Order(2)
class SampleCover implements ApplicationRunner {

  private static final int WEEKS = 4;

  /** The week in which nobody is on call for the emergency duty team, so that a gap is seen. */
  private static final int GAP = 2;

  private static final LocalTime CHANGE = LocalTime.of(9, 0);

  private final Rota rota;
  private final Absences absences;
  private final InstantSource clock;

  SampleCover(Rota rota, Absences absences, InstantSource clock) {
    this.rota = rota;
    this.absences = absences;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var now = clock.instant();
    if (!rota.duties(now, now.plus(Duration.ofDays(366))).isEmpty()) {
      return;
    }
    var today = LondonTime.dateOf(now);
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (int week = 0; week <= WEEKS; week++) {
      // nobody held a role before the first start, so the first duty begins with it
      var from = week == 0 ? now : at(monday.plusWeeks(week));
      var until = at(monday.plusWeeks(week + 1));
      duty(Role.CSC_ONCALL_SENIOR, "oncall.senior", from, until);
      if (week != GAP) {
        duty(Role.EDT, "edt", from, until);
      }
    }
    away("hub.screener2", today.plusDays(7), today.plusDays(11), "hub.screener");
    away("mental.health", today.minusDays(1), today.plusDays(2), "named.nurse");
    away("police.inspector", today.plusDays(14), today.plusDays(20), "police.hub");
  }

  private void duty(Role role, String person, Instant from, Instant until) {
    rota.putOnCall(role, new PractitionerId(person), from, until, PractitionerId.SYSTEM);
  }

  private void away(String person, LocalDate first, LocalDate last, String deputy) {
    absences.away(
        new PractitionerId(person), first, last, new PractitionerId(deputy), PractitionerId.SYSTEM);
  }

  private static Instant at(LocalDate day) {
    return day.atTime(CHANGE).atZone(LondonTime.ZONE).toInstant();
  }
}
