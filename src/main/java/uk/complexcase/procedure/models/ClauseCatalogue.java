package uk.complexcase.procedure.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import uk.complexcase.procedure.Clause;

/** The clauses of the sources in our own words, by id. */
final class ClauseCatalogue {

  private ClauseCatalogue() {}

  static Map<String, Clause> read() {
    var clauses = new LinkedHashMap<String, Clause>();
    try (InputStream in = new ClassPathResource("procedure/clauses.csv").getInputStream()) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(ClauseCatalogue::fields)
          .forEach(f -> clauses.put(f.get(0), new Clause(f.get(0), f.get(1), f.get(2), f.get(3))));
    } catch (IOException e) {
      throw new UncheckedIOException("The clause catalogue cannot be read", e);
    }
    return clauses;
  }

  /** The fields of one line; a field with commas stands in quotes, a quote in it is doubled. */
  static List<String> fields(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
