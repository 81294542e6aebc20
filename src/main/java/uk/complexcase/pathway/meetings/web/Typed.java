package uk.complexcase.pathway.meetings.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Reads what was typed for one act, and keeps the first thing in it that cannot be read. Keys that
 * the page made itself and that are not of their form name nothing that is there.
 */
final class Typed {

  private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})");

  private final SentForm sent;
  private Answer.@Nullable Refused mistake;

  Typed(SentForm sent) {
    this.sent = sent;
  }

  Answer.@Nullable Refused mistake() {
    return mistake;
  }

  private void problem(String field, String sentence) {
    if (mistake == null) {
      mistake = new Answer.Refused(field, sentence, false);
    }
  }

  String text(String name) {
    return sent.text(name);
  }

  /** One of a list; the problem is told, and the first stands in until then. */
  <E extends Enum<E>> E choice(String name, Class<E> type, String sentence) {
    var chosen = optional(name, type);
    if (chosen == null) {
      problem(name, sentence);
      return type.getEnumConstants()[0];
    }
    return chosen;
  }

  <E extends Enum<E>> @Nullable E optional(String name, Class<E> type) {
    return Stream.of(type.getEnumConstants())
        .filter(one -> one.name().equals(text(name)))
        .findFirst()
        .orElse(null);
  }

  boolean yes(String name, String sentence) {
    var text = text(name);
    if (!text.equals("YES") && !text.equals("NO")) {
      problem(name, sentence);
    }
    return text.equals("YES");
  }

  @Nullable PractitionerId person(String name) {
    return text(name).isBlank() ? null : new PractitionerId(text(name));
  }

  PractitionerId needPerson(String name, String sentence) {
    var person = person(name);
    if (person == null) {
      problem(name, sentence);
      return PractitionerId.SYSTEM;
    }
    return person;
  }

  CaseRef child() {
    return child(text("child"));
  }

  static CaseRef child(String ref) {
    try {
      return new CaseRef(ref);
    } catch (IllegalArgumentException wrong) {
      throw new NotVisible("No child of that reference");
    }
  }

  Set<CaseRef> children() {
    return Arrays.stream(text("children").split(","))
        .filter(ref -> !ref.isBlank())
        .map(Typed::child)
        .collect(Collectors.toSet());
  }

  /** What was typed for each child under one name. */
  Map<CaseRef, String> forEach(String name) {
    return sent.values().keySet().stream()
        .filter(key -> key.startsWith(name + "."))
        .collect(Collectors.toMap(key -> child(key.substring(name.length() + 1)), this::text));
  }

  /** A whole number; null where nothing was typed. */
  @Nullable Integer count(String name, String sentence) {
    String text = text(name).strip();
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("[0-9]{1,3}")) {
      problem(name, sentence);
      return null;
    }
    return Integer.valueOf(text);
  }

  UUID id(String name) {
    try {
      return UUID.fromString(text(name));
    } catch (IllegalArgumentException wrong) {
      throw new NotVisible("Nothing of that key");
    }
  }

  long version() {
    try {
      return Long.parseLong(text("version"));
    } catch (NumberFormatException wrong) {
      throw new NotVisible("Nothing of that version");
    }
  }

  @Nullable LocalDate day(String name) {
    var parts = Stream.of("day", "month", "year").map(part -> text(name + "." + part).strip());
    var all = parts.toList();
    if (all.stream().allMatch(String::isEmpty)) {
      return null;
    }
    try {
      int year = Integer.parseInt(all.get(2));
      if (year < 1900 || year > 2999) {
        throw new DateTimeException("The year has four figures");
      }
      return LocalDate.of(year, Integer.parseInt(all.get(1)), Integer.parseInt(all.get(0)));
    } catch (DateTimeException | NumberFormatException wrong) {
      problem(name, "Enter a date such as 27 3 2027");
      return null;
    }
  }

  /** A day and a time in London; null where nothing or nothing readable was typed. */
  @Nullable Instant when(String name) {
    var day = day(name);
    var text = text(name + ".time").strip();
    if (day == null) {
      if (!text.isEmpty()) {
        problem(name, "Enter the date as well, such as 27 3 2027");
      }
      return null;
    }
    var time = TIME.matcher(text);
    try {
      if (time.matches()) {
        var at = LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
        return day.atTime(at).atZone(LondonTime.ZONE).toInstant();
      }
    } catch (DateTimeException wrong) {
      // said below
    }
    problem(name, "Enter a time such as 14:30");
    return null;
  }

  Instant needWhen(String name, String sentence) {
    var when = when(name);
    if (when == null) {
      problem(name, sentence);
      return Instant.EPOCH;
    }
    return when;
  }
}
