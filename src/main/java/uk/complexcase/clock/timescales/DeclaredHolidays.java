package uk.complexcase.clock.timescales;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.timescales.CalendarDay.Declared;
import uk.complexcase.clock.timescales.HolidayChange.Done;
import uk.complexcase.clock.timescales.HolidayChange.Field;
import uk.complexcase.clock.timescales.HolidayChange.Refused;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** Takes in what is declared of single days. */
@Service
@Transactional
class DeclaredHolidays implements BankHolidays {

  private final HolidayOverrides overrides;
  private final Reckoners reckoners;
  private final CalendarChanges changes;
  private final AuditLog audit;
  private final InstantSource clock;

  DeclaredHolidays(
      HolidayOverrides overrides,
      Reckoners reckoners,
      CalendarChanges changes,
      AuditLog audit,
      InstantSource clock) {
    this.overrides = overrides;
    this.reckoners = reckoners;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<CalendarDay> year(int year) {
    var declared = overrides.all();
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(day -> !WorkingDays.isWeekend(day))
        .flatMap(day -> calendarDay(day, declared))
        .toList();
  }

  private static Stream<CalendarDay> calendarDay(
      LocalDate day, Map<LocalDate, HolidayOverrides.Known> declared) {
    var computed = KnownCalendar.computedOn(day).orElse(null);
    var known = declared.get(day);
    if (known != null) {
      return Stream.of(
          new CalendarDay(
              day,
              known.holiday(),
              known.reason(),
              computed,
              new Declared(known.by(), known.at())));
    }
    return Stream.ofNullable(computed)
        .map(name -> new CalendarDay(day, true, name, computed, null));
  }

  @Override
  public HolidayChange declare(
      LocalDate day, boolean holiday, String nameOrReason, PractitionerId by) {
    var said = new Declaration(day, holiday, nameOrReason.strip());
    var refusal = said.fault(LondonTime.today(clock)).or(() -> already(said));
    return refusal.isPresent()
        ? refusal.get()
        : new Done(changes.make(List.of(said), by, said.sentence()));
  }

  private Optional<Refused> already(Declaration said) {
    var calendar = reckoners.calendar();
    if (calendar.changedBy(said)) {
      return Optional.empty();
    }
    var day = LondonTime.date(said.day());
    return Optional.of(
        new Refused(
            Field.DAY,
            said.holiday()
                ? "%s is a bank holiday already: %s".formatted(day, name(calendar, said.day()))
                : day + " is no bank holiday, so there is nothing to take away"));
  }

  private static @Nullable String name(KnownCalendar calendar, LocalDate day) {
    return calendar.holidayOn(day).orElse(null);
  }

  @Override
  public HolidayChange withdraw(LocalDate day, PractitionerId by) {
    var known = overrides.all().get(day);
    if (known == null) {
      return new Refused(Field.DAY, "Nothing is declared of " + LondonTime.date(day) + " any more");
    }
    overrides.remove(day);
    audit.act(by, "BANK_HOLIDAY_WITHDRAWN", day.toString(), known.reason());
    return new Done(
        changes.recompute(
            by,
            "What was declared of %s was withdrawn: %s"
                .formatted(LondonTime.date(day), known.reason())));
  }
}
