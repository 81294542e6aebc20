package uk.complexcase.cases.casefile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date of birth in a search box: day, month, year with any separator, or year first. */
final class SearchedDate {

  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})\\D{1,2}(\\d{1,2})\\D{1,2}(\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

  private SearchedDate() {}

  static Optional<LocalDate> of(String text) {
    Matcher day = DAY_FIRST.matcher(text);
    if (day.matches()) {
      return date(day.group(3), day.group(2), day.group(1));
    }
    Matcher year = YEAR_FIRST.matcher(text);
    return year.matches() ? date(year.group(1), year.group(2), year.group(3)) : Optional.empty();
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
