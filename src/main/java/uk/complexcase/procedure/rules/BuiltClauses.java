package uk.complexcase.procedure.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The core clauses that the procedure carries out, as the list of them has it. */
final class BuiltClauses {

  static final String LIST = "built-clauses.txt";

  private BuiltClauses() {}

  static Set<String> read() {
    try {
      return new ClassPathResource("procedure/" + LIST)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("The list of built clauses cannot be read", e);
    }
  }
}
