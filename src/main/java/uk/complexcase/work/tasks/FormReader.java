package uk.complexcase.work.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.DateTimeText;
import uk.complexcase.foundation.shared.LocalDateText;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;
import uk.complexcase.work.tasks.SubmissionOutcome.Refused;

/** Reads one form field by field, keeping what was answered and every problem found. */
public final class FormReader {

  private static final int LONGEST_TEXT = 4000;

  private final FormData data;
  private final Map<String, Object> answers = new LinkedHashMap<>();
  private final List<FieldProblem> problems = new ArrayList<>();

  public FormReader(FormData data) {
    this.data = data;
  }

  /** A text that may be empty. */
  public String text(String field) {
    String text = data.text(field);
    if (text.length() > LONGEST_TEXT) {
      problem(field, "Shorten this to 4,000 characters or fewer");
    }
    return kept(field, text);
  }

  /** A text that must be there. */
  public String text(String field, String sentence) {
    String text = text(field);
    if (text.isEmpty()) {
      problem(field, sentence);
    }
    return text;
  }

  /** A text that must be there where the condition holds. */
  public String textWhen(boolean wanted, String field, String sentence) {
    return wanted ? text(field, sentence) : text(field);
  }

  /** One option, if one of the list was chosen. */
  public <E extends Enum<E>> Optional<E> option(Class<E> options, String field) {
    String code = data.text(field);
    var chosen =
        Arrays.stream(options.getEnumConstants()).filter(o -> o.name().equals(code)).findFirst();
    if (chosen.isEmpty() && !code.isEmpty()) {
      problem(field, "Choose one of the options shown");
    }
    chosen.ifPresent(option -> answers.put(field, option.name()));
    return chosen;
  }

  /** One option that must be chosen; the first one stands in only together with a problem. */
  public <E extends Enum<E>> E option(Class<E> options, String field, String sentence) {
    var chosen = option(options, field);
    if (chosen.isEmpty() && data.text(field).isEmpty()) {
      problem(field, sentence);
    }
    return chosen.orElse(options.getEnumConstants()[0]);
  }

  /** The options ticked in a checklist; an unknown code is a problem. */
  public <E extends Enum<E>> List<E> options(Class<E> options, String field) {
    var codes = data.choices(field);
    var chosen =
        Arrays.stream(options.getEnumConstants()).filter(o -> codes.contains(o.name())).toList();
    if (chosen.size() != codes.stream().distinct().count()) {
      problem(field, "Choose from the options shown");
    }
    return kept(field, chosen);
  }

  /** A question answered YES; NO and no answer are false. */
  public boolean yes(String field) {
    String answer = data.text(field);
    if (!answer.isEmpty()) {
      answers.put(field, answer);
    }
    return answer.equals("YES");
  }

  /** A question that must be answered YES or NO. */
  public boolean yes(String field, String sentence) {
    String answer = data.text(field);
    if (!answer.equals("YES") && !answer.equals("NO")) {
      problem(field, sentence);
    }
    return yes(field);
  }

  /** Whether a tick box is set. */
  public boolean ticked(String field) {
    return kept(field, data.ticked(field));
  }

  /** A whole number of at least 0 and at most 1,000; null when absent. */
  public @Nullable Integer count(String field) {
    var number = data.number(field);
    if (number == null) {
      if (data.values().get(field) != null && !data.text(field).isEmpty()) {
        problem(field, "Enter a whole number");
      }
      return null;
    }
    if (number < 0 || number > 1000) {
      problem(field, "Enter a whole number between 0 and 1,000");
    }
    return kept(field, number);
  }

  /** A whole number that must be there; 0 only together with a problem. */
  public int count(String field, String sentence) {
    var number = count(field);
    if (number == null) {
      problem(field, sentence);
      return 0;
    }
    return number;
  }

  /**
   * A Europe/London date and time up to {@code latest}, which stands in only together with a
   * problem.
   */
  public Instant moment(String field, String sentence, Instant latest) {
    var given = moment(field, sentence);
    if (given.filter(time -> time.isAfter(latest)).isPresent()) {
      problem(field, "Enter a time that is not in the future");
    }
    return given.filter(time -> !time.isAfter(latest)).orElse(latest);
  }

  /** A Europe/London date and time at any moment, past or to come. */
  public Optional<Instant> moment(String field, String sentence) {
    String text = text(field, sentence);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (DateTimeText.read(text)) {
      case DateTimeText.NotUnderstood no -> missing(field, no.sentence(), Optional.empty());
      case DateTimeText.Understood time -> Optional.of(time.instant());
    };
  }

  /** A date that must be there; the first day of 1970 stands in only together with a problem. */
  public LocalDate date(String field, String sentence) {
    String text = text(field, sentence);
    if (text.isEmpty()) {
      return LocalDate.EPOCH;
    }
    return switch (LocalDateText.read(text)) {
      case LocalDateText.NotUnderstood no -> missing(field, no.sentence(), LocalDate.EPOCH);
      case LocalDateText.Understood day -> day.date();
    };
  }

  /** Notes what is wrong with a field; the first problem of a field stays. */
  public void problem(String field, String sentence) {
    if (problems.stream().noneMatch(known -> known.field().equals(field))) {
      problems.add(new FieldProblem(field, sentence));
    }
  }

  /** Notes problems found elsewhere. */
  public void problems(List<FieldProblem> found) {
    found.forEach(one -> problem(one.field(), one.sentence()));
  }

  /** Whether anything was wrong. */
  public boolean refused() {
    return !problems.isEmpty();
  }

  /** Every problem found. */
  public Refused refusal() {
    return new Refused(List.copyOf(problems));
  }

  /** What was read, by form key, for the record. */
  public Map<String, Object> answers() {
    return Map.copyOf(answers);
  }

  private <T> T missing(String field, String sentence, T instead) {
    problem(field, sentence);
    return instead;
  }

  private <T> T kept(String field, T value) {
    answers.put(field, value);
    return value;
  }
}
