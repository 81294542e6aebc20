package uk.complexcase.governance.procedurepages;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import uk.complexcase.procedure.ProcedureLibrary;

/** What the partnership set or read itself, generated from what is in force. */
@Service
public class LocalDefaults {

  private static final String LOCAL = "local-default";
  private static final String OWNER = "Process owner";

  private final ProcedureLibrary library;
  private final ProcedureReading reading;
  private final Timescales timescales;
  private final List<Reading> readings;

  LocalDefaults(
      ProcedureLibrary library,
      ProcedureReading reading,
      Timescales timescales,
      ObjectMapper json) {
    this.library = library;
    this.reading = reading;
    this.timescales = timescales;
    this.readings = read(json);
  }

  /**
   * One local default.
   *
   * @param what where it stands: a clock, a rule, a form or an element
   * @param says what it sets
   * @param source clauses it stands beside, or that none says it
   */
  public record Local(String what, String says, String source, String owner, String address) {}

  public List<Reading> readings() {
    return readings;
  }

  /** Clocks whose length the partnership set. */
  public List<Local> clocks() {
    return timescales.all().stream()
        .filter(Timescale::localDefault)
        .map(scale ->
            new Local(
                scale.label(),
                scale.length(),
                source(scale.clauses(), scale.source()),
                scale.responsible(),
                "/procedure/automatic#" + scale.code()))
        .toList();
  }

  /** Rules of decision tables, the clocks apart. */
  public List<Local> rules() {
    return library.decisions().stream()
        .filter(decision -> !decision.id().equals("timescales"))
        .flatMap(decision -> {
          var view = DecisionInWords.of(decision);
          return view.rows().stream()
              .filter(DecisionInWords.Row::localDefault)
              .map(row ->
                  new Local(
                      decision.name(),
                      row.sentence(),
                      source(row.clauses(), ""),
                      OWNER,
                      "/procedure/decisions/" + decision.id() + "#" + row.id()));
        })
        .toList();
  }

  /** Steps and waits of models; ways that part and meet are no rule. */
  public List<Local> steps() {
    return reading.steps().stream()
        .filter(StepInWords::localDefault)
        .filter(step -> !step.type().endsWith("Gateway") && !step.type().endsWith("ndEvent"))
        .map(step ->
            new Local(
                step.name() + " (" + modelName(step.model()) + ")",
                step.does(),
                source(step.clauses().stream().map(clause -> clause.id()).toList(), ""),
                OWNER,
                step.address()))
        .toList();
  }

  public List<Local> forms() {
    return library.forms().stream()
        .filter(form -> form.clauses().contains(LOCAL))
        .map(form ->
            new Local(
                form.title(),
                "The form “" + form.title() + "”",
                source(form.clauses(), ""),
                OWNER,
                "/procedure/forms/" + form.id()))
        .toList();
  }

  private String modelName(String id) {
    return library.model(id).map(model -> model.name()).orElse(id);
  }

  private static String source(List<String> clauses, String stated) {
    var all =
        Stream.concat(clauses.stream(), Stream.of(stated))
            .filter(id -> !id.isBlank() && !id.equals(LOCAL) && !id.equals("local default"))
            .distinct()
            .toList();
    return all.isEmpty() ? "No source says it" : "Beside " + CodeWords.listed(all);
  }

  private static List<Reading> read(ObjectMapper json) {
    try (InputStream in = new ClassPathResource("procedure/readings.json").getInputStream()) {
      return List.copyOf(json.readValue(in, new TypeReference<List<Reading>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("The readings of the procedure cannot be read", e);
    }
  }
}
