package uk.complexcase.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.clock.timescales.BankHolidays;
import uk.complexcase.clock.timescales.HolidayChange;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.LondonTime;

/** The bank holidays of a year: seen, declared and withdrawn. */
@Controller
class CalendarController {

  static final String CALENDAR = "/calendar";

  private static final List<Filled.Option> KINDS =
      List.of(
          Filled.option("holiday", "It is a bank holiday"),
          Filled.option("no-holiday", "It is no bank holiday after all"));

  private final CalendarPages pages;
  private final BankHolidays holidays;

  CalendarController(CalendarPages pages, BankHolidays holidays) {
    this.pages = pages;
    this.holidays = holidays;
  }

  @GetMapping(CALENDAR)
  @Allowed(Permission.KEEP_CALENDAR)
  String page(@RequestParam(required = false) @Nullable Integer year, Model model) {
    return page(year, Filled.with(Map.of()), model);
  }

  @PostMapping(CALENDAR)
  @Allowed(Permission.KEEP_CALENDAR)
  String declare(
      Viewer viewer,
      @RequestParam(name = "shown", required = false) @Nullable Integer shown,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return switch (pages.declare(viewer, typed)) {
      case CalendarPages.Declared declared -> back(redirect, declared.said(), declared.year());
      case CalendarPages.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        yield page(shown, refused.form(), model);
      }
    };
  }

  @PostMapping(CALENDAR + "/withdraw")
  @Allowed(Permission.KEEP_CALENDAR)
  String withdraw(
      Viewer viewer,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      RedirectAttributes redirect) {
    return switch (holidays.withdraw(day, viewer.id())) {
      case HolidayChange.Refused refused -> {
        redirect.addFlashAttribute("refused", refused.sentence() + ".");
        yield "redirect:" + CALENDAR + "?year=" + day.getYear();
      }
      case HolidayChange.Done done ->
          back(
              redirect,
              "What was declared of %s was withdrawn. %s"
                  .formatted(LondonTime.date(day), CalendarPages.moved(done.moved())),
              day.getYear());
    };
  }

  private static String back(RedirectAttributes redirect, String said, int year) {
    redirect.addFlashAttribute("said", said);
    return "redirect:" + CALENDAR + "?year=" + year;
  }

  private String page(@Nullable Integer year, Filled form, Model model) {
    model.addAttribute("page", pages.of(year));
    model.addAttribute("form", form);
    model.addAttribute("kinds", KINDS);
    return "desk/calendar";
  }
}
