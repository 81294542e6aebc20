package uk.complexcase.procedure.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what was found in a text, since of a whole procedure one file changes at a time; the
 * oldest is forgotten first.
 */
final class Remembered<T> {

  private final Map<String, T> answers;

  Remembered(int most) {
    this.answers =
        Collections.synchronizedMap(
            new LinkedHashMap<>() {
              @Override
              protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
              }
            });
  }

  T of(String text, Function<String, T> find) {
    var known = answers.get(text);
    if (known != null) {
      return known;
    }
    var found = find.apply(text);
    answers.put(text, found);
    return found;
  }
}
