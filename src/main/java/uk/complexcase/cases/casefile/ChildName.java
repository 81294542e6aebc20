package uk.complexcase.cases.casefile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A child's name made comparable: case, accents, punctuation, spaces and the order of the words do
 * not count.
 *
 * @param key the words in alphabetical order; empty when no name is known, and then equal to no
 *     other
 */
record ChildName(String key) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "",
          "unknown",
          "known not",
          "baby",
          "unborn",
          "baby unborn",
          "child",
          "child unknown",
          "name unknown",
          "a n");
  private static final int SLIPS_OF_THE_PEN = 2;

  static ChildName of(String name) {
    String words = words(name).stream().sorted().collect(Collectors.joining(" "));
    return new ChildName(SAYS_NOTHING.contains(words) ? "" : words);
  }

  /** The comparable words of a text, in the order they stand. */
  static List<String> words(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String lower =
        plain.toLowerCase(Locale.ROOT).replace("ß", "ss").replace("ł", "l").replace("ø", "o");
    String joined = APOSTROPHES.matcher(lower).replaceAll("");
    return Arrays.stream(NO_LETTERS.split(joined)).filter(word -> !word.isEmpty()).toList();
  }

  boolean isKnown() {
    return !key.isEmpty();
  }

  boolean sameAs(ChildName other) {
    return isKnown() && key.equals(other.key);
  }

  /** Shares a word, or differs by no more than two letters. */
  boolean similarTo(ChildName other) {
    if (!isKnown() || !other.isKnown()) {
      return false;
    }
    return words(key).stream().anyMatch(words(other.key)::contains)
        || distance(key, other.key) <= SLIPS_OF_THE_PEN;
  }

  private static int distance(String one, String two) {
    int[] before = new int[two.length() + 1];
    Arrays.setAll(before, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int[] line = new int[two.length() + 1];
      line[0] = i;
      for (int j = 1; j <= two.length(); j++) {
        int swapped = before[j - 1] + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
        line[j] = Math.min(swapped, Math.min(before[j], line[j - 1]) + 1);
      }
      before = line;
    }
    return before[two.length()];
  }
}
