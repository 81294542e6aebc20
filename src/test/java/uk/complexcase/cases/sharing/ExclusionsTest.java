package uk.complexcase.cases.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.complexcase.cases.fixtures.Somebody.HUB_MANAGER;
import static uk.complexcase.cases.fixtures.Somebody.OTHER_SCREENER;
import static uk.complexcase.cases.fixtures.Somebody.SCREENER;
import static uk.complexcase.cases.fixtures.Somebody.TEAM_MANAGER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.fixtures.CaseFilesOnADatabase;
import uk.complexcase.cases.fixtures.RememberedAudit;
import uk.complexcase.cases.fixtures.Somebody;
import uk.complexcase.cases.sharing.Exclusions.Exclusion;
import uk.complexcase.cases.sharing.Exclusions.NewExclusion;
import uk.complexcase.cases.sharing.Exclusions.Taken;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/** Who is kept out of a discussion, and what that keeps them from, on both databases. */
class ExclusionsTest {

  @Nested
  @OnH2
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnPostgresTest extends Behaviour {}

  @Import({CaseFilesOnADatabase.class, KeptExclusions.class, ExclusionRows.class})
  abstract static class Behaviour {

    private static final Instant NOW = TestClock.START;
    private static final Somebody CHAIR = TEAM_MANAGER;
    private static final Somebody IMPLICATED = SCREENER;

    @Autowired Exclusions exclusions;
    @Autowired CaseFiles files;
    @Autowired CaseAccess access;
    @Autowired RememberedAudit audit;

    private final String source = References.fresh("S");
    private final String surname = "Name" + References.fresh("N").replace("-", "");
    private final CaseRefs children = new CaseRefs();

    @Test
    void an_excluded_person_finds_no_case_of_it_by_search_file_or_list_and_others_do() {
      var child = children.open();
      var sibling = children.open();
      assertThat(found(IMPLICATED)).containsExactlyInAnyOrder(child, sibling);

      done(exclude(IMPLICATED, List.of(child)));

      assertThat(found(IMPLICATED)).containsExactly(sibling);
      assertThat(files.identities(IMPLICATED.viewer(), List.of(child))).isEmpty();
      assertThat(files.identitiesForTask(IMPLICATED.viewer(), List.of(child))).isEmpty();
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> files.chronology(IMPLICATED.viewer(), child));
      assertThat(exclusions.keptFrom(IMPLICATED.id(), child)).isTrue();
      assertThat(exclusions.keptFrom(IMPLICATED.id(), sibling)).isFalse();
      assertThat(found(OTHER_SCREENER)).containsExactlyInAnyOrder(child, sibling);
    }

    @Test
    void even_named_in_person_on_a_restricted_case_they_see_nothing_of_it() {
      var child = children.open();
      access.restrict(child, Set.of(IMPLICATED.id(), CHAIR.id()), "Sensitive", CHAIR.id());

      done(exclude(IMPLICATED, List.of(child)));

      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> files.identity(IMPLICATED.viewer(), child));
      assertThat(files.identity(CHAIR.viewer(), child).caseRef()).isEqualTo(child);
    }

    @Test
    void they_are_excluded_from_this_discussion_until_it_is_lifted_with_a_reason() {
      var child = children.open();
      var ref = done(exclude(IMPLICATED, List.of(child))).ref();
      assertThat(exclusions.isExcluded(source, IMPLICATED.id())).isTrue();
      assertThat(exclusions.isExcluded(source, OTHER_SCREENER.id())).isFalse();
      assertThat(exclusions.isExcluded(References.fresh("S"), IMPLICATED.id())).isFalse();

      assertThat(exclusions.lift(source, ref, " ", CHAIR.id(), NOW))
          .isInstanceOf(Taken.Refused.class);
      assertThat(exclusions.isExcluded(source, IMPLICATED.id())).isTrue();

      done(exclusions.lift(source, ref, "Police cleared it", CHAIR.id(), NOW));
      done(exclusions.lift(source, ref, "Again", CHAIR.id(), NOW));
      assertThat(exclusions.isExcluded(source, IMPLICATED.id())).isFalse();
      assertThat(files.identity(IMPLICATED.viewer(), child).caseRef()).isEqualTo(child);
      assertThat(seenByChair())
          .extracting(Exclusion::liftedBecause, Exclusion::liftedAt)
          .containsExactly(org.assertj.core.api.Assertions.tuple("Police cleared it", NOW));
      assertThat(audit.actsOn(ref))
          .containsExactly("CASE_ACCESS_EXCLUDED", "EXCLUSION_MADE", "EXCLUSION_LIFTED");
    }

    @Test
    void who_is_excluded_again_after_lifting_is_kept_out_again() {
      var child = children.open();
      var first = done(exclude(IMPLICATED, List.of(child))).ref();
      done(exclusions.lift(source, first, "Cleared", CHAIR.id(), NOW));

      var second = done(exclude(IMPLICATED, List.of(child))).ref();

      assertThat(second).isNotEqualTo(first);
      assertThat(exclusions.keptFrom(IMPLICATED.id(), child)).isTrue();
    }

    @Test
    void excluding_twice_stands_once() {
      var child = children.open();
      var first = done(exclude(IMPLICATED, List.of(child)));

      assertThat(done(exclude(IMPLICATED, List.of(child)))).isEqualTo(first);
      assertThat(seenByChair()).containsExactly(first);
    }

    @Test
    void lifting_in_one_discussion_leaves_the_exclusion_of_another() {
      var child = children.open();
      var ref = done(exclude(IMPLICATED, List.of(child))).ref();
      var other = References.fresh("S");
      done(exclusions.exclude(other, List.of(child), known(IMPLICATED), CHAIR.id(), NOW));

      done(exclusions.lift(source, ref, "Cleared", CHAIR.id(), NOW));

      assertThat(exclusions.keptFrom(IMPLICATED.id(), child)).isTrue();
    }

    @Test
    void a_child_who_joins_later_is_covered_too_once() {
      done(exclude(IMPLICATED, List.of(children.open())));
      var joined = children.open();

      exclusions.cover(source, List.of(joined), CHAIR.id());
      exclusions.cover(source, List.of(joined), CHAIR.id());

      assertThat(exclusions.keptFrom(IMPLICATED.id(), joined)).isTrue();
    }

    @Test
    void a_merge_hides_the_file_that_holds_the_child_now_and_its_undoing_shows_it_again() {
      var child = children.open();
      var into = children.open();
      done(exclude(IMPLICATED, List.of(child)));

      files.merge(HUB_MANAGER.viewer(), child, into, "The same child");
      assertThat(found(IMPLICATED)).isEmpty();
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> files.identity(IMPLICATED.viewer(), into));

      files.unmerge(HUB_MANAGER.viewer(), child, "Not the same");
      assertThat(found(IMPLICATED)).containsExactly(into);
    }

    @Test
    void who_is_excluded_after_a_merge_is_kept_from_the_holding_file() {
      var child = children.open();
      var into = children.open();
      files.merge(HUB_MANAGER.viewer(), child, into, "The same child");

      done(exclude(IMPLICATED, List.of(child)));

      assertThat(found(IMPLICATED)).isEmpty();
    }

    @Test
    void only_the_chair_sees_who_is_excluded_and_without_a_chair_nobody_does() {
      var exclusion = done(exclude(IMPLICATED, List.of(children.open())));

      assertThat(seenByChair()).containsExactly(exclusion);
      assertThat(exclusion.name()).isEqualTo("Sam Screener");
      for (var somebody : Somebody.values()) {
        assertThatExceptionOfType(NotVisible.class)
            .isThrownBy(() -> exclusions.of(source, somebody.viewer(), null));
        if (somebody != CHAIR) {
          assertThatExceptionOfType(NotVisible.class)
              .isThrownBy(() -> exclusions.of(source, somebody.viewer(), CHAIR.id()));
        }
      }
    }

    @Test
    void a_chair_who_is_excluded_sees_nothing_of_it() {
      done(exclude(CHAIR, List.of(children.open())));

      assertThatExceptionOfType(NotVisible.class).isThrownBy(this::seenByChair);
    }

    @Test
    void somebody_outside_is_excluded_by_name_however_it_is_typed() {
      var outside =
          new NewExclusion(
              new Excluded.Outside(" Head  Teacher ", "Hollin Park"),
              ExclusionReason.LINE_MANAGER,
              "",
              "Chair of governors");
      done(exclusions.exclude(source, List.of(children.open()), outside, CHAIR.id(), NOW));

      assertThat(exclusions.isExcluded(source, "head teacher", "HOLLIN  PARK")).isTrue();
      assertThat(exclusions.isExcluded(source, "Head Teacher", "")).isTrue();
      assertThat(exclusions.isExcluded(source, "Head Teacher", "Easter Lane")).isFalse();
      assertThat(exclusions.isExcluded(source, "Deputy", "Hollin Park")).isFalse();
    }

    @Test
    void the_agency_names_whom_it_sends_instead() {
      var ref = done(exclude(IMPLICATED, List.of(children.open()))).ref();

      assertThat(exclusions.alternate(source, ref, "", CHAIR.id()))
          .isInstanceOf(Taken.Refused.class);
      assertThat(done(exclusions.alternate(source, ref, "Ola Screener", CHAIR.id())).alternate())
          .isEqualTo("Ola Screener");
    }

    @Test
    void
        nobody_unknown_or_nameless_is_excluded_and_no_exclusion_of_another_discussion_is_touched() {
      var child = children.open();
      var nobody = new Excluded.Known(new PractitionerId("nobody.known"));
      for (var who : List.of(nobody, new Excluded.Outside(" ", "Hollin Park"))) {
        var wanted = new NewExclusion(who, ExclusionReason.IMPLICATED, "", "");
        assertThat(exclusions.exclude(source, List.of(child), wanted, CHAIR.id(), NOW))
            .isInstanceOfSatisfying(
                Taken.Refused.class, refused -> assertThat(refused.field()).isEqualTo("who"));
      }
      var ref = done(exclude(IMPLICATED, List.of(child))).ref();
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(
              () -> exclusions.lift(References.fresh("S"), ref, "Cleared", CHAIR.id(), NOW));
      assertThat(exclusions.isExcluded(source, IMPLICATED.id())).isTrue();
    }

    private List<Exclusion> seenByChair() {
      return exclusions.of(source, CHAIR.viewer(), CHAIR.id());
    }

    private Taken exclude(Somebody who, List<CaseRef> from) {
      return exclusions.exclude(source, from, known(who), CHAIR.id(), NOW);
    }

    private static NewExclusion known(Somebody who) {
      return new NewExclusion(
          new Excluded.Known(who.id()), ExclusionReason.IMPLICATED, "Named by the child", "");
    }

    private List<CaseRef> found(Somebody viewer) {
      return files.search(viewer.viewer(), surname, 0, 50).stream()
          .map(ChildIdentity::caseRef)
          .toList();
    }

    private static Exclusion done(Taken taken) {
      assertThat(taken).isInstanceOf(Taken.Done.class);
      return ((Taken.Done) taken).exclusion();
    }

    /** Children of one surname, so that a search finds just these. */
    private final class CaseRefs {

      CaseRef open() {
        return files.open(
            new NewChild("Child " + surname, LocalDate.of(2011, 6, 14), null),
            new ContactRef(References.fresh("R")),
            NOW,
            OTHER_SCREENER.id());
      }
    }
  }
}
