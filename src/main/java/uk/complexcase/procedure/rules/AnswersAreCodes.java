package uk.complexcase.procedure.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/**
 * The answers a question offers are those its variable may be, and agencies are called as they are.
 */
final class AnswersAreCodes implements Rule {

  private static final String RULE = "answers-are-codes";

  private final Known known;

  AnswersAreCodes(Known known) {
    this.known = known;
  }

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.forms().stream()
        .flatMap(form -> form.questions().stream().flatMap(question -> broken(form, question)));
  }

  private Stream<Problem> broken(Form form, JsonNode question) {
    String key = question.path("key").asText();
    Map<String, String> offered = new TreeMap<>();
    Form.each(question.path("values"))
        .forEach(one -> offered.put(one.path("value").asText(), one.path("label").asText()));
    var codes = new TreeSet<>(known.variables().getOrDefault(key, List.of()));
    if (!codes.isEmpty() && !codes.equals(offered.keySet())) {
      return form.stops(
          question,
          RULE,
          Form.asked(question) + " does not offer the answers the procedure knows.",
          "Offer exactly: %s.".formatted(String.join(", ", codes)));
    }
    boolean agencies = key.startsWith("agencies");
    return agencies && !known.agencies().entrySet().containsAll(offered.entrySet())
        ? form.stops(
            question,
            RULE,
            Form.asked(question) + " offers an agency that there is not, or by another name.",
            "Offer agencies as they are called: %s."
                .formatted(String.join(", ", known.agencies().values())))
        : Stream.empty();
  }
}
