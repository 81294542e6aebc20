package uk.complexcase.pathway.addedsteps;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.complexcase.pathway.addedsteps.Asked.Choice;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Reads the answers to one form by its schema; the browser is not trusted. */
final class ReadingAnswers {

  private static final int LONGEST_TEXT = 4000;

  private final Map<String, @Nullable Object> values;
  private final List<Answer> answers = new ArrayList<>();
  private final List<FieldProblem> problems = new ArrayList<>();

  private ReadingAnswers(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  static ReadingAnswers of(List<Asked> questions, Map<String, @Nullable Object> values) {
    var reading = new ReadingAnswers(values);
    questions.forEach(reading::read);
    return reading;
  }

  /** What was answered, in the form's order. */
  List<Answer> answers() {
    return List.copyOf(answers);
  }

  List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  private void read(Asked asked) {
    var shown = Hiding.of(asked, values);
    var given = values.get(asked.key());
    if (shown == Hiding.Shown.NO) {
      return;
    }
    if (given == null || empty(given)) {
      if (asked.required() && shown == Hiding.Shown.YES) {
        problem(asked, "Answer this: " + asked.label());
      }
      return;
    }
    switch (asked.type()) {
      case "radio", "select" -> choice(asked, given);
      case "checklist", "taglist" -> choices(asked, given);
      case "checkbox" -> tick(asked, given);
      case "number" -> number(asked, given);
      case "datetime" -> date(asked, given);
      default -> text(asked, given);
    }
  }

  private static boolean empty(Object given) {
    return given instanceof String text && text.isBlank()
        || given instanceof List<?> list && list.isEmpty();
  }

  private void choice(Asked asked, Object given) {
    asked.choices().stream()
        .filter(choice -> choice.value().equals(given))
        .findFirst()
        .ifPresentOrElse(
            choice -> answer(asked, choice.value(), choice.label(), true),
            () -> problem(asked, "Choose one of the options shown"));
  }

  private void choices(Asked asked, Object given) {
    var wanted = given instanceof List<?> list ? new LinkedHashSet<Object>(list) : List.of();
    var chosen = asked.choices().stream().filter(one -> wanted.contains(one.value())).toList();
    if (chosen.isEmpty() || chosen.size() != wanted.size()) {
      problem(asked, "Choose from the options shown");
      return;
    }
    answer(
        asked,
        chosen.stream().map(Choice::value).toList(),
        chosen.stream().map(Choice::label).collect(Collectors.joining(", ")),
        true);
  }

  private void tick(Asked asked, Object given) {
    if (!(given instanceof Boolean ticked)) {
      problem(asked, "Tick this or leave it");
    } else if (!ticked && asked.required()) {
      problem(asked, "Tick this: " + asked.label());
    } else {
      answer(asked, ticked, ticked ? "Yes" : "No", true);
    }
  }

  private void number(Asked asked, Object given) {
    BigDecimal number;
    try {
      number = new BigDecimal(given.toString());
    } catch (NumberFormatException e) {
      problem(asked, "Enter a number");
      return;
    }
    if (!(given instanceof Number) && !(given instanceof String) || number.precision() > 15) {
      problem(asked, "Enter a number");
    } else if (asked.rules().has("min")
        && number.compareTo(asked.rules().path("min").decimalValue()) < 0) {
      problem(asked, "Enter " + asked.rules().path("min").asText() + " or more");
    } else if (asked.rules().has("max")
        && number.compareTo(asked.rules().path("max").decimalValue()) > 0) {
      problem(asked, "Enter " + asked.rules().path("max").asText() + " or less");
    } else {
      answer(asked, number, number.toPlainString(), true);
    }
  }

  private void date(Asked asked, Object given) {
    try {
      var text = given.toString();
      var day = LocalDate.parse(text.substring(0, Math.min(10, text.length())));
      answer(asked, text, day.toString(), false);
    } catch (DateTimeParseException e) {
      problem(asked, "Enter a date");
    }
  }

  private void text(Asked asked, Object given) {
    if (!(given instanceof String typed)) {
      problem(asked, "Write an answer");
      return;
    }
    var text = typed.strip();
    int longest = asked.rules().path("maxLength").asInt(LONGEST_TEXT);
    if (text.length() > Math.min(longest, LONGEST_TEXT)) {
      problem(
          asked,
          "Shorten this to %,d characters or fewer".formatted(Math.min(longest, LONGEST_TEXT)));
    } else if (text.length() < asked.rules().path("minLength").asInt(0)) {
      problem(
          asked, "Write %d characters or more".formatted(asked.rules().path("minLength").asInt()));
    } else if (!fits(asked.rules().path("pattern").asText(""), text)) {
      problem(
          asked,
          asked.rules().path("patternErrorMessage").asText("Enter it in the way the form asks"));
    } else {
      answer(asked, text, text, false);
    }
  }

  /** A pattern that cannot be read here is the browser's alone. */
  private static boolean fits(String pattern, String text) {
    try {
      return pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find();
    } catch (PatternSyntaxException e) {
      return true;
    }
  }

  private void answer(Asked asked, Object value, String words, boolean chosen) {
    answers.add(new Answer(asked.key(), asked.label(), value, words, chosen));
  }

  private void problem(Asked asked, String sentence) {
    problems.add(new FieldProblem(asked.key(), sentence));
  }
}
