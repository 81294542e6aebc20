package uk.complexcase.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/** Who may open which case, on both databases. */
class CaseAccessTest {

  private static final Organisation COUNCIL =
      new Organisation("northmoor", "Northmoor Council", Agency.CSC);
  private static final PractitionerId MANAGER = new PractitionerId("manager");
  private static final PractitionerId SAM = new PractitionerId("sam");

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  @Import({ListedCaseAccess.class, AccessLists.class, HiddenCases.class})
  @Transactional
  abstract static class Behaviour {

    @Autowired CaseAccess access;
    @Autowired HiddenCases hidden;
    @Autowired EntityManager entities;
    @Autowired JdbcClient jdbc;
    @MockitoBean AuditLog audit;

    private final CaseRef unlisted = fresh();
    private final CaseRef toPerson = fresh();
    private final CaseRef toRole = fresh();
    private final CaseRef toEmployer = fresh();
    private final CaseRef restricted = fresh();
    private final CaseRef restrictedToOther = fresh();
    private final CaseRef excluded = fresh();
    private final CaseRef excludedAndRestricted = fresh();
    private final CaseRef mergedAway = fresh();
    private final CaseRef holder = fresh();
    private final List<CaseRef> all =
        List.of(
            unlisted,
            toPerson,
            toRole,
            toEmployer,
            restricted,
            restrictedToOther,
            excluded,
            excludedAndRestricted,
            mergedAway,
            holder);

    @BeforeEach
    void lists() {
      access.grant(toPerson, new Grantee.Person(SAM), "Allocated", MANAGER);
      access.grant(toRole, new Grantee.Group(Role.CSC_SOCIAL_WORKER), "Duty", MANAGER);
      access.grant(toEmployer, new Grantee.Employer("northmoor"), "Own", MANAGER);
      access.restrict(restricted, Set.of(SAM), "A colleague's child", MANAGER);
      access.restrict(
          restrictedToOther, Set.of(new PractitionerId("other")), "A colleague's child", MANAGER);
      access.grant(restrictedToOther, new Grantee.Group(Role.CSC_SOCIAL_WORKER), "Duty", MANAGER);
      access.grant(restrictedToOther, new Grantee.Employer("northmoor"), "Own", MANAGER);
      for (var ref : List.of(excluded, mergedAway, holder)) {
        access.grant(ref, new Grantee.Person(SAM), "Allocated", MANAGER);
        access.grant(ref, new Grantee.Group(Role.CSC_SOCIAL_WORKER), "Duty", MANAGER);
        access.grant(ref, new Grantee.Employer("northmoor"), "Own", MANAGER);
      }
      access.restrict(excludedAndRestricted, Set.of(SAM), "A colleague's child", MANAGER);
      access.exclude("X-1", SAM, excluded, excluded, MANAGER);
      access.exclude("X-1", SAM, excludedAndRestricted, excludedAndRestricted, MANAGER);
      access.exclude("X-1", SAM, mergedAway, holder, MANAGER);
    }

    @Test
    void an_exclusion_beats_every_grant_being_named_on_a_restricted_case_included() {
      var kept = List.of(excluded, excludedAndRestricted, mergedAway, holder);

      for (var role : Role.values()) {
        assertThat(access.openOf(sam(role), kept)).as("%s", role).isEmpty();
        assertThat(access.hiddenOf(sam(role), kept)).containsExactlyInAnyOrderElementsOf(kept);
      }
      assertThatThrownBy(() -> access.requireOpen(sam(Role.CSC_TEAM_MANAGER), excluded))
          .isInstanceOf(NotVisible.class)
          .hasMessage("Case " + excluded);
      assertThat(access.keptFrom(SAM, all)).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void an_exclusion_keeps_out_nobody_else() {
      var manager = new Viewer(MANAGER, "Manager", COUNCIL, Set.of(Role.CSC_TEAM_MANAGER));

      assertThat(access.openOf(manager, List.of(excluded, mergedAway, holder)))
          .containsExactlyInAnyOrder(excluded, mergedAway, holder);
      assertThat(access.keptFrom(MANAGER, all)).isEmpty();
    }

    @Test
    void a_file_that_comes_to_hold_the_case_is_closed_as_well_and_opens_when_it_no_longer_does() {
      access.holds(mergedAway, toPerson);
      assertThat(access.mayOpen(sam(Role.CSC_SOCIAL_WORKER), toPerson)).isFalse();
      assertThat(access.mayOpen(sam(Role.CSC_SOCIAL_WORKER), holder)).isTrue();

      access.holds(mergedAway, mergedAway);
      assertThat(access.mayOpen(sam(Role.CSC_SOCIAL_WORKER), toPerson)).isTrue();
      assertThat(access.mayOpen(sam(Role.CSC_SOCIAL_WORKER), mergedAway)).isFalse();
    }

    @Test
    void readmitting_ends_one_exclusion_and_leaves_another_that_says_the_same() {
      access.exclude("X-2", SAM, excluded, excluded, MANAGER);
      access.exclude("X-2", SAM, excluded, excluded, MANAGER);

      access.readmit("X-1");
      assertThat(access.mayOpen(sam(Role.CSC_SOCIAL_WORKER), mergedAway)).isTrue();
      assertThat(access.mayOpen(sam(Role.CSC_SOCIAL_WORKER), excluded)).isFalse();

      access.readmit("X-2");
      assertThat(access.mayOpen(sam(Role.CSC_SOCIAL_WORKER), excluded)).isTrue();
    }

    @Test
    void the_log_of_an_exclusion_names_neither_the_person_nor_the_case() {
      verify(audit, times(3)).act(MANAGER, "CASE_ACCESS_EXCLUDED", "X-1", "Kept from a case");
    }

    @Test
    void a_social_worker_opens_what_lists_name_them_their_role_or_their_employer() {
      assertThat(access.openOf(sam(Role.CSC_SOCIAL_WORKER), all))
          .containsExactlyInAnyOrder(toPerson, toRole, toEmployer, restricted);
    }

    @Test
    void a_manager_who_sees_every_unrestricted_case_sees_no_restricted_one() {
      var manager = new Viewer(MANAGER, "Manager", COUNCIL, Set.of(Role.CSC_TEAM_MANAGER));

      assertThat(access.openOf(manager, all))
          .containsExactlyInAnyOrder(
              unlisted, toPerson, toRole, toEmployer, excluded, mergedAway, holder);
      assertThat(access.hiddenOf(manager, all))
          .containsExactlyInAnyOrder(restricted, restrictedToOther, excludedAndRestricted);
    }

    @Test
    void someone_of_another_employer_without_a_listed_role_opens_nothing() {
      var stranger =
          new Viewer(
              new PractitionerId("stranger"),
              "Stranger",
              new Organisation("easterdale", "Easterdale", Agency.HEALTH),
              Set.of(Role.HEALTH_SAFEGUARDING));

      assertThat(access.openOf(stranger, all)).isEmpty();
      assertThatThrownBy(() -> access.requireOpen(stranger, toRole)).isInstanceOf(NotVisible.class);
    }

    @Test
    void a_viewer_without_a_role_opens_only_what_names_them_or_their_employer() {
      assertThat(access.openOf(sam(), all))
          .containsExactlyInAnyOrder(toPerson, toEmployer, restricted);
    }

    @ParameterizedTest
    @EnumSource
    void the_condition_of_a_query_says_the_same_for_every_role(Role role) {
      var viewer = sam(role);

      for (var ref : all) {
        assertThat(byQuery(viewer, ref, false))
            .as("%s opens %s", role, ref)
            .isEqualTo(access.mayOpen(viewer, ref));
        assertThat(byQuery(viewer, ref, true))
            .as("%s is hidden from %s", ref, role)
            .isEqualTo(access.hiddenOf(viewer, List.of(ref)).contains(ref));
      }
    }

    @Test
    void granting_again_changes_nothing_and_is_logged_once() {
      access.grant(toPerson, new Grantee.Person(SAM), "Again", MANAGER);

      verify(audit, times(1))
          .act(eq(MANAGER), eq("CASE_ACCESS_GRANTED"), eq(toPerson.value()), any());
    }

    @Test
    void a_revoked_grant_no_longer_opens() {
      access.revoke(toPerson, new Grantee.Person(SAM), "Moved on", MANAGER);

      assertThat(access.mayOpen(sam(Role.CSC_SOCIAL_WORKER), toPerson)).isFalse();
      verify(audit).act(MANAGER, "CASE_ACCESS_REVOKED", toPerson.value(), "PERSON sam: Moved on");
    }

    @Test
    void restricting_leaves_only_the_people_named() {
      access.restrict(toPerson, Set.of(new PractitionerId("other")), "Sensitive", MANAGER);

      assertThat(access.mayOpen(sam(Role.CSC_SOCIAL_WORKER), toPerson)).isFalse();
      assertThat(access.isRestricted(toPerson)).isTrue();
      assertThat(access.isRestricted(toRole)).isFalse();
    }

    @Test
    void a_case_nobody_could_open_is_not_made() {
      assertThatThrownBy(() -> access.restrict(toRole, Set.of(), "Nobody", MANAGER))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asking_about_no_case_is_answered_with_none() {
      assertThat(access.openOf(sam(Role.CSC_SOCIAL_WORKER), List.of())).isEmpty();
      assertThat(access.hiddenOf(sam(Role.CSC_SOCIAL_WORKER), List.of())).isEmpty();
      assertThatCode(() -> access.requireOpen(sam(Role.CSC_SOCIAL_WORKER), toRole))
          .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void what_is_hidden_altogether_is_the_same_rule(Role role) {
      entities.flush();
      var manager = new Viewer(MANAGER, "Manager", COUNCIL, Set.of(role));

      for (var viewer : List.of(sam(role), manager)) {
        assertThat(all.stream().filter(hidden.from(viewer)::contains))
            .as("%s", viewer)
            .containsExactlyInAnyOrderElementsOf(access.hiddenOf(viewer, all));
      }
    }

    /**
     * Whether a query over some row of the database, with the reference as a literal, lets it
     * through.
     */
    private boolean byQuery(Viewer viewer, CaseRef ref, boolean hidden) {
      var builder = entities.getCriteriaBuilder();
      var query = builder.createQuery(Long.class);
      var some = query.from(RestrictedCase.class);
      var caseRef = builder.literal(ref.value());
      var condition =
          hidden
              ? access.hidden(viewer, caseRef, query, builder)
              : access.mayOpen(viewer, caseRef, query, builder);
      return entities
              .createQuery(query.select(builder.count(some)).where(condition))
              .getSingleResult()
          > 0;
    }

    private static Viewer sam(Role... roles) {
      return new Viewer(SAM, "Sam", COUNCIL, Set.of(roles));
    }

    private static CaseRef fresh() {
      return new CaseRef(References.fresh("C"));
    }
  }
}
