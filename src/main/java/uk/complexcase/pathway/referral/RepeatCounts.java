package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;

/** Earlier contacts about the same children, as told to this room (LR-21, SCR-B-31). */
@Component
class RepeatCounts {

  private final ContactChildren children;
  private final CaseAccess access;

  RepeatCounts(ContactChildren children, CaseAccess access) {
    this.children = children;
    this.access = access;
  }

  /**
   * References of all contacts about the child, this one included: one file, or one name and date
   * of birth.
   */
  Set<String> about(ContactChild child) {
    return tellings(List.of(child)).stream()
        .filter(other -> same(child, other))
        .map(other -> other.contactRef)
        .collect(Collectors.toSet());
  }

  /**
   * How many contacts came before each, by its reference; children hidden from the viewer do not
   * count.
   */
  Map<String, Integer> before(
      Viewer viewer,
      Collection<Contact> contacts,
      List<ContactChild> theirs,
      Map<String, Instant> received) {
    var tellings = tellings(theirs);
    var hidden =
        access.hiddenOf(viewer, tellings.stream().map(ContactChild::file).distinct().toList());
    var counts = new HashMap<String, Integer>();
    for (var contact : contacts) {
      var earlier = new HashSet<String>();
      for (var child : theirs) {
        if (child.contactRef.equals(contact.ref)) {
          tellings.stream()
              .filter(other -> same(child, other) && !hidden.contains(other.file()))
              .filter(other -> before(received.get(other.contactRef), contact))
              .forEach(other -> earlier.add(other.contactRef));
        }
      }
      counts.put(contact.ref, earlier.size());
    }
    return counts;
  }

  /** All tellings of the children, in any contact. */
  List<ContactChild> tellings(List<ContactChild> theirs) {
    var files = theirs.stream().map(child -> child.currentCaseRef).distinct().toList();
    var keys =
        theirs.stream().map(child -> child.matchKey).filter(Objects::nonNull).distinct().toList();
    return Stream.concat(
            children.findByCurrentCaseRefIn(files).stream(),
            keys.isEmpty() ? Stream.empty() : children.findByMatchKeyIn(keys).stream())
        .collect(Collectors.toMap(child -> child.id, child -> child, (one, same) -> one))
        .values()
        .stream()
        .toList();
  }

  private static boolean before(@Nullable Instant other, Contact contact) {
    return other != null && other.isBefore(contact.receivedAt);
  }

  private static boolean same(ContactChild child, ContactChild other) {
    return child.currentCaseRef.equals(other.currentCaseRef)
        || (child.matchKey != null && child.matchKey.equals(other.matchKey));
  }
}
