package uk.complexcase.procedure.rules;

import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** A form says which clauses it carries out. */
final class FormCarriesClauses implements Rule {

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.forms().stream()
        .filter(form -> form.json().path("properties").path("clauses").asText().isBlank())
        .flatMap(form ->
            form.stops(
                null,
                "form-carries-clauses",
                "The form %s does not say which clause it carries out.".formatted(form.called()),
                "Add the property \"clauses\" to the form, or local-default where none asks for it."));
  }
}
