package uk.complexcase.foundation.security;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.UniqueInsert;

/**
 * The rows behind the access lists; what they mean is said by {@link ListedCaseAccess} and {@link
 * AccessRule}.
 */
@Component
class AccessLists {

  /** One array, however many: a list of thousands of values is gone through row by row in H2. */
  private static final String THESE =
      "join unnest(cast(:refs as varchar array)) as asked (ref) on case_ref = asked.ref";

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final InstantSource clock;

  AccessLists(JdbcTemplate template, JdbcClient jdbc, InstantSource clock) {
    this.template = template;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those of the references that are restricted. */
  Set<String> restricted(Collection<String> refs) {
    return jdbc.sql("select case_ref from restricted_case " + THESE)
        .param("refs", refs.toArray(String[]::new))
        .query(String.class)
        .set();
  }

  /** Those of the references whose list names the viewer in person. */
  Set<String> naming(Viewer viewer, Collection<String> refs) {
    return jdbc.sql(
            """
            select distinct case_ref from case_grant %s
            where grantee_kind = 'PERSON' and grantee = :person
            """
                .formatted(THESE))
        .param("refs", refs.toArray(String[]::new))
        .param("person", viewer.id().value())
        .query(String.class)
        .set();
  }

  /** Every case whose list names the viewer in person. */
  Set<String> naming(Viewer viewer) {
    return jdbc.sql(
            "select case_ref from case_grant where grantee_kind = 'PERSON' and grantee = :person")
        .param("person", viewer.id().value())
        .query(String.class)
        .set();
  }

  /** Those of the references whose list has one of the viewer's roles or the viewer's employer. */
  Set<String> listing(Viewer viewer, Collection<String> refs) {
    var roles =
        viewer.roles().isEmpty() ? List.of("") : viewer.roles().stream().map(Role::name).toList();
    return jdbc.sql(
            """
            select distinct case_ref from case_grant %s
            where (grantee_kind = 'GROUP' and grantee in (:roles))
              or (grantee_kind = 'EMPLOYER' and grantee = :employer)
            """
                .formatted(THESE))
        .param("refs", refs.toArray(String[]::new))
        .param("roles", roles)
        .param("employer", viewer.organisation().id())
        .query(String.class)
        .set();
  }

  /** Those of the references the person is kept from, themselves or as what holds such a case. */
  Set<String> excluding(PractitionerId person, Collection<String> refs) {
    return jdbc.sql(
            """
            select case_ref from case_exclusion %s where person = :person
            union
            select holder_ref from case_exclusion %s where person = :person
            """
                .formatted(THESE, THESE.replace("case_ref", "holder_ref")))
        .param("refs", refs.toArray(String[]::new))
        .param("person", person.value())
        .query(String.class)
        .set();
  }

  /** Whether the person is kept from the case from now on by this exclusion. */
  boolean exclude(String exclusion, PractitionerId person, CaseRef ref, CaseRef holder) {
    return insertOnce(
        "insert into case_exclusion (exclusion_ref, person, case_ref, holder_ref) values (?, ?, ?, ?)",
        exclusion,
        person.value(),
        ref.value(),
        holder.value());
  }

  void readmit(String exclusion) {
    jdbc.sql("delete from case_exclusion where exclusion_ref = ?").param(exclusion).update();
  }

  void holds(CaseRef ref, CaseRef holder) {
    jdbc.sql("update case_exclusion set holder_ref = ? where case_ref = ?")
        .params(holder.value(), ref.value())
        .update();
  }

  /** The people on the list, named in person. */
  List<PractitionerId> people(CaseRef ref) {
    return jdbc
        .sql(
            "select grantee from case_grant where case_ref = ? and grantee_kind = 'PERSON' order by grantee")
        .param(ref.value())
        .query(String.class)
        .list()
        .stream()
        .map(PractitionerId::new)
        .toList();
  }

  /** Whether the grantee was added; false when already there. */
  boolean add(CaseRef ref, Grantee grantee, String reason, PractitionerId by) {
    return insertOnce(
        "insert into case_grant (case_ref, grantee_kind, grantee, reason, granted_by, granted_at) values (?, ?, ?, ?, ?, ?)",
        ref.value(),
        CaseGrant.Kind.of(grantee).name(),
        CaseGrant.key(grantee),
        reason,
        by.value(),
        clock.instant().atOffset(ZoneOffset.UTC));
  }

  /** Whether the grantee was on the list. */
  boolean remove(CaseRef ref, Grantee grantee) {
    return jdbc.sql(
                "delete from case_grant where case_ref = ? and grantee_kind = ? and grantee = ?")
            .params(ref.value(), CaseGrant.Kind.of(grantee).name(), CaseGrant.key(grantee))
            .update()
        > 0;
  }

  /** Whether the case became restricted; false when it was already. */
  boolean restrict(CaseRef ref, String reason, PractitionerId by) {
    return insertOnce(
        "insert into restricted_case (case_ref, reason, restricted_by, restricted_at) values (?, ?, ?, ?)",
        ref.value(),
        reason,
        by.value(),
        clock.instant().atOffset(ZoneOffset.UTC));
  }

  private boolean insertOnce(String sql, Object... values) {
    var inserted =
        template.execute(
            (ConnectionCallback<Boolean>)
                connection -> UniqueInsert.tryOn(connection, sql, values));
    return Boolean.TRUE.equals(inserted);
  }
}
