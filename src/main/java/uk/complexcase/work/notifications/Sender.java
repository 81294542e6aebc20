package uk.complexcase.work.notifications;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Who answers for a notice that reaches nobody.
 *
 * @param by the person whose act it tells of, or the product itself
 * @param groups candidate groups that answer for it where the product itself tells
 */
record Sender(PractitionerId by, Set<String> groups) {

  Sender {
    groups = Set.copyOf(groups);
  }

  static Sender person(PractitionerId by) {
    return new Sender(by, Set.of());
  }

  static Sender product(Set<String> groups) {
    return new Sender(PractitionerId.SYSTEM, groups);
  }

  static Sender of(String by, String groups) {
    return new Sender(
        new PractitionerId(by),
        Arrays.stream(groups.split(","))
            .filter(group -> !group.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The groups in one line, always in the same order. */
  String groupLine() {
    return String.join(",", new TreeSet<>(groups));
  }
}
