package uk.complexcase.pathway.meetings.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.pathway.meetings.web.Field.Kind;
import uk.complexcase.pathway.meetings.web.Field.Option;

/**
 * The small form of one act on a discussion: its fields with what stands now, and, where it was
 * sent and not taken, with what was typed and what is wrong with it.
 */
public final class ActForm {

  private final String act;
  private final String key;
  private final String place;
  private final String title;
  private final String button;
  private final List<Field> fields = new ArrayList<>();
  private final Map<String, String> present = new LinkedHashMap<>();
  private @Nullable Mistake mistake;

  /** A form that was sent and not taken; overtaken where somebody else was first. */
  record Mistake(Map<String, String> typed, String field, String sentence, boolean overtaken) {}

  /** One line of the error summary. */
  public record Problem(String address, String sentence) {}

  /**
   * @param key which of several of the same act: a child, somebody asked, a point
   * @param place where on the page the person goes on when it is done
   */
  ActForm(String act, Object key, String place, String title, String button) {
    this.act = act;
    this.key = key.toString();
    this.place = place;
    this.title = title;
    this.button = button;
  }

  private ActForm field(
      Kind kind, String name, String label, String hint, List<Option> options, String value) {
    fields.add(new Field(name, kind, label, hint, options, kind == Kind.AREA ? 4 : 1));
    present.put(name, value);
    return this;
  }

  ActForm kept(String name, Object value) {
    return field(Kind.KEPT, name, "", "", List.of(), value.toString());
  }

  ActForm stamp(String name, Object value) {
    return field(Kind.STAMP, name, "", "", List.of(), value.toString());
  }

  ActForm text(String name, String label, String hint, String value) {
    return field(Kind.TEXT, name, label, hint, List.of(), value);
  }

  ActForm area(String name, String label, String hint, String value) {
    return field(Kind.AREA, name, label, hint, List.of(), value);
  }

  ActForm radios(String name, String label, String hint, List<Option> options, Object value) {
    return field(Kind.RADIOS, name, label, hint, options, value.toString());
  }

  ActForm select(String name, String label, String hint, List<Option> options, Object value) {
    return field(Kind.SELECT, name, label, hint, options, value.toString());
  }

  ActForm checks(String name, String label, String hint, List<Option> options, String value) {
    return options.isEmpty() ? this : field(Kind.CHECKS, name, label, hint, options, value);
  }

  ActForm date(String name, String label, String hint) {
    return field(Kind.DATE, name, label, hint, List.of(), "");
  }

  ActForm dateTime(String name, String label, String hint, @Nullable Instant value) {
    if (value != null) {
      var day = LondonTime.dateOf(value);
      present.put(name + ".day", Integer.toString(day.getDayOfMonth()));
      present.put(name + ".month", Integer.toString(day.getMonthValue()));
      present.put(name + ".year", Integer.toString(day.getYear()));
      present.put(name + ".time", LondonTime.time(value));
    }
    return field(Kind.DATE_TIME, name, label, hint, List.of(), "");
  }

  boolean is(String act, String key) {
    return this.act.equals(act) && this.key.equals(key);
  }

  void mistaken(Mistake found) {
    mistake = found;
  }

  public String act() {
    return act;
  }

  public String key() {
    return key;
  }

  public String place() {
    return place;
  }

  public String title() {
    return title;
  }

  public String button() {
    return button;
  }

  public List<Field> fields() {
    return fields;
  }

  /** Its address on the page. */
  public String id() {
    return key.isEmpty() ? act : act + "-" + key;
  }

  public String id(String name) {
    return id() + "." + name;
  }

  /** Whether it was sent and not taken. */
  public boolean wrong() {
    return mistake != null;
  }

  /** What stands in a field: what was typed, or what is recorded now. */
  public String value(String name) {
    var found = mistake;
    boolean anew =
        found == null
            || (found.overtaken()
                && fields.stream()
                    .anyMatch(field -> field.name().equals(name) && field.kind() == Kind.STAMP));
    return anew ? present.getOrDefault(name, "") : found.typed().getOrDefault(name, "");
  }

  /** Whether a choice is made. */
  public boolean chosen(String name, String option) {
    return Arrays.asList(value(name).split(",")).contains(option);
  }

  /** What is recorded now, where somebody was first and it is not what was typed; else null. */
  public @Nullable String now(Field field) {
    var found = mistake;
    if (found == null || !found.overtaken() || !field.shown()) {
      return null;
    }
    var parts =
        field.dated()
            ? Stream.of(".day", ".month", ".year", ".time").map(field.name()::concat).toList()
            : List.of(field.name());
    boolean same =
        parts.stream()
            .allMatch(part ->
                present
                    .getOrDefault(part, "")
                    .equals(found.typed().getOrDefault(part, "").strip().replace("\r\n", "\n")));
    return same ? null : shown(field, parts);
  }

  private String shown(Field field, List<String> parts) {
    var text =
        parts.stream().map(part -> present.getOrDefault(part, "")).collect(Collectors.joining(" "));
    if (!field.options().isEmpty()) {
      var chosen = Arrays.asList(text.split(","));
      text =
          field.options().stream()
              .filter(option -> chosen.contains(option.value()))
              .map(Option::label)
              .collect(Collectors.joining(", "));
    }
    return text.isBlank() ? "nothing" : text.strip();
  }

  /** The sentence about one field; null where it is in order. */
  public @Nullable String problem(String name) {
    var found = mistake;
    return found != null && name.equals(at(found)) ? found.sentence() : null;
  }

  /** The sentence about the form as a whole; null where there is none. */
  public @Nullable String problem() {
    var found = mistake;
    return found != null && at(found).isEmpty() ? found.sentence() : null;
  }

  /** For the error summary, with the address of the field. */
  public List<Problem> problems() {
    var found = mistake;
    if (found == null) {
      return List.of();
    }
    var at = at(found);
    return List.of(new Problem("#" + (at.isEmpty() ? id() : id(at)), found.sentence()));
  }

  /** The field a sentence is about; of one for each child the first that is empty. */
  private String at(Mistake found) {
    var candidates =
        fields.stream()
            .filter(Field::shown)
            .map(Field::name)
            .filter(name -> !found.field().isEmpty())
            .filter(name -> name.equals(found.field()) || name.startsWith(found.field() + "."))
            .toList();
    return candidates.stream()
        .filter(name -> value(name).isBlank())
        .findFirst()
        .or(() -> candidates.stream().findFirst())
        .orElse("");
  }
}
