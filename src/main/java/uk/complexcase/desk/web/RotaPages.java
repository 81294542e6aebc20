package uk.complexcase.desk.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.ClosedTimes;
import uk.complexcase.foundation.people.Absence;
import uk.complexcase.foundation.people.Absences;
import uk.complexcase.foundation.people.Duty;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Rota;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** Puts the rota's page together. */
@Component
class RotaPages {

  private static final int DAYS = 28;

  private final Rota rota;
  private final Absences absences;
  private final ClosedTimes closed;
  private final PeopleDirectory people;
  private final InstantSource clock;

  RotaPages(
      Rota rota,
      Absences absences,
      ClosedTimes closed,
      PeopleDirectory people,
      InstantSource clock) {
    this.rota = rota;
    this.absences = absences;
    this.closed = closed;
    this.people = people;
    this.clock = clock;
  }

  RotaPage page() {
    var now = clock.instant();
    var today = LondonTime.dateOf(now);
    var end = midnight(today.plusDays(DAYS));
    var duties = rota.duties(now, end);
    var away = absences.between(today, today.plusDays(DAYS - 1));
    var names = names();
    return new RotaPage(
        gaps(duties, now, end),
        today.datesUntil(today.plusDays(DAYS)).map(day -> day(day, duties, away, names)).toList(),
        duties.stream().map(duty -> entry(duty, now, names)).toList(),
        away.stream().map(absence -> entry(absence, today, names)).toList());
  }

  /** The person's own absences that are not over. */
  List<RotaPage.Entry> ownAbsences(PractitionerId person) {
    var today = LondonTime.today(clock);
    return absences.ofPerson(person, today).stream()
        .map(absence -> entry(absence, today, names()))
        .toList();
  }

  /** Each name is looked up once for a page. */
  private Function<PractitionerId, String> names() {
    Map<PractitionerId, String> known = new HashMap<>();
    return id -> known.computeIfAbsent(id, people::nameOf);
  }

  /** Only where offices are closed some of the time: while they are open nobody need be on call. */
  private List<String> gaps(List<Duty> duties, Instant from, Instant until) {
    var roles = EnumSet.copyOf(Rota.ALWAYS);
    duties.forEach(duty -> roles.add(duty.role()));
    return roles.stream()
        .flatMap(role -> rota.gaps(role, from, until).stream())
        .flatMap(gap -> said(gap).stream())
        .toList();
  }

  private Optional<String> said(Rota.Gap gap) {
    return closed
        .closedWithin(gap.from(), gap.until())
        .map(span ->
            "%s: nobody on call from %s to %s"
                .formatted(
                    gap.role().label(),
                    LondonTime.full(span.from()),
                    LondonTime.full(span.until())));
  }

  private static RotaPage.Day day(
      LocalDate day,
      List<Duty> duties,
      List<Absence> away,
      Function<PractitionerId, String> names) {
    var start = midnight(day);
    var end = midnight(day.plusDays(1));
    return new RotaPage.Day(
        day,
        duties.stream()
            .filter(duty -> duty.from().isBefore(end) && duty.until().isAfter(start))
            .map(duty ->
                "%s: %s%s"
                    .formatted(
                        duty.role().label(), names.apply(duty.person()), times(duty, start, end)))
            .toList(),
        away.stream()
            .filter(absence -> !day.isBefore(absence.first()) && !day.isAfter(absence.last()))
            .map(absence -> standIn(absence, names))
            .toList());
  }

  private static String times(Duty duty, Instant start, Instant end) {
    var from = duty.from().isAfter(start) ? " from " + LondonTime.time(duty.from()) : "";
    return from + (duty.until().isBefore(end) ? " until " + LondonTime.time(duty.until()) : "");
  }

  private static String standIn(Absence absence, Function<PractitionerId, String> names) {
    return "%s; %s stands in"
        .formatted(names.apply(absence.person()), names.apply(absence.deputy()));
  }

  private static RotaPage.Entry entry(
      Duty duty, Instant now, Function<PractitionerId, String> names) {
    return new RotaPage.Entry(
        duty.id(),
        names.apply(duty.person()) + ", " + duty.role().label(),
        LondonTime.full(duty.from()) + " to " + LondonTime.full(duty.until()),
        duty.from().isBefore(now));
  }

  private static RotaPage.Entry entry(
      Absence absence, LocalDate today, Function<PractitionerId, String> names) {
    return new RotaPage.Entry(
        absence.id(),
        standIn(absence, names),
        LondonTime.day(absence.first()) + " to " + LondonTime.day(absence.last()),
        absence.first().isBefore(today));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(LondonTime.ZONE).toInstant();
  }
}
