package uk.complexcase.pathway.minutes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;
import uk.complexcase.pathway.minutes.CorrectionDesk.Corrected;

/**
 * A correction of minutes as it was sent.
 *
 * @param issue the one the page showed; 0 where it does not say
 * @param written whether words were typed; else passages were only chosen
 */
record CorrectionTyped(
    int issue, String reason, boolean agreed, List<Corrected> passages, boolean written) {

  static CorrectionTyped chosen(MultiValueMap<String, String> sent) {
    return new CorrectionTyped(
        0,
        "",
        false,
        all(sent, "passage").stream().distinct().map(key -> new Corrected(key, "", "")).toList(),
        false);
  }

  static CorrectionTyped written(MultiValueMap<String, String> sent) {
    var words = all(sent, "words");
    var said = all(sent, "said");
    var passages = new ArrayList<Corrected>();
    for (var key : all(sent, "passage")) {
      int i = passages.size();
      passages.add(new Corrected(key, at(words, i), at(said, i)));
    }
    return new CorrectionTyped(
        number(sent.getFirst("issue")),
        Objects.requireNonNullElse(sent.getFirst("reason"), ""),
        sent.getFirst("agreed") != null,
        passages,
        true);
  }

  private static List<String> all(MultiValueMap<String, String> sent, String name) {
    return sent.getOrDefault(name, List.of());
  }

  private static String at(List<String> all, int i) {
    return i < all.size() ? all.get(i) : "";
  }

  private static int number(@org.jspecify.annotations.Nullable String typed) {
    return typed != null && typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
  }
}
