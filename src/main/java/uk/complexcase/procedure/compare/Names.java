package uk.complexcase.procedure.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.complexcase.foundation.people.Role;

/** What people call the forms, tables, processes, clocks and groups that files name by a word. */
final class Names {

  private static final Pattern NAMED =
      Pattern.compile("<(?:\\w+:)?(?:process|decision) [^>]*?name=\"([^\"]*)\"");
  private static final Pattern CLOCK =
      Pattern.compile(
          "<inputEntry [^>]*>\\s*<text>\"([^\"]+)\"</text>\\s*</inputEntry>\\s*"
              + "<outputEntry [^>]*>\\s*<text>\"([^\"]+)\"</text>");
  private static final Map<String, String> GROUPS =
      Arrays.stream(Role.values()).collect(Collectors.toMap(Role::candidateGroup, Role::label));
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> clocks = new HashMap<>();

  Names(Map<String, String> texts) {
    texts.forEach((file, text) -> files.put(file, name(file, text)));
    CLOCK
        .matcher(texts.getOrDefault("timescales.dmn", ""))
        .results()
        .forEach(row -> clocks.put(row.group(1), row.group(2)));
  }

  /** A file as people call it; its own word where it has no title. */
  String file(String file) {
    return files.getOrDefault(file, word(file));
  }

  String clock(String code) {
    return clocks.getOrDefault(code, code);
  }

  /** Candidate groups as the roles people have; an expression as it stands. */
  static String groups(String given) {
    return given.startsWith("=")
        ? given
        : Stream.of(given.split(","))
            .map(String::strip)
            .map(group -> GROUPS.getOrDefault(group, group))
            .collect(Collectors.joining(", "));
  }

  static String word(String file) {
    return file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
  }

  private static String name(String file, String text) {
    if (file.endsWith(".form")) {
      try {
        return JSON.readTree(text).path("properties").path("title").asText(word(file));
      } catch (JsonProcessingException e) {
        return word(file);
      }
    }
    var found = NAMED.matcher(text);
    return found.find() ? found.group(1) : word(file);
  }
}
