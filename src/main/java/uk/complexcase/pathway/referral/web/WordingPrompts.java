package uk.complexcase.pathway.referral.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Suggests better words for discouraged ones (CSD-38); never stops anybody and never rewrites. */
@Component
public class WordingPrompts {

  private final List<Entry> entries;

  WordingPrompts(ObjectMapper json) throws IOException {
    try (var list = new ClassPathResource("static/app/wording.json").getInputStream()) {
      this.entries = List.of(json.readValue(list, Entry[].class));
    }
  }

  /**
   * One discouraged wording.
   *
   * @param find a regular expression, the same in the browser
   */
  record Entry(String find, String words, String instead) {}

  /** Suggestions for a text, each a sentence. */
  public List<String> of(String text) {
    return entries.stream()
        .filter(
            entry -> Pattern.compile(entry.find(), Pattern.CASE_INSENSITIVE).matcher(text).find())
        .map(entry -> "You wrote “" + entry.words() + "”. " + entry.instead())
        .toList();
  }
}
