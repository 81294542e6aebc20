package uk.complexcase.foundation.security;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.Collection;
import java.util.Set;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Who may open which case file. A case is open to those on its access list (a person, a candidate
 * group, an organisation) and, unless it is restricted, to roles with {@link
 * Permission#SEE_UNRESTRICTED_CASES}. A restricted case is invisible to everyone not named on its
 * list as a person. Whoever is excluded from a case never opens it, whatever list names them; it
 * looks to them as if it were not there.
 */
public interface CaseAccess {

  /** Whether the viewer may open the case file. */
  boolean mayOpen(Viewer viewer, CaseRef ref);

  /** Passes when the viewer may open the case file, else throws {@link NotVisible}. */
  void requireOpen(Viewer viewer, CaseRef ref);

  /** Those of the references the viewer may open. */
  Set<CaseRef> openOf(Viewer viewer, Collection<CaseRef> refs);

  /**
   * Those of the references that the viewer is excluded from, or that are restricted and whose list
   * does not name the viewer: invisible even through a task.
   */
  Set<CaseRef> hiddenOf(Viewer viewer, Collection<CaseRef> refs);

  /**
   * The same rule as {@link #mayOpen} as a condition of a criteria query, for lists and searches.
   */
  Predicate mayOpen(
      Viewer viewer, Expression<String> caseRef, CriteriaQuery<?> query, CriteriaBuilder builder);

  /** The same rule as {@link #hiddenOf} as a condition of a criteria query. */
  Predicate hidden(
      Viewer viewer, Expression<String> caseRef, CriteriaQuery<?> query, CriteriaBuilder builder);

  /** Puts a grantee on the access list; doing it again changes nothing. */
  void grant(CaseRef ref, Grantee grantee, String reason, PractitionerId by);

  /** Takes a grantee off the access list. */
  void revoke(CaseRef ref, Grantee grantee, String reason, PractitionerId by);

  /** Restricts the case to the people named; at least one. */
  void restrict(CaseRef ref, Set<PractitionerId> named, String reason, PractitionerId by);

  /** Whether the case is restricted; ask only for a viewer who may open it. */
  boolean isRestricted(CaseRef ref);

  /**
   * Those of the references this person is excluded from: never offered to them, never told of
   * them.
   */
  Set<CaseRef> keptFrom(PractitionerId person, Collection<CaseRef> refs);

  /**
   * Keeps a person from a case, whatever list names them, until readmitted; doing it again changes
   * nothing.
   *
   * @param exclusion reference of the exclusion, which says why
   * @param holder the file that holds the case now, from which they are kept as well
   */
  void exclude(
      String exclusion, PractitionerId person, CaseRef ref, CaseRef holder, PractitionerId by);

  /** Ends what an exclusion did; what another exclusion does stays. */
  void readmit(String exclusion);

  /** Tells that a case is now held by this file, so that exclusions hold there as well. */
  void holds(CaseRef ref, CaseRef holder);

  /**
   * The people on the access list, named in person: for finding whom to tell of a case that is kept
   * from everybody else. Never to be shown.
   */
  Set<PractitionerId> named(CaseRef ref);

  /** Those of the references that are restricted; ask only for a viewer who may open them. */
  Set<CaseRef> restrictedOf(Collection<CaseRef> refs);

  /** The cases whose access list names the viewer in person, without those they are kept from. */
  Set<CaseRef> naming(Viewer viewer);
}
