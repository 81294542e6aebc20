package uk.complexcase.pathway.meetings;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import uk.complexcase.foundation.shared.CaseRef;

/** Which children a row speaks of, as the one text it is stored as; empty means all of them. */
final class ChildList {

  private ChildList() {}

  static String text(Collection<CaseRef> children) {
    return children.stream().map(CaseRef::value).distinct().collect(Collectors.joining(","));
  }

  static Set<CaseRef> read(String text) {
    return text.isEmpty()
        ? Set.of()
        : Arrays.stream(text.split(","))
            .map(CaseRef::new)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
