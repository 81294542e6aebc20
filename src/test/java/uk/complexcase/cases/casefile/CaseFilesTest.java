package uk.complexcase.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.complexcase.cases.fixtures.Somebody.HUB_MANAGER;
import static uk.complexcase.cases.fixtures.Somebody.NURSE;
import static uk.complexcase.cases.fixtures.Somebody.SCREENER;
import static uk.complexcase.cases.fixtures.Somebody.SOCIAL_WORKER;
import static uk.complexcase.cases.fixtures.Somebody.TEAM_MANAGER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.events.CaseMerged;
import uk.complexcase.cases.events.CaseUnmerged;
import uk.complexcase.cases.fixtures.CaseFilesOnADatabase;
import uk.complexcase.cases.fixtures.RememberedAudit;
import uk.complexcase.cases.fixtures.Somebody;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.References;

/** What the case files keep, for whom they open, and what is taken for the same child. */
class CaseFilesTest {

  @Nested
  @OnH2
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnPostgresTest extends Behaviour {}

  @Import(CaseFilesOnADatabase.class)
  @RecordApplicationEvents
  abstract static class Behaviour {

    private static final Instant NOW = TestClock.START;
    private static final AtomicInteger CHILDREN = new AtomicInteger();

    @Autowired CaseFiles files;
    @Autowired CaseAccess access;
    @Autowired RememberedAudit audit;
    @Autowired ApplicationEvents events;
    @Autowired TransactionTemplate transaction;

    // nothing is cleaned up between the tests, so each has a child of its own
    private final LocalDate born = LocalDate.of(2009, 1, 1).plusDays(CHILDREN.incrementAndGet());
    private final String surname = "Name" + References.fresh("N").replace("-", "");

    @Test
    void a_file_shows_its_child_to_those_who_may_open_it_and_to_nobody_else() {
      var ref = open("Child " + surname, born);

      assertThat(files.identity(SCREENER.viewer(), ref))
          .isEqualTo(new ChildIdentity(ref, "Child " + surname, born, null, "Referral", false));
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> files.identity(NURSE.viewer(), ref));
      assertThat(files.identities(NURSE.viewer(), List.of(ref))).isEmpty();
      assertThat(files.identitiesForTask(NURSE.viewer(), List.of(ref))).containsOnlyKeys(ref);
      assertThat(audit.actsOn(ref.value())).containsExactly("CASE_OPENED");
    }

    @Test
    void a_restricted_child_is_absent_everywhere_for_those_not_named() {
      var ref = open("Child " + surname, born);
      restrict(ref, TEAM_MANAGER);

      for (var somebody : List.of(SCREENER, HUB_MANAGER, NURSE)) {
        var viewer = somebody.viewer();
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> files.identity(viewer, ref));
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> files.chronology(viewer, ref));
        assertThat(files.identities(viewer, List.of(ref))).isEmpty();
        assertThat(files.identitiesForTask(viewer, List.of(ref))).isEmpty();
        assertThat(files.search(viewer, surname, 0, 20)).isEmpty();
      }
      assertThat(files.search(TEAM_MANAGER.viewer(), surname, 0, 20))
          .extracting(ChildIdentity::restricted)
          .containsExactly(true);
    }

    @Test
    void search_finds_by_words_of_the_name_in_any_order_by_reference_and_by_date_of_birth() {
      var ref = open("Zoë " + surname, born);
      var viewer = SCREENER.viewer();

      for (var search :
          List.of(
              surname.toLowerCase() + " zoe",
              surname.substring(0, 9),
              ref.value().toLowerCase(),
              " " + born + " ")) {
        assertThat(files.search(viewer, search, 0, 20))
            .as(search)
            .extracting(ChildIdentity::caseRef)
            .contains(ref);
      }
      var spoken = born.getDayOfMonth() + " " + born.getMonthValue() + " " + born.getYear();
      assertThat(files.search(viewer, spoken, 0, 20))
          .extracting(ChildIdentity::caseRef)
          .contains(ref);
      assertThat(files.search(viewer, surname + " Somebodyelse", 0, 20)).isEmpty();
      assertThat(files.search(viewer, "%", 0, 20)).isEmpty();
      assertThat(files.search(NURSE.viewer(), surname, 0, 20)).isEmpty();
    }

    @Test
    void whoever_read_the_file_before_a_status_was_set_does_not_undo_it_by_writing_a_line() {
      var ref = open("Child " + surname, born);
      var elsewhere = new TransactionTemplate(transaction.getTransactionManager());
      elsewhere.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

      transaction.executeWithoutResult(status -> {
        files.identity(SCREENER.viewer(), ref);
        elsewhere.executeWithoutResult(
            other -> files.status(ref, ChildCaseStatus.ENQUIRY_S47, NOW, SCREENER.id()));
        chronicle(ref, NOW.plus(1, ChronoUnit.HOURS), "Seen at home");
      });
      assertThat(files.identity(SCREENER.viewer(), ref).status()).isEqualTo("Section 47 enquiry");

      transaction.executeWithoutResult(status -> {
        files.identity(SCREENER.viewer(), ref);
        elsewhere.executeWithoutResult(
            other -> files.status(ref, ChildCaseStatus.CP_PLAN, NOW, SCREENER.id()));
        // an earlier step, told by somebody who does not know of the plan
        files.status(ref, ChildCaseStatus.CIN_PLAN, NOW, SCREENER.id());
      });
      assertThat(files.identity(SCREENER.viewer(), ref).status())
          .isEqualTo("Child protection plan");
    }

    @Test
    void the_newest_change_comes_first_page_by_page() {
      var first = open("One " + surname, born);
      var second = open("Two " + surname, born);
      chronicle(first, NOW.plus(1, ChronoUnit.HOURS), "Seen at home");

      assertThat(files.search(SCREENER.viewer(), surname, 0, 1))
          .extracting(ChildIdentity::caseRef)
          .containsExactly(first);
      assertThat(files.search(SCREENER.viewer(), surname, 1, 1))
          .extracting(ChildIdentity::caseRef)
          .containsExactly(second);
    }

    @Test
    void possible_matches_say_why() {
      var ref = open("Kit " + surname, born);
      var same = open(surname.toUpperCase() + ", Kit", born);
      var similar = open("Kitt " + surname, born);
      var birthUnknown = open("Kit " + surname, null);
      open("Kit " + surname, born.plusDays(1));
      open("Somebody Else", born);

      assertThat(files.possibleMatches(SCREENER.viewer(), ref))
          .extracting(PossibleMatch::caseRef, PossibleMatch::why)
          .containsExactlyInAnyOrder(
              tuple(same, "same name and date of birth"),
              tuple(similar, "same date of birth, similar name"),
              tuple(birthUnknown, "same name, no date of birth known"));
    }

    @Test
    void possible_matches_are_for_the_hub_alone() {
      var ref = open("Kit " + surname, born);

      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> files.possibleMatches(TEAM_MANAGER.viewer(), ref));
    }

    @Test
    void a_restricted_file_is_no_match_and_no_count_for_the_screener_but_counts_for_the_rules() {
      var ref = open("Kit " + surname, born);
      var hidden = open("Kit " + surname, born);
      restrict(hidden, TEAM_MANAGER);

      assertThat(files.possibleMatches(SCREENER.viewer(), ref)).isEmpty();
      assertThat(files.contactCounts(SCREENER.viewer(), ref, Instant.EPOCH))
          .isEqualTo(new ContactCounts(1, 1, 1));
      assertThat(files.contactCounts(ref, Instant.EPOCH)).isEqualTo(new ContactCounts(2, 2, 1));
    }

    @Test
    void counts_take_in_sure_matches_once_per_contact_and_tell_window_and_sources_apart() {
      var old = contact();
      var ref =
          files.open(
              child("Kit " + surname, born),
              old,
              "hollin-park",
              NOW.minus(800, ChronoUnit.DAYS),
              SCREENER.id());
      var recent = contact();
      var twin =
          files.open(child(surname + " Kit", born), recent, "northmoor-trust", NOW, SCREENER.id());
      files.addContact(ref, recent, NOW);
      files.addContact(ref, contact(), "hollin-park", NOW);
      open("Kit " + surname, null);

      var counts = new ContactCounts(3, 2, 2);
      assertThat(files.contactCounts(ref, NOW.minus(365, ChronoUnit.DAYS))).isEqualTo(counts);
      assertThat(files.contactCounts(twin, NOW.minus(365, ChronoUnit.DAYS))).isEqualTo(counts);
    }

    @Test
    void linking_a_contact_again_changes_nothing() {
      var contact = contact();
      var ref = files.open(child("Kit " + surname, born), contact, NOW, SCREENER.id());
      files.addContact(ref, contact, NOW);
      files.addContact(ref, contact, NOW);

      assertThat(files.contactCounts(ref, Instant.EPOCH)).isEqualTo(new ContactCounts(1, 1, 1));
    }

    @Test
    void a_merge_is_seen_on_both_chronologies_told_to_others_and_audited() {
      var into = open("Kit " + surname, born);
      var duplicate = open("Kit " + surname, null);
      chronicle(duplicate, NOW, "Told of by the school");
      files.status(duplicate, ChildCaseStatus.STRATEGY, NOW, SCREENER.id());

      files.merge(SCREENER.viewer(), duplicate, into, " Same school and mother ");

      assertThat(files.current(duplicate)).isEqualTo(into);
      assertThat(files.identity(SCREENER.viewer(), duplicate).status())
          .isEqualTo("Merged into " + into);
      assertThat(files.identity(SCREENER.viewer(), into).status()).isEqualTo("Strategy discussion");
      assertThat(files.chronology(SCREENER.viewer(), into))
          .extracting(ChronologyEntry::text)
          .containsExactlyInAnyOrder(
              duplicate + " merged into this file as the same child: Same school and mother",
              "Merged into " + into + " as the same child: Same school and mother",
              "Told of by the school");
      assertThat(files.chronology(SCREENER.viewer(), duplicate)).hasSize(2);
      assertThat(files.contactCounts(into, Instant.EPOCH).lifetime()).isEqualTo(2);
      assertThat(files.possibleMatches(SCREENER.viewer(), into)).isEmpty();
      assertThat(audit.actsOn(duplicate.value())).contains("CASE_MERGED");
      assertThat(audit.actsOn(into.value())).contains("CASE_MERGED");
      assertThat(events.stream(CaseMerged.class)).containsExactly(new CaseMerged(duplicate, into));
    }

    @Test
    void a_merge_undone_leaves_both_files_as_they_were() {
      var into = open("Kit " + surname, born);
      var duplicate = open("Kit " + surname, null);
      var below = open("Kit " + surname, null);
      files.merge(SCREENER.viewer(), below, duplicate, "Same child");
      files.merge(SCREENER.viewer(), duplicate, into, "Same child");
      assertThat(files.current(below)).isEqualTo(into);

      files.unmerge(SCREENER.viewer(), duplicate, "They are cousins");

      assertThat(files.current(duplicate)).isEqualTo(duplicate);
      assertThat(files.current(below)).isEqualTo(duplicate);
      assertThat(files.contactCounts(into, Instant.EPOCH).lifetime()).isEqualTo(1);
      assertThat(files.chronology(SCREENER.viewer(), into))
          .extracting(ChronologyEntry::text)
          .contains(duplicate + " is no longer merged into this file: They are cousins");
      assertThat(events.stream(CaseUnmerged.class))
          .containsExactly(new CaseUnmerged(duplicate, into));
    }

    @Test
    void a_merge_that_makes_no_sense_is_refused_with_a_sentence() {
      var one = open("Kit " + surname, born);
      var two = open("Kit " + surname, born);
      var three = open("Kit " + surname, born);
      var viewer = SCREENER.viewer();
      files.merge(viewer, two, one, "Same child");

      assertThatThrownBy(() -> files.merge(viewer, one, one, "x"))
          .hasMessage("A file cannot be merged with itself.");
      assertThatThrownBy(() -> files.merge(viewer, three, one, " "))
          .hasMessage("Enter the reason.");
      assertThatThrownBy(() -> files.merge(viewer, two, three, "x"))
          .hasMessageContaining("already merged into " + one);
      assertThatThrownBy(() -> files.merge(viewer, three, two, "x"))
          .hasMessageContaining("merge with that one");
      assertThatThrownBy(() -> files.unmerge(viewer, three, "x")).isInstanceOf(MergeRefused.class);
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> files.merge(TEAM_MANAGER.viewer(), three, one, "Not the hub's"));
    }

    @Test
    void a_restricted_file_is_not_merged_with_an_open_one() {
      var one = open("Kit " + surname, born);
      var restricted = open("Kit " + surname, born);
      restrict(restricted, SCREENER);

      assertThatThrownBy(() -> files.merge(SCREENER.viewer(), restricted, one, "Same child"))
          .hasMessageStartingWith("One of the files is restricted");
    }

    @Test
    void what_was_merged_is_hidden_with_the_file_that_took_it_in() {
      var into = open("Kit " + surname, born);
      var duplicate = open("Kit " + surname, born);
      files.merge(SCREENER.viewer(), duplicate, into, "Same child");
      restrict(into, TEAM_MANAGER);

      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> files.identity(SCREENER.viewer(), duplicate));
      assertThat(files.identitiesForTask(SCREENER.viewer(), List.of(duplicate))).isEmpty();
      assertThat(files.search(SCREENER.viewer(), surname, 0, 20)).isEmpty();
    }

    @Test
    void the_status_never_goes_back_by_itself_and_follows_a_merge() {
      var into = open("Kit " + surname, born);
      var duplicate = open("Kit " + surname, born);
      files.merge(SCREENER.viewer(), duplicate, into, "Same child");

      files.status(duplicate, ChildCaseStatus.STRATEGY, NOW, SCREENER.id());
      files.status(into, ChildCaseStatus.ASSESSMENT_S17, NOW, SCREENER.id());

      assertThat(files.identity(SCREENER.viewer(), into).status()).isEqualTo("Strategy discussion");
    }

    @Test
    void the_same_line_told_twice_is_one_line() {
      var ref = open("Kit " + surname, born);
      chronicle(ref, NOW, "Seen at home");
      chronicle(ref, NOW, "Seen at home");
      chronicle(ref, NOW.plusSeconds(60), "Seen at home");

      assertThat(files.chronology(SCREENER.viewer(), ref))
          .extracting(ChronologyEntry::at)
          .containsExactly(NOW.plusSeconds(60), NOW);
    }

    @Test
    void someone_on_the_list_opens_the_file_without_any_wider_right() {
      var ref = open("Kit " + surname, born);
      access.grant(
          ref, new Grantee.Group(Role.HEALTH_SAFEGUARDING), "Works with the child", SCREENER.id());

      assertThat(files.identity(NURSE.viewer(), ref).caseRef()).isEqualTo(ref);
      assertThat(files.search(NURSE.viewer(), surname, 0, 20)).hasSize(1);
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> files.identity(SOCIAL_WORKER.viewer(), ref));
    }

    @Test
    void opening_joins_the_callers_transaction() {
      var refs =
          transaction.execute(status -> {
            var ref = open("Kit " + surname, born);
            status.setRollbackOnly();
            return List.of(ref);
          });

      assertThat(files.search(SCREENER.viewer(), surname, 0, 20)).isEmpty();
      assertThat(refs).hasSize(1);
    }

    private CaseRef open(String name, @Nullable LocalDate dateOfBirth) {
      return files.open(child(name, dateOfBirth), contact(), NOW, SCREENER.id());
    }

    private static NewChild child(String name, @Nullable LocalDate dateOfBirth) {
      return new NewChild(name, dateOfBirth, null);
    }

    private static ContactRef contact() {
      return new ContactRef(References.fresh("R"));
    }

    private void restrict(CaseRef ref, Somebody named) {
      access.restrict(ref, Set.of(named.id()), "Relative works here", HUB_MANAGER.id());
    }

    @Test
    void a_line_that_several_write_at_once_stands_once_and_nobody_is_refused() {
      var ref = open("Child " + surname, born);
      var together = new CyclicBarrier(4);

      try (var writing = Executors.newFixedThreadPool(4)) {
        var written =
            IntStream.range(0, 4)
                .mapToObj(i ->
                    CompletableFuture.runAsync(
                        () ->
                            transaction.executeWithoutResult(status -> {
                              await(together);
                              chronicle(ref, NOW, "Seen at home");
                            }),
                        writing))
                .toList();
        written.forEach(CompletableFuture::join);
      }

      assertThat(files.chronology(SCREENER.viewer(), ref))
          .filteredOn(line -> line.text().equals("Seen at home"))
          .hasSize(1);
    }

    private static void await(CyclicBarrier together) {
      try {
        together.await(20, TimeUnit.SECONDS);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    private void chronicle(CaseRef ref, Instant at, String text) {
      files.chronicle(new ChronologyEntry(ref, at, "NOTE", text, SCREENER.id(), "R-0000-0000"));
    }
  }
}
