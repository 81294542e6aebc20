package uk.complexcase.foundation.security;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** Access as the lists in the database say; a test holds it equal to {@link AccessRule}. */
@Service
@Transactional(noRollbackFor = NotVisible.class)
class ListedCaseAccess implements CaseAccess {

  private final AccessLists lists;
  private final AuditLog audit;

  ListedCaseAccess(AccessLists lists, AuditLog audit) {
    this.lists = lists;
    this.audit = audit;
  }

  @Override
  public boolean mayOpen(Viewer viewer, CaseRef ref) {
    return !openOf(viewer, List.of(ref)).isEmpty();
  }

  @Override
  public void requireOpen(Viewer viewer, CaseRef ref) {
    if (!mayOpen(viewer, ref)) {
      throw new NotVisible("Case " + ref);
    }
  }

  @Override
  public Set<CaseRef> openOf(Viewer viewer, Collection<CaseRef> refs) {
    if (refs.isEmpty()) {
      return Set.of();
    }
    var texts = texts(refs);
    var restricted = lists.restricted(texts);
    var naming = lists.naming(viewer, texts);
    var excluding = lists.excluding(viewer.id(), texts);
    var listing =
        viewer.may(Permission.SEE_UNRESTRICTED_CASES) ? texts : lists.listing(viewer, texts);
    return refs.stream()
        .filter(ref -> !excluding.contains(ref.value()))
        .filter(ref ->
            naming.contains(ref.value())
                || (listing.contains(ref.value()) && !restricted.contains(ref.value())))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<CaseRef> hiddenOf(Viewer viewer, Collection<CaseRef> refs) {
    if (refs.isEmpty()) {
      return Set.of();
    }
    var texts = texts(refs);
    var restricted = lists.restricted(texts);
    var naming = lists.naming(viewer, texts);
    var excluding = lists.excluding(viewer.id(), texts);
    return refs.stream()
        .filter(ref ->
            excluding.contains(ref.value())
                || (restricted.contains(ref.value()) && !naming.contains(ref.value())))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Predicate mayOpen(
      Viewer viewer, Expression<String> caseRef, CriteriaQuery<?> query, CriteriaBuilder builder) {
    return new AccessRule(viewer, caseRef, query, builder).open();
  }

  @Override
  public Predicate hidden(
      Viewer viewer, Expression<String> caseRef, CriteriaQuery<?> query, CriteriaBuilder builder) {
    return new AccessRule(viewer, caseRef, query, builder).hidden();
  }

  @Override
  public void grant(CaseRef ref, Grantee grantee, String reason, PractitionerId by) {
    if (lists.add(ref, grantee, reason, by)) {
      audit.act(by, "CASE_ACCESS_GRANTED", ref.value(), describe(grantee) + ": " + reason);
    }
  }

  @Override
  public void revoke(CaseRef ref, Grantee grantee, String reason, PractitionerId by) {
    if (lists.remove(ref, grantee)) {
      audit.act(by, "CASE_ACCESS_REVOKED", ref.value(), describe(grantee) + ": " + reason);
    }
  }

  @Override
  public void restrict(CaseRef ref, Set<PractitionerId> named, String reason, PractitionerId by) {
    if (named.isEmpty()) {
      throw new IllegalArgumentException(
          "A restricted case names at least one person, or nobody could work on it");
    }
    lists.people(ref).stream()
        .filter(person -> !named.contains(person))
        .forEach(person -> revoke(ref, new Grantee.Person(person), reason, by));
    named.forEach(person -> grant(ref, new Grantee.Person(person), reason, by));
    if (lists.restrict(ref, reason, by)) {
      audit.act(by, "CASE_RESTRICTED", ref.value(), reason);
    }
  }

  @Override
  public boolean isRestricted(CaseRef ref) {
    return !lists.restricted(List.of(ref.value())).isEmpty();
  }

  @Override
  public Set<CaseRef> keptFrom(PractitionerId person, Collection<CaseRef> refs) {
    if (refs.isEmpty()) {
      return Set.of();
    }
    var excluding = lists.excluding(person, texts(refs));
    return refs.stream()
        .filter(ref -> excluding.contains(ref.value()))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void exclude(
      String exclusion, PractitionerId person, CaseRef ref, CaseRef holder, PractitionerId by) {
    if (lists.exclude(exclusion, person, ref, holder)) {
      // not on the case and not who: an exclusion is the chair's to know
      audit.act(by, "CASE_ACCESS_EXCLUDED", exclusion, "Kept from a case");
    }
  }

  @Override
  public void readmit(String exclusion) {
    lists.readmit(exclusion);
  }

  @Override
  public void holds(CaseRef ref, CaseRef holder) {
    lists.holds(ref, holder);
  }

  @Override
  public Set<PractitionerId> named(CaseRef ref) {
    return lists.people(ref).stream()
        .filter(person -> keptFrom(person, List.of(ref)).isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<CaseRef> restrictedOf(Collection<CaseRef> refs) {
    return refs.isEmpty() ? Set.of() : refs(lists.restricted(texts(refs)));
  }

  @Override
  public Set<CaseRef> naming(Viewer viewer) {
    var naming = refs(lists.naming(viewer));
    var kept = keptFrom(viewer.id(), naming);
    return naming.stream()
        .filter(ref -> !kept.contains(ref))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<CaseRef> refs(Set<String> texts) {
    return texts.stream().map(CaseRef::new).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> texts(Collection<CaseRef> refs) {
    return refs.stream().map(CaseRef::value).collect(Collectors.toUnmodifiableSet());
  }

  private static String describe(Grantee grantee) {
    return CaseGrant.Kind.of(grantee) + " " + CaseGrant.key(grantee);
  }
}
