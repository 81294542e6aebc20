package uk.complexcase.pathway.minutes;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.SessionRecord;

/**
 * Takes the names and references of other children out of words somebody typed, who may have named
 * a child without saying that the words speak of it.
 */
final class Veil {

  private static final String ANOTHER = "another child";

  private final Set<String> others;
  private final Pattern names;

  /** Leaves what is known, and takes out what is not; what is both is known. */
  Veil(Collection<String> known, Collection<String> unknown) {
    var kept = plain(known);
    this.others =
        plain(unknown).stream()
            .filter(name -> !kept.contains(name))
            .collect(Collectors.toUnmodifiableSet());
    this.names = pattern(Stream.concat(kept.stream(), others.stream()).toList());
  }

  /** Of all children of a discussion, those the reader knows stay named. */
  static Veil of(Collection<SessionRecord.Child> all, Set<CaseRef> known) {
    return new Veil(
        told(all.stream().filter(child -> known.contains(child.ref()))),
        told(all.stream().filter(child -> !known.contains(child.ref()))));
  }

  private static List<String> told(Stream<SessionRecord.Child> children) {
    return children
        .flatMap(child -> Stream.of(child.name(), child.ref().value(), child.file().value()))
        .toList();
  }

  private static List<String> plain(Collection<String> names) {
    return names.stream().map(Veil::plain).filter(name -> !name.isEmpty()).distinct().toList();
  }

  /** The longest first, so that a name within a longer one is not taken for itself. */
  private static Pattern pattern(List<String> all) {
    var any =
        all.stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(name -> name))
            .map(name ->
                Stream.of(name.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+")))
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  String over(String words) {
    if (others.isEmpty()) {
      return words;
    }
    return names
        .matcher(words)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                others.contains(plain(found.group())) ? ANOTHER : found.group()));
  }

  private static String plain(String name) {
    return name.strip().replaceAll("(?U)\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
