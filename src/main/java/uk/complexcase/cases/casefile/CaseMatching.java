package uk.complexcase.cases.casefile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;

/** Finds files that may be the same child's, and counts the contacts of those that surely are. */
@Component
class CaseMatching {

  private static final int MOST_SHOWN = 50;

  private final EntityManager entities;
  private final CaseReading reading;
  private final CaseAccess access;
  private final StoredFiles files;
  private final ContactLinks links;

  CaseMatching(
      EntityManager entities,
      CaseReading reading,
      CaseAccess access,
      StoredFiles files,
      ContactLinks links) {
    this.entities = entities;
    this.reading = reading;
    this.access = access;
    this.files = files;
    this.links = links;
  }

  List<PossibleMatch> possibleMatches(Viewer viewer, CaseRef ref) {
    if (!viewer.may(Permission.WORK_THE_HUB)) {
      throw new NotVisible("possible matches");
    }
    CaseFile file = reading.open(viewer, ref);
    return candidates(viewer, file).stream()
        .flatMap(other -> match(file, other).stream())
        .limit(MOST_SHOWN)
        .toList();
  }

  /**
   * Files with the same name or date of birth that the viewer may open; a restricted one needs the
   * viewer's name on it.
   */
  private List<CaseFile> candidates(Viewer viewer, CaseFile file) {
    CriteriaBuilder builder = entities.getCriteriaBuilder();
    CriteriaQuery<CaseFile> query = builder.createQuery(CaseFile.class);
    Root<CaseFile> other = query.from(CaseFile.class);
    Predicate sameName =
        file.childName().isKnown()
            ? builder.equal(other.get("nameKey"), file.childName().key())
            : builder.disjunction();
    Predicate sameBirth =
        file.dateOfBirth() == null
            ? builder.disjunction()
            : builder.equal(other.get("dateOfBirth"), file.dateOfBirth());
    query
        .where(
            builder.or(sameName, sameBirth),
            builder.notEqual(other.get("currentRef"), file.current().value()),
            builder.equal(other.get("currentRef"), other.get("ref")),
            reading.mayOpen(viewer, other, query, builder))
        .orderBy(builder.asc(other.get("openedAt")), builder.asc(other.get("ref")));
    return entities.createQuery(query).getResultList();
  }

  private static Optional<PossibleMatch> match(CaseFile file, CaseFile other) {
    return MatchReason.of(file, other)
        .map(why ->
            new PossibleMatch(
                other.ref(),
                other.name(),
                other.dateOfBirth(),
                other.statusLabel(),
                why.sentence()));
  }

  ContactCounts counts(CaseRef ref, Instant since) {
    return counts(sureMatches(ref).keySet(), since);
  }

  ContactCounts counts(Viewer viewer, CaseRef ref, Instant since) {
    reading.open(viewer, ref);
    Map<CaseRef, CaseRef> matches = sureMatches(ref);
    Set<CaseRef> open = access.openOf(viewer, matches.keySet());
    Set<CaseRef> openHolders = access.openOf(viewer, matches.values());
    return counts(
        open.stream().filter(match -> openHolders.contains(matches.get(match))).toList(), since);
  }

  /**
   * This file, those it is merged with, and those of the same name and date of birth, each with its
   * holder.
   */
  private Map<CaseRef, CaseRef> sureMatches(CaseRef ref) {
    var found = new HashMap<CaseRef, CaseRef>();
    var toVisit = new ArrayList<CaseRef>(List.of(reading.current(ref)));
    while (!toVisit.isEmpty()) {
      for (CaseFile file : files.family(toVisit.removeLast().value())) {
        if (found.put(file.ref(), file.current()) == null && file.dateOfBirth() != null) {
          files.sameChild(file.childName().key(), file.dateOfBirth()).stream()
              .filter(same -> !found.containsKey(same.ref()))
              .forEach(same -> toVisit.add(same.current()));
        }
      }
    }
    return found;
  }

  private ContactCounts counts(Collection<CaseRef> refs, Instant since) {
    Collection<ContactLink> contacts =
        links.ofCases(refs.stream().map(CaseRef::value).toList()).stream()
            .collect(Collectors.toMap(ContactLink::contact, link -> link, CaseMatching::earlier))
            .values();
    List<ContactLink> recent =
        contacts.stream().filter(link -> !link.toldAt().isBefore(since)).toList();
    long sources = recent.stream().map(ContactLink::source).distinct().count();
    return new ContactCounts(contacts.size(), recent.size(), (int) sources);
  }

  ContactRef lastContact(CaseRef ref) {
    var family =
        files.family(reading.current(ref).value()).stream()
            .map(file -> file.ref().value())
            .toList();
    return links.ofCases(family).stream()
        .max(Comparator.comparing(ContactLink::toldAt).thenComparing(ContactLink::contact))
        .map(link -> new ContactRef(link.contact()))
        .orElseThrow(() -> new IllegalStateException("No contact told of " + ref.value()));
  }

  private static ContactLink earlier(ContactLink one, ContactLink two) {
    return two.toldAt().isBefore(one.toldAt()) ? two : one;
  }
}
