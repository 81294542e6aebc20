package uk.complexcase.pathway.meetings.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private @Nullable Sent sent;

  /** A form that was sent and not taken as a whole: what was typed, and what came of each act. */
  record Sent(Map<String, String> typed, Map<String, Answer> answers) {}

  /** What was sent for a form that is no longer there: why, and the words, which are given back. */
  record Lost(List<Problem> problems, List<String> words) {

    static Lost nothing() {
      return new Lost(List.of(), List.of());
    }

    static Lost of(Typed typed, Collection<Answer> answers) {
      return new Lost(
          answers.stream()
              .flatMap(answer ->
                  answer instanceof Answer.Refused no
                      ? Stream.of(new Problem("#main-content", no.sentence()))
                      : Stream.empty())
              .distinct()
              .toList(),
          typed.words());
    }
  }

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

  void answered(Sent found) {
    sent = found;
  }

  /** The act a field belongs to; of a form of one act the only one. */
  private String section(String name) {
    int end = sections.isEmpty() ? -1 : name.indexOf('.');
    return end < 0 ? "" : name.substring(0, end);
  }

  private @Nullable Answer answer(String section) {
    var found = sent;
    return found == null ? null : found.answers().get(section);
  }

  /** What stands in the fields of an act now, in short. */
  String print(String section) {
    var skip = section.isEmpty() ? 0 : section.length() + 1;
    return Typed.print(
        fields.stream()
            .filter(field -> field.shown() && section(field.name()).equals(section))
            .flatMap(field -> parts(field).stream())
            .collect(
                Collectors.toMap(
                    name -> name.substring(skip), name -> present.getOrDefault(name, ""))));
  }

  private static List<String> parts(Field field) {
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
    return sent != null;
  }

  /** Whether an act of it was sent and not taken. */
  public boolean wrong(String section) {
    return answer(section) instanceof Answer.Refused;
  }

  /** What stands in a field: what was typed, or what is recorded now. */
  public String value(String name) {
    var found = sent;
    boolean typed =
        found != null
            && answer(section(name)) instanceof Answer.Refused no
            && !(no.overtaken() && stamped(name));
    return typed && found != null ? found.typed().getOrDefault(name, "") : present(name);
  }

  private boolean stamped(String name) {
    return fields.stream()
        .anyMatch(field -> field.name().equals(name) && field.kind() == Kind.STAMP);
  }

  private String present(String name) {
    return name.equals("shown") || name.endsWith(".shown")
        ? print(section(name))
        : present.getOrDefault(name, "");
  }

  /** Whether a choice is made. */
  public boolean chosen(String name, String option) {
    return Arrays.asList(value(name).split(",")).contains(option);
  }

  /** What is recorded now, where somebody was first and it is not what was typed; else null. */
  public @Nullable String now(Field field) {
    var found = sent;
    if (found == null
        || !field.shown()
        || !(answer(section(field.name())) instanceof Answer.Refused no && no.overtaken())) {
      return null;
    }
    var parts = parts(field);
    boolean same =
        parts.stream()
            .allMatch(part ->
                present
                    .getOrDefault(part, "")
                    .equals(Typed.plain(found.typed().getOrDefault(part, ""))));
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
    var section = section(name);
    return answer(section) instanceof Answer.Refused no && name.equals(at(section, no))
        ? no.sentence()
        : null;
  }

  /** The sentence about the form as a whole; null where there is none. */
  public @Nullable String problem() {
    return answer("") instanceof Answer.Refused no && at("", no).isEmpty() ? no.sentence() : null;
  }

  /** For the error summary, with the addresses of the fields. */
  public List<Problem> problems() {
    var found = sent;
    if (found == null) {
      return List.of();
    }
    var problems = new ArrayList<Problem>();
    found
        .answers()
        .forEach((section, answer) -> {
          if (answer instanceof Answer.Refused no) {
            var at = at(section, no);
            problems.add(new Problem("#" + (at.isEmpty() ? id() : id(at)), no.sentence()));
          }
        });
    return problems;
  }

  /** The field a sentence is about; of one for each child the first that is empty. */
  private String at(String section, Answer.Refused no) {
    var theirs =
        fields.stream()
            .filter(field -> field.shown() && section(field.name()).equals(section))
            .map(Field::name)
            .toList();
    var named = section.isEmpty() ? no.field() : section + "." + no.field();
    var candidates =
        theirs.stream()
            .filter(name -> !no.field().isEmpty())
            .filter(name -> name.equals(named) || name.startsWith(named + "."))
            .toList();
    return candidates.stream()
        .filter(name -> value(name).isBlank())
        .findFirst()
        .or(() -> candidates.stream().findFirst())
        .or(() -> section.isEmpty() ? Optional.empty() : theirs.stream().findFirst())
        .orElse("");
  }
}
