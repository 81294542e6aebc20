package uk.complexcase.governance.procedurepages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.complexcase.procedure.FormSheet;
import uk.complexcase.procedure.ModelSheet;
import uk.complexcase.procedure.ProcedureLibrary;

/** Finds words anywhere in the procedure in force; every word asked for must be there. */
@Service
public class ProcedureSearch {

  private final ProcedureLibrary library;
  private final ProcedureReading reading;
  private final Timescales timescales;
  private final LocalDefaults locals;

  ProcedureSearch(
      ProcedureLibrary library,
      ProcedureReading reading,
      Timescales timescales,
      LocalDefaults locals) {
    this.library = library;
    this.reading = reading;
    this.timescales = timescales;
    this.locals = locals;
  }

  /** One thing found. */
  public record Found(String kind, String name, String says, String address) {}

  /** What was found of one kind. */
  public record OfKind(String kind, List<Found> found) {}

  /** Kind by kind; nothing for no words. */
  public List<OfKind> find(String asked) {
    var words =
        Arrays.stream(asked.toLowerCase(Locale.UK).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.isEmpty()) {
      return List.of();
    }
    return Stream.of(models(), steps(), forms(), decisions(), clocks(), clauses(), readings())
        .flatMap(Function.identity())
        .filter(entry -> words.stream().allMatch(entry::holds))
        .map(Entry::found)
        .collect(Collectors.groupingBy(Found::kind, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(kind -> new OfKind(kind.getKey(), kind.getValue()))
        .toList();
  }

  /** A thing with all the words it may be found by, in small letters. */
  private record Entry(Found found, String text) {

    /** A number is found as a whole, so that 4 hours are not 24. */
    boolean holds(String word) {
      return word.matches("\\d+")
          ? Pattern.compile("(?<!\\d)" + word + "(?!\\d)").matcher(text).find()
          : text.contains(word);
    }

    static Entry of(String kind, String name, String says, String address, String... more) {
      var text = String.join(" ", name, says, String.join(" ", more)).toLowerCase(Locale.UK);
      return new Entry(new Found(kind, name, says, address), text);
    }
  }

  private Stream<Entry> models() {
    return library.models().stream()
        .map(model ->
            Entry.of(
                "Models",
                model.name(),
                model.purpose(),
                "/procedure/models/" + model.id(),
                model.id()));
  }

  private Stream<Entry> steps() {
    var names =
        library.models().stream().collect(Collectors.toMap(ModelSheet::id, ModelSheet::name));
    return reading.steps().stream()
        .filter(step -> !step.type().endsWith("Gateway"))
        .map(step ->
            Entry.of(
                step.task() ? "Tasks" : "Automatic acts, waits and ends",
                step.name(),
                names.get(step.model()) + ": " + step.does(),
                step.address(),
                step.id(),
                step.whoInBrief(),
                step.clockInBrief()));
  }

  private Stream<Entry> forms() {
    return library.forms().stream()
        .map(form ->
            Entry.of(
                "Forms",
                form.title(),
                count((int) form.questions().filter(FormSheet.Question::asked).count()),
                "/procedure/forms/" + form.id(),
                form.questions()
                    .map(question -> question.label() + " " + question.hint())
                    .collect(Collectors.joining(" "))));
  }

  private static String count(int questions) {
    return Timescales.count(questions, "question");
  }

  private Stream<Entry> decisions() {
    return library.decisions().stream()
        .map(decision ->
            Entry.of(
                "Decisions",
                decision.name(),
                decision.purpose(),
                "/procedure/decisions/" + decision.id(),
                DecisionInWords.of(decision).rows().stream()
                    .map(DecisionInWords.Row::sentence)
                    .collect(Collectors.joining(" "))));
  }

  private Stream<Entry> clocks() {
    return timescales.all().stream()
        .map(scale ->
            Entry.of(
                "Clocks",
                scale.label(),
                scale.length(),
                "/procedure/automatic#" + scale.code(),
                scale.code()));
  }

  private Stream<Entry> clauses() {
    return library.clauses().stream()
        .map(clause ->
            Entry.of(
                "Clauses",
                clause.id() + ", " + clause.source(),
                clause.text(),
                "/procedure/clauses/" + clause.id()));
  }

  private Stream<Entry> readings() {
    return locals.readings().stream()
        .map(each ->
            Entry.of(
                "Readings",
                each.id() + ": " + each.open(),
                each.reading(),
                "/procedure/local-defaults#" + each.id()));
  }
}
