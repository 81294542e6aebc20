package uk.complexcase.desk.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.BankHolidays;
import uk.complexcase.clock.timescales.CalendarDay;
import uk.complexcase.clock.timescales.HolidayChange;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.LocalDateText;
import uk.complexcase.foundation.shared.LondonTime;

/** Puts the calendar of a year together, and reads the form that declares a day. */
@Component
class CalendarPages {

  static final String DAY = "day";
  static final String KIND = "kind";
  static final String NAME = "name";

  /** Years the page shows, before and after the present one. */
  private static final int REACH = 10;

  private final BankHolidays holidays;
  private final PeopleDirectory people;
  private final InstantSource clock;

  CalendarPages(BankHolidays holidays, PeopleDirectory people, InstantSource clock) {
    this.holidays = holidays;
    this.people = people;
    this.clock = clock;
  }

  /** The year asked for, or the nearest the page shows. */
  CalendarPage of(@Nullable Integer asked) {
    int present = LondonTime.today(clock).getYear();
    int year = asked == null ? present : Math.clamp(asked, present - REACH, present + REACH);
    return new CalendarPage(
        year, year == present, holidays.year(year).stream().map(this::line).toList());
  }

  private CalendarPage.Line line(CalendarDay day) {
    return new CalendarPage.Line(
        day.day(), day.holiday(), day.name(), said(day), day.declared() != null);
  }

  private @Nullable String said(CalendarDay day) {
    var declared = day.declared();
    if (declared == null) {
      return null;
    }
    var when = declared.at() == null ? "" : " on " + LondonTime.full(declared.at());
    var instead = day.computed() == null ? "" : "; computed: " + day.computed();
    return "Declared by " + people.nameOf(declared.by()) + when + instead;
  }

  /** What came of the form. */
  sealed interface Outcome {}

  /** It was done; what to say, and of which year. */
  record Declared(int year, String said) implements Outcome {}

  /** Nothing changed; what was typed, and what is wrong with it. */
  record Refused(Filled form) implements Outcome {}

  Outcome declare(Viewer viewer, Map<String, String> typed) {
    var form = Filled.with(typed);
    var read =
        LocalDateText.read(
            form.value(DAY + ".day"), form.value(DAY + ".month"), form.value(DAY + ".year"));
    if (read instanceof LocalDateText.NotUnderstood no) {
      form = form.problem(DAY, no.sentence());
    }
    if (!form.is(KIND, "holiday") && !form.is(KIND, "no-holiday")) {
      form = form.problem(KIND, "Say whether it is a bank holiday");
    }
    return form.refused() || !(read instanceof LocalDateText.Understood day)
        ? new Refused(form)
        : declare(viewer, day.date(), form);
  }

  private Outcome declare(Viewer viewer, LocalDate day, Filled form) {
    return switch (holidays.declare(day, form.is(KIND, "holiday"), form.value(NAME), viewer.id())) {
      case HolidayChange.Refused no ->
          new Refused(
              form.problem(no.field() == HolidayChange.Field.DAY ? DAY : NAME, no.sentence()));
      case HolidayChange.Done done ->
          new Declared(
              day.getYear(), LondonTime.date(day) + " was declared. " + moved(done.moved()));
    };
  }

  static String moved(int clocks) {
    return switch (clocks) {
      case 0 -> "No running deadline moved.";
      case 1 -> "1 running deadline moved; its history says why.";
      default -> clocks + " running deadlines moved; their histories say why.";
    };
  }
}
