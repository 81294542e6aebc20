package uk.complexcase.procedure.rules;

import java.util.List;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.models.Xml;

/** What a diagram writes into a variable by itself is a code of that variable, never free words. */
final class NoWordsOfAPersonInTheModel implements Rule {

  private final Known known;

  NoWordsOfAPersonInTheModel(Known known) {
    this.known = known;
  }

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.models().stream()
        .flatMap(model ->
            Stream.of("input", "output")
                .flatMap(kind -> Xml.below(model.root(), kind).stream())
                .flatMap(mapping -> {
                  var source = mapping.getAttribute("source").strip();
                  var target = mapping.getAttribute("target");
                  return written(source).stream()
                      .filter(text -> !text.isEmpty())
                      .filter(
                          text -> !known.variables().getOrDefault(target, List.of()).contains(text))
                      .flatMap(text ->
                          model
                              .around(mapping)
                              .stops(
                                  "no-words-of-a-person-in-the-model",
                                  "%s would write \"%s\" into %s, which is no code of it."
                                      .formatted(model.around(mapping).title(), text, target),
                                  "Write one of its codes, or the variable it comes from."));
                }));
  }

  /** The texts of an expression that takes nothing from anywhere else. */
  private static List<String> written(String source) {
    if (!source.startsWith("=")) {
      return List.of(source);
    }
    var read = Feel.expression(source.substring(1).strip());
    return read.variables().isEmpty() ? List.copyOf(read.texts()) : List.of();
  }
}
