package uk.complexcase.pathway.minutes;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Sets in one order always, so that the same minutes are the same bytes. */
final class Sorted {

  private Sorted() {}

  static Set<String> copyOf(Set<String> some) {
    return Collections.unmodifiableSet(new TreeSet<>(some));
  }
}
