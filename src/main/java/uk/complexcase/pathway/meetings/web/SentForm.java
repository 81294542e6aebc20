package uk.complexcase.pathway.meetings.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** What was sent with a form, exactly as typed, of one act or of several. */
final class SentForm {

  /** What the page made itself. */
  private static final Set<String> PAGES_OWN =
      Set.of("act", "shown", "seen", "version", "item", "invitee", "child");

  /** Fields of free text. */
  private static final Set<String> WRITTEN =
      Set.of(
          "words",
          "changed",
          "plan",
          "support",
          "toldBy",
          "seenBy",
          "reason",
          "rationale",
          "report",
          "purpose",
          "keptSafe",
          "detail",
          "attendedAs",
          "ownerName");

  private final Map<String, String> values;

  SentForm(MultiValueMap<String, String> sent) {
    this(new LinkedHashMap<>());
    sent.forEach((name, all) -> values.put(name, String.join(",", all)));
  }

  private SentForm(Map<String, String> values) {
    this.values = values;
  }

  Map<String, String> values() {
    return values;
  }

  /** The acts of a form of several; one without a name where it is a form of one. */
  List<String> sections() {
    var several =
        values.keySet().stream()
            .filter(name -> name.endsWith(".act"))
            .map(name -> name.substring(0, name.length() - ".act".length()))
            .toList();
    return several.isEmpty() ? List.of("") : several;
  }

  /** One act of several, its fields as if it stood alone. */
  SentForm section(String name) {
    if (name.isEmpty()) {
      return this;
    }
    var own = new LinkedHashMap<String, String>();
    own.put("child", text("child"));
    values.forEach((field, text) -> {
      if (field.startsWith(name + ".")) {
        own.put(field.substring(name.length() + 1), text);
      }
    });
    return new SentForm(own);
  }

  /** What a person wrote, without what the page made and what was chosen from a list. */
  List<String> words() {
    return values.entrySet().stream()
        .filter(field ->
            WRITTEN.contains(field.getKey().substring(field.getKey().lastIndexOf('.') + 1)))
        .map(Map.Entry::getValue)
        .filter(text -> !text.isBlank())
        .toList();
  }

  /** The same with an answer that follows from the others, where none was given. */
  SentForm unless(String name, String answer) {
    if (text(name).isBlank()) {
      values.put(name, answer);
    }
    return this;
  }

  /** The same for the same answers, and for no others. */
  String print() {
    return print(
        values.entrySet().stream()
            .filter(field -> !PAGES_OWN.contains(field.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  static String print(Map<String, String> answers) {
    var text =
        answers.entrySet().stream()
            .filter(field -> !field.getValue().isBlank())
            .map(field -> field.getKey() + "=" + plain(field.getValue()))
            .sorted()
            .collect(Collectors.joining("\u0000"));
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** As it is stored: browsers send line ends of their own. */
  static String plain(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  String text(String name) {
    return values.getOrDefault(name, "").replace("\r\n", "\n");
  }
}
