package uk.complexcase.pathway.meetings.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.complexcase.pathway.meetings.web.Field.Option;

/** A form that was sent and not taken as a whole: what was typed, and what came of each act. */
final class Answered {

  private final ActForm form;
  private final SentForm sent;
  private final Map<String, Answer> answers;

  Answered(ActForm form, SentForm sent, Map<String, Answer> answers) {
    this.form = form;
    this.sent = sent;
    this.answers = answers;
  }

  /** What was typed into a field; null where what is recorded now stands in it. */
  @Nullable String typed(String name) {
    return answers.get(form.section(name)) instanceof Answer.Refused no
            && !(no.overtaken() && form.stamped(name))
        ? sent.values().getOrDefault(name, "")
        : null;
  }

  /** What is recorded now, where somebody was first and it is not what was typed; else null. */
  @Nullable String now(Field field) {
    if (!field.shown()
        || !(answers.get(form.section(field.name())) instanceof Answer.Refused no
            && no.overtaken())) {
      return null;
    }
    var parts = ActForm.parts(field);
    boolean same =
        parts.stream().allMatch(part -> form.present(part).equals(SentForm.plain(sent.text(part))));
    return same ? null : shown(field, parts);
  }

  private String shown(Field field, List<String> parts) {
    var text = parts.stream().map(part -> form.present(part)).collect(Collectors.joining(" "));
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
  @Nullable String problem(String name) {
    var section = form.section(name);
    return answers.get(section) instanceof Answer.Refused no && name.equals(at(section, no))
        ? no.sentence()
        : null;
  }

  /** The sentence about the form as a whole; null where there is none. */
  @Nullable String problem() {
    return answers.get("") instanceof Answer.Refused no && at("", no).isEmpty()
        ? no.sentence()
        : null;
  }

  /** For the error summary, with the addresses of the fields. */
  List<ActForm.Problem> problems() {
    var problems = new ArrayList<ActForm.Problem>();
    answers.forEach((section, answer) -> {
      if (answer instanceof Answer.Refused no) {
        var at = at(section, no);
        problems.add(
            new ActForm.Problem("#" + (at.isEmpty() ? form.id() : form.id(at)), no.sentence()));
      }
    });
    return problems;
  }

  /** The field a sentence is about; of one for each child the first that is empty. */
  private String at(String section, Answer.Refused no) {
    var theirs =
        form.fields().stream()
            .filter(field -> field.shown() && form.section(field.name()).equals(section))
            .map(Field::name)
            .toList();
    var named = section.isEmpty() ? no.field() : section + "." + no.field();
    var candidates =
        theirs.stream()
            .filter(name -> !no.field().isEmpty())
            .filter(name -> name.equals(named) || name.startsWith(named + "."))
            .toList();
    return candidates.stream()
        .filter(name -> form.value(name).isBlank())
        .findFirst()
        .or(() -> candidates.stream().findFirst())
        .or(() -> section.isEmpty() ? Optional.empty() : theirs.stream().findFirst())
        .orElse("");
  }
}
