package uk.complexcase.clock.timescales;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A bank holiday and its name. */
public record NamedDay(LocalDate day, String name) {

  /** The days as the database keeps them, one a line. */
  static String text(List<NamedDay> days) {
    return days.stream()
        .map(one -> one.day() + " " + one.name().replaceAll("\\s+", " "))
        .collect(Collectors.joining("\n"));
  }

  static List<NamedDay> days(String text) {
    return text.lines()
        .map(line -> new NamedDay(LocalDate.parse(line.substring(0, 10)), line.substring(11)))
        .toList();
  }
}
