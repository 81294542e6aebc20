package uk.complexcase.foundation.security;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.function.Function;
import uk.complexcase.foundation.people.Role;

/** The access rule as conditions on a case reference, for one viewer in one query. */
record AccessRule(
    Viewer viewer, Expression<String> caseRef, CriteriaQuery<?> query, CriteriaBuilder builder) {

  /**
   * Not kept from it; and named in person, or not restricted and on the list by role or employer or
   * allowed to see every such case.
   */
  Predicate open() {
    var unrestricted =
        viewer.may(Permission.SEE_UNRESTRICTED_CASES)
            ? builder.conjunction()
            : listed(this::byRoleOrEmployer);
    var listed =
        builder.or(listed(this::named), builder.and(builder.not(restricted()), unrestricted));
    return builder.and(builder.not(excluded()), listed);
  }

  /** The viewer is kept from it; or it is restricted and the viewer is not named in person. */
  Predicate hidden() {
    return builder.or(excluded(), builder.and(restricted(), builder.not(listed(this::named))));
  }

  private Predicate excluded() {
    var rows = query.subquery(Integer.class);
    var row = rows.from(CaseExclusion.class);
    return builder.exists(
        rows.select(builder.literal(1))
            .where(
                builder.equal(row.get("person"), viewer.id().value()),
                builder.or(
                    builder.equal(row.get("caseRef"), caseRef),
                    builder.equal(row.get("holderRef"), caseRef))));
  }

  /** Among all of them, which PostgreSQL then reads once and not for each row it looks at. */
  private Predicate restricted() {
    var rows = query.subquery(String.class);
    return caseRef.in(rows.select(rows.from(RestrictedCase.class).get("caseRef")));
  }

  private Predicate listed(Function<Root<CaseGrant>, Predicate> who) {
    var rows = query.subquery(Integer.class);
    var grant = rows.from(CaseGrant.class);
    return builder.exists(
        rows.select(builder.literal(1))
            .where(builder.and(builder.equal(grant.get("caseRef"), caseRef), who.apply(grant))));
  }

  private Predicate named(Root<CaseGrant> grant) {
    return is(grant, new Grantee.Person(viewer.id()));
  }

  private Predicate byRoleOrEmployer(Root<CaseGrant> grant) {
    var byEmployer = is(grant, new Grantee.Employer(viewer.organisation().id()));
    if (viewer.roles().isEmpty()) {
      return byEmployer;
    }
    var byRole =
        builder.and(
            builder.equal(grant.get("kind"), CaseGrant.Kind.GROUP),
            grant.get("grantee").in(viewer.roles().stream().map(Role::name).toList()));
    return builder.or(byEmployer, byRole);
  }

  private Predicate is(Root<CaseGrant> grant, Grantee grantee) {
    return builder.and(
        builder.equal(grant.get("kind"), CaseGrant.Kind.of(grantee)),
        builder.equal(grant.get("grantee"), CaseGrant.key(grantee)));
  }
}
