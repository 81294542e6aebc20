package uk.complexcase.governance.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.governance.procedurepages.Timescales;
import uk.complexcase.procedure.ProcedureLibrary;
import uk.complexcase.procedure.StepSheet;

/** What may be chosen for an element: by the catalogue in force, and by the draft's own forms. */
@Component
class Choices {

  private static final int LONGEST_CLAUSE = 90;

  private final ProcedureLibrary library;
  private final Timescales timescales;
  private final DraftReading reading;
  private final ObjectMapper json;

  Choices(
      ProcedureLibrary library, Timescales timescales, DraftReading reading, ObjectMapper json) {
    this.library = library;
    this.timescales = timescales;
    this.reading = reading;
    this.json = json;
  }

  /** One thing that may be chosen. */
  record Choice(String name, String value) {}

  Map<String, List<Choice>> of(String ref) {
    return Map.of(
        "groups", groups(),
        "forms", forms(ref),
        "clocks",
            timescales.all().stream().map(each -> new Choice(each.label(), each.code())).toList(),
        "clauses", clauses(),
        "jobs", jobs());
  }

  /** Every role alone, and together what stands together in the models. */
  private List<Choice> groups() {
    var single =
        Arrays.stream(Role.values())
            .filter(Role::worksWithChildren)
            .map(role -> new Choice(role.label(), role.candidateGroup()));
    var labels =
        Arrays.stream(Role.values()).collect(Collectors.toMap(Role::candidateGroup, Role::label));
    var together =
        steps()
            .map(StepSheet::groups)
            .filter(groups -> groups.size() > 1 && labels.keySet().containsAll(groups))
            .distinct()
            .map(groups ->
                new Choice(
                    groups.stream().map(labels::get).collect(Collectors.joining(" or ")),
                    String.join(",", groups)));
    return Stream.concat(single, together).toList();
  }

  private List<Choice> forms(String ref) {
    var forms = new TreeMap<String, Choice>();
    reading
        .after(ref)
        .forEach((file, text) -> {
          if (file.endsWith(FileKind.FORM.ending())) {
            var choice = form(text);
            forms.put(choice.name() + choice.value(), choice);
          }
        });
    return List.copyOf(forms.values());
  }

  private Choice form(String text) {
    try {
      var form = json.readTree(text);
      var id = form.path("id").asText();
      return new Choice(form.path("properties").path("title").asText(id), id);
    } catch (JsonProcessingException e) {
      return new Choice("A form that cannot be read", "");
    }
  }

  private List<Choice> clauses() {
    return Stream.concat(
            Stream.of(new Choice("Local default: the partnership sets it", "local-default")),
            library.clauses().stream()
                .map(each ->
                    new Choice(
                        each.id() + ": " + shortened(each.text()) + " (" + each.source() + ")",
                        each.id())))
        .toList();
  }

  private List<Choice> jobs() {
    var jobs = new LinkedHashMap<String, Choice>();
    steps()
        .map(StepSheet::job)
        .filter(Objects::nonNull)
        .sorted()
        .forEach(job -> jobs.putIfAbsent(job, new Choice(words(job), job)));
    return List.copyOf(jobs.values());
  }

  private Stream<StepSheet> steps() {
    return library.models().stream().flatMap(model -> model.steps().stream());
  }

  private static String words(String job) {
    return job.substring(0, 1).toUpperCase(Locale.ROOT) + job.substring(1).replace('-', ' ');
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_CLAUSE ? text : text.substring(0, LONGEST_CLAUSE).strip() + "…";
  }
}
