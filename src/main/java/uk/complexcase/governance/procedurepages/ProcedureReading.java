package uk.complexcase.governance.procedurepages;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.complexcase.procedure.Clause;
import uk.complexcase.procedure.DecisionSheet;
import uk.complexcase.procedure.FormSheet;
import uk.complexcase.procedure.ModelSheet;
import uk.complexcase.procedure.ProcedureLibrary;
import uk.complexcase.procedure.ProcedureLibrary.Variable;
import uk.complexcase.procedure.StepSheet;

/** Reads the procedure in force for a person: who, what, by when and why, element by element. */
@Service
public class ProcedureReading {

  private static final String LOCAL = "local-default";
  private static final Pattern NAME = Pattern.compile("\\w+");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");
  private static final Pattern GROUP = Pattern.compile("[\\[,] *\"([a-z0-9-]+)\"");

  private final ProcedureLibrary library;
  private final Timescales timescales;
  private final NamedPeople people;

  ProcedureReading(ProcedureLibrary library, Timescales timescales, NamedPeople people) {
    this.library = library;
    this.timescales = timescales;
    this.people = people;
  }

  /** The steps of a model in the order of the flow. */
  public List<StepInWords> steps(ModelSheet model) {
    return steps(model, timescales.all());
  }

  public List<StepInWords> steps() {
    var scales = timescales.all();
    return library.models().stream().flatMap(model -> steps(model, scales).stream()).toList();
  }

  private List<StepInWords> steps(ModelSheet model, List<Timescale> scales) {
    var named = people.of(model.id());
    return model.steps().stream()
        .map(step -> step(model, step, scales, person(named.get(step.id()))))
        .toList();
  }

  private StepInWords step(
      ModelSheet model, StepSheet step, List<Timescale> scales, String person) {
    var words = new StepWords(model);
    var element = step.element();
    return new StepInWords(
        model.id(),
        element.id(),
        element.type(),
        words.name(step),
        StepWords.kind(step),
        words.does(step),
        step.task() ? person : Beginnings.of(model.id(), step.id()),
        who(step),
        named(step.groups()),
        clocks(element.timescale(), scales),
        element.timescale() == null ? "" : named(List.of(element.timescale())),
        step.scope().equals(model.id()) ? "" : words.name(step.scope()),
        Optional.ofNullable(element.formId()).flatMap(library::form).orElse(null),
        Optional.ofNullable(step.decision()).flatMap(library::decision).orElse(null),
        clauses(element.clauses()),
        element.clauses().contains(LOCAL),
        step.onward().stream()
            .map(way -> new StepInWords.Next(way.answer(), way.target(), words.name(way.target())))
            .toList());
  }

  /** "Id of the worker who …; empty where none is" as whom the task is for. */
  private String person(@Nullable String expression) {
    if (expression == null) {
      return "";
    }
    var meant =
        Stream.of(variable(names(expression).getFirst()).meaning().split(";"))
            .map(part -> part.strip().replaceFirst("^Id of ", "").replace(", of the ", ", the "))
            .filter(part -> !part.startsWith("empty "))
            .toList();
    return CodeWords.first(String.join("; ", meant));
  }

  private List<String> who(StepSheet step) {
    return step.groups().stream()
        .flatMap(group -> group.startsWith("=") ? values(group).stream() : Stream.of(group))
        .map(CodeWords::role)
        .toList();
  }

  /** How it is found, where the model leaves it to something decided before. */
  private String named(List<String> expressions) {
    return expressions.stream()
        .filter(text -> text.startsWith("="))
        .map(this::meaning)
        .findFirst()
        .orElse("");
  }

  private String meaning(String expression) {
    var meant = variable(names(expression).getFirst()).meaning();
    return NAME.matcher(text(expression)).matches() ? meant : "It depends on this: " + meant;
  }

  private List<Timescale> clocks(@Nullable String timescale, List<Timescale> scales) {
    if (timescale == null) {
      return List.of();
    }
    var codes = timescale.startsWith("=") ? values(timescale) : List.of(timescale);
    return scales.stream().filter(scale -> codes.contains(scale.code())).toList();
  }

  private List<String> values(String expression) {
    var names = names(expression);
    return names.size() == 1 && NAME.matcher(text(expression)).matches()
        ? variable(names.getFirst()).values()
        : GROUP.matcher(expression).results().map(each -> each.group(1)).distinct().toList();
  }

  /** The variables an expression is made of; its own text where it holds none that is known. */
  private List<String> names(String expression) {
    var known = library.variables();
    var found =
        WORD.matcher(expression.replaceAll("\"[^\"]*\"", ""))
            .results()
            .map(MatchResult::group)
            .filter(known::containsKey)
            .distinct()
            .toList();
    return found.isEmpty() ? List.of(text(expression)) : found;
  }

  private Variable variable(String name) {
    return library.variables().getOrDefault(name, new Variable(CodeWords.ofId(name), List.of()));
  }

  private static String text(String expression) {
    return expression.substring(1).strip();
  }

  /** The clauses of these ids, in the catalogue's words. */
  public List<Clause> clauses(List<String> ids) {
    return library.clauses().stream().filter(clause -> ids.contains(clause.id())).toList();
  }

  /** Where a form is filled in. */
  public List<StepInWords> uses(FormSheet form) {
    return steps().stream().filter(step -> form.equals(step.form())).toList();
  }

  /** Where a table is asked. */
  public List<StepInWords> uses(DecisionSheet decision) {
    return steps().stream().filter(step -> decision.equals(step.decision())).toList();
  }

  /** The elements that carry a clause out. */
  public List<StepInWords> uses(Clause clause) {
    return steps().stream().filter(step -> step.clauses().contains(clause)).toList();
  }
}
