package uk.complexcase.governance.procedurepages.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.governance.procedurepages.DecisionInWords;
import uk.complexcase.governance.procedurepages.ProcedureReading;
import uk.complexcase.governance.procedurepages.ReleasesInWords;
import uk.complexcase.governance.procedurepages.StepInWords;
import uk.complexcase.procedure.Clause;
import uk.complexcase.procedure.DecisionSheet;
import uk.complexcase.procedure.FormSheet;
import uk.complexcase.procedure.ModelSheet;
import uk.complexcase.procedure.ProcedureLibrary;
import uk.complexcase.procedure.Release;
import uk.complexcase.procedure.ReleaseBook.Standing;
import uk.complexcase.procedure.StepSheet;

/** Composes the pages of the procedure. */
@Component
class ProcedurePages {

  private final ProcedureLibrary library;
  private final ProcedureReading reading;
  private final ReleasesInWords releases;

  ProcedurePages(ProcedureLibrary library, ProcedureReading reading, ReleasesInWords releases) {
    this.library = library;
    this.reading = reading;
    this.releases = releases;
  }

  /** One thing in force: what it is and since when; no standing until the product is up. */
  public record Card(String id, String name, String says, int size, @Nullable Standing standing) {}

  /** Everything in force. */
  public record InForce(
      List<Card> models,
      List<Card> decisions,
      List<Card> forms,
      List<Release> releases,
      List<String> heldBack) {}

  /** A model, and the element chosen of it. */
  public record ModelPage(
      ModelSheet model,
      @Nullable Standing standing,
      List<StepInWords> steps,
      @Nullable StepInWords chosen) {}

  /** A decision table, and where it is asked. */
  public record DecisionPage(
      DecisionSheet decision,
      DecisionInWords table,
      @Nullable Standing standing,
      List<StepInWords> uses) {}

  /** A form, and where it is filled in. */
  public record FormPage(
      FormSheet form,
      @Nullable Standing standing,
      List<Clause> clauses,
      boolean localDefault,
      List<StepInWords> uses) {}

  /** A clause, and everything that carries it out. */
  public record ClausePage(
      Clause clause,
      List<StepInWords> steps,
      List<DecisionSheet> decisions,
      List<FormSheet> forms) {}

  InForce inForce() {
    var standings = releases.standings();
    return new InForce(
        library.models().stream()
            .map(each ->
                card(
                    standings,
                    each.id(),
                    each.name(),
                    each.purpose(),
                    (int) each.steps().stream().filter(StepSheet::task).count(),
                    each.resource()))
            .toList(),
        library.decisions().stream()
            .map(each ->
                card(
                    standings,
                    each.id(),
                    each.name(),
                    each.purpose(),
                    each.rows().size(),
                    each.resource()))
            .toList(),
        library.forms().stream()
            .map(each ->
                card(
                    standings,
                    each.id(),
                    each.title(),
                    "",
                    (int) each.questions().filter(FormSheet.Question::asked).count(),
                    each.resource()))
            .toList(),
        releases.all().reversed(),
        releases.heldBack());
  }

  private static Card card(
      Map<String, Standing> standings,
      String id,
      String name,
      String says,
      int size,
      String resource) {
    return new Card(id, name, firstSentence(says), size, standings.get(resource));
  }

  static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  ModelPage model(String id, @Nullable String element) {
    var model = found(library.model(id));
    var steps = reading.steps(model);
    var chosen =
        element == null
            ? null
            : found(steps.stream().filter(step -> step.id().equals(element)).findFirst());
    return new ModelPage(model, standing(model.resource()), steps, chosen);
  }

  String picture(String id) {
    return SmallPicture.of(found(library.model(id)).drawing());
  }

  DecisionPage decision(String id) {
    var decision = found(library.decision(id));
    return new DecisionPage(
        decision,
        DecisionInWords.of(decision),
        standing(decision.resource()),
        reading.uses(decision));
  }

  FormPage form(String id) {
    var form = found(library.form(id));
    return new FormPage(
        form,
        standing(form.resource()),
        reading.clauses(form.clauses()),
        form.clauses().contains("local-default"),
        reading.uses(form));
  }

  ClausePage clause(String id) {
    var clause = found(library.clauses().stream().filter(each -> each.id().equals(id)).findFirst());
    return new ClausePage(
        clause,
        reading.uses(clause),
        library.decisions().stream()
            .filter(table -> table.rows().stream().anyMatch(row -> row.clauses().contains(id)))
            .toList(),
        library.forms().stream().filter(form -> form.clauses().contains(id)).toList());
  }

  private @Nullable Standing standing(String resource) {
    return releases.standings().get(resource);
  }

  private static <T> T found(Optional<T> sheet) {
    return sheet.orElseThrow(() -> new NotVisible("part of the procedure"));
  }
}
