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
  private final List<String> sections = new ArrayList<>();
  private @Nullable Answered answered;

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
    var whole = sections.isEmpty() ? name : sections.getLast() + "." + name;
    fields.add(new Field(whole, kind, label, hint, options, kind == Kind.AREA ? 3 : 1));
    present.put(whole, value);
    return this;
  }

  /** From here on the fields of one act of several, which is done only where they are changed. */
  ActForm section(String name, String act) {
    sections.add(name);
    return kept("act", act).guarded();
  }

  /** What somebody else changed meanwhile is shown before it is overwritten. */
  ActForm guarded() {
    return stamp("shown", "");
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
    var whole = sections.isEmpty() ? name : sections.getLast() + "." + name;
    if (value != null) {
      var day = LondonTime.dateOf(value);
      present.put(whole + ".day", Integer.toString(day.getDayOfMonth()));
      present.put(whole + ".month", Integer.toString(day.getMonthValue()));
      present.put(whole + ".year", Integer.toString(day.getYear()));
      present.put(whole + ".time", LondonTime.time(value));
    }
    return field(Kind.DATE_TIME, name, label, hint, List.of(), "");
  }

  boolean is(String act, String key) {
    return this.act.equals(act) && this.key.equals(key);
  }

  void answered(SentForm sent, Map<String, Answer> answers) {
    answered = new Answered(this, sent, answers);
  }

  /** The act a field belongs to; of a form of one act the only one. */
  String section(String name) {
    int end = sections.isEmpty() ? -1 : name.indexOf('.');
    return end < 0 ? "" : name.substring(0, end);
  }

  /** What stands in the fields of an act now, in short. */
  String print(String section) {
    var skip = section.isEmpty() ? 0 : section.length() + 1;
    return SentForm.print(
        fields.stream()
            .filter(field -> field.shown() && section(field.name()).equals(section))
            .flatMap(field -> parts(field).stream())
            .collect(
                Collectors.toMap(
                    name -> name.substring(skip), name -> present.getOrDefault(name, ""))));
  }

  static List<String> parts(Field field) {
    return field.dated()
        ? Stream.of(".day", ".month", ".year", ".time").map(field.name()::concat).toList()
        : List.of(field.name());
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

  /** The field of a name, for a page that places them itself. */
  public Field field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
  }

  /** Whether this viewer's form has the field. */
  public boolean has(String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  /** Whether it was sent and not taken. */
  public boolean wrong() {
    return answered != null;
  }

  /** What stands in a field: what was typed, or what is recorded now. */
  public String value(String name) {
    var typed = answered == null ? null : answered.typed(name);
    return typed == null ? present(name) : typed;
  }

  /** Whether a choice is made. */
  public boolean chosen(String name, String option) {
    return Arrays.asList(value(name).split(",")).contains(option);
  }

  /** What is recorded now, where somebody was first and it is not what was typed; else null. */
  public @Nullable String now(Field field) {
    return answered == null ? null : answered.now(field);
  }

  /** The sentence about one field; null where it is in order. */
  public @Nullable String problem(String name) {
    return answered == null ? null : answered.problem(name);
  }

  /** The sentence about the form as a whole; null where there is none. */
  public @Nullable String problem() {
    return answered == null ? null : answered.problem();
  }

  /** For the error summary, with the addresses of the fields. */
  public List<Problem> problems() {
    return answered == null ? List.of() : answered.problems();
  }

  boolean stamped(String name) {
    return fields.stream()
        .anyMatch(field -> field.name().equals(name) && field.kind() == Kind.STAMP);
  }

  String present(String name) {
    return name.equals("shown") || name.endsWith(".shown")
        ? print(section(name))
        : present.getOrDefault(name, "");
  }
}
