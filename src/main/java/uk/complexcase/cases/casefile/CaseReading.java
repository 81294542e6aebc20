package uk.complexcase.cases.casefile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** What a viewer reads of case files; what they may not see is left out by the query itself. */
@Component
class CaseReading {

  private static final int LARGEST_PAGE = 200;

  private final EntityManager entities;
  private final StoredFiles files;
  private final CaseAccess access;

  CaseReading(EntityManager entities, StoredFiles files, CaseAccess access) {
    this.entities = entities;
    this.files = files;
    this.access = access;
  }

  CaseRef current(CaseRef ref) {
    return files.findById(ref.value()).map(CaseFile::current).orElse(ref);
  }

  /**
   * The file, for a viewer who may open it and, when it was merged, the file that holds the case
   * now.
   */
  CaseFile open(Viewer viewer, CaseRef ref) {
    access.requireOpen(viewer, ref);
    CaseFile file = files.findById(ref.value()).orElseThrow(() -> new NotVisible("case file"));
    if (file.isMerged()) {
      access.requireOpen(viewer, file.current());
    }
    return file;
  }

  ChildIdentity identity(Viewer viewer, CaseRef ref) {
    return identity(open(viewer, ref));
  }

  Map<CaseRef, ChildIdentity> identities(Viewer viewer, Collection<CaseRef> refs) {
    List<CaseFile> found = stored(refs);
    Set<CaseRef> open = access.openOf(viewer, withCurrent(found));
    return byRef(
        found.stream()
            .filter(file -> open.contains(file.ref()) && open.contains(file.current()))
            .toList());
  }

  Map<CaseRef, ChildIdentity> identitiesForTask(Viewer viewer, Collection<CaseRef> refs) {
    List<CaseFile> found = stored(refs);
    Set<CaseRef> hidden = access.hiddenOf(viewer, withCurrent(found));
    return byRef(
        found.stream()
            .filter(file -> !hidden.contains(file.ref()) && !hidden.contains(file.current()))
            .toList());
  }

  Map<CaseRef, ChildIdentity> identitiesForPapers(Collection<CaseRef> refs) {
    return byRef(stored(refs));
  }

  List<ChildIdentity> search(Viewer viewer, String search, int page, int size) {
    CriteriaBuilder builder = entities.getCriteriaBuilder();
    CriteriaQuery<CaseFile> query = builder.createQuery(CaseFile.class);
    Root<CaseFile> file = query.from(CaseFile.class);
    query
        .where(mayOpen(viewer, file, query, builder), matches(search, file, builder))
        .orderBy(builder.desc(file.get("changedAt")), builder.asc(file.get("ref")));
    int rows = Math.clamp(size, 1, LARGEST_PAGE);
    return entities
        .createQuery(query)
        .setFirstResult((int) Math.min(Integer.MAX_VALUE, (long) Math.max(page, 0) * rows))
        .setMaxResults(rows)
        .getResultStream()
        .map(this::identity)
        .toList();
  }

  Predicate mayOpen(
      Viewer viewer, Root<CaseFile> file, CriteriaQuery<?> query, CriteriaBuilder builder) {
    return builder.and(
        access.mayOpen(viewer, file.<String>get("ref"), query, builder),
        access.mayOpen(viewer, file.<String>get("currentRef"), query, builder));
  }

  private Predicate matches(String search, Root<CaseFile> file, CriteriaBuilder builder) {
    String text = search.strip();
    var ways = new ArrayList<Predicate>();
    ways.add(words(ChildName.words(text), file, builder));
    ways.add(builder.equal(file.get("ref"), text.toUpperCase(Locale.ROOT)));
    SearchedDate.of(text).ifPresent(date -> ways.add(builder.equal(file.get("dateOfBirth"), date)));
    return text.isEmpty() ? builder.conjunction() : builder.or(ways.toArray(Predicate[]::new));
  }

  /** Each word typed begins a word of the name. */
  private static Predicate words(List<String> words, Root<CaseFile> file, CriteriaBuilder builder) {
    if (words.isEmpty()) {
      return builder.disjunction();
    }
    return builder.and(
        words.stream()
            .map(word -> builder.like(builder.concat(" ", file.get("nameKey")), "% " + word + "%"))
            .toArray(Predicate[]::new));
  }

  private List<CaseFile> stored(Collection<CaseRef> refs) {
    return files.all(refs.stream().map(CaseRef::value).distinct().toArray(String[]::new));
  }

  private static Set<CaseRef> withCurrent(List<CaseFile> found) {
    Set<CaseRef> refs = found.stream().map(CaseFile::ref).collect(Collectors.toSet());
    found.forEach(file -> refs.add(file.current()));
    return refs;
  }

  private Map<CaseRef, ChildIdentity> byRef(List<CaseFile> visible) {
    var restricted = access.restrictedOf(visible.stream().map(CaseFile::ref).toList());
    var identities = new LinkedHashMap<CaseRef, ChildIdentity>();
    visible.forEach(
        file -> identities.put(file.ref(), file.identity(restricted.contains(file.ref()))));
    return identities;
  }

  private ChildIdentity identity(CaseFile file) {
    return file.identity(access.isRestricted(file.ref()));
  }
}
