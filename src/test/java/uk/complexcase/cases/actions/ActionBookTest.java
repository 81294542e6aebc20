package uk.complexcase.cases.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.complexcase.cases.fixtures.Somebody.HUB_MANAGER;
import static uk.complexcase.cases.fixtures.Somebody.NURSE;
import static uk.complexcase.cases.fixtures.Somebody.SCREENER;
import static uk.complexcase.cases.fixtures.Somebody.SOCIAL_WORKER;
import static uk.complexcase.cases.fixtures.Somebody.TEAM_MANAGER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.actions.ActionBook.Line;
import uk.complexcase.cases.actions.ActionBook.NewAction;
import uk.complexcase.cases.actions.ActionBook.NewRecommendation;
import uk.complexcase.cases.actions.ActionBook.Taken;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.fixtures.CaseFilesOnADatabase;
import uk.complexcase.cases.fixtures.RememberedAudit;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/** What the book of actions and recommendations takes, keeps and tells, on both databases. */
class ActionBookTest {

  @Nested
  @OnH2
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnPostgresTest extends Behaviour {}

  @Import({
    CaseFilesOnADatabase.class,
    KeptActionBook.class,
    ItemRows.class,
    ChildRows.class,
    ItemReading.class,
    ItemTrace.class,
    ActionClock.class,
    ActionsAfterMerge.class
  })
  abstract static class Behaviour {

    private static final Instant NOW = TestClock.START;
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);

    @MockitoBean DeadlineRegister deadlines;
    @Autowired ActionBook book;
    @Autowired ActionsAfterMerge merges;
    @Autowired CaseFiles files;
    @Autowired CaseAccess access;
    @Autowired RememberedAudit audit;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    private final String source = References.fresh("S");

    @AfterEach
    void turnTheClockBack() {
      clock.moveTo(NOW);
    }

    @Test
    void an_action_stands_with_its_one_owner_its_date_and_every_child_it_is_about() {
      var first = open("Child A1");
      var second = open("Child A2");

      var line = done(book.agree(action("k", TODAY, first, second, first), by(), NOW));

      assertThat(book.ofSource(source)).containsExactly(line);
      assertThat(line.recommendation()).isFalse();
      assertThat(line.ref()).startsWith("A-");
      assertThat(line.words()).isEqualTo("See the child at home");
      assertThat(line.ownerName()).isEqualTo("Sol Worker");
      assertThat(line.due()).isEqualTo(TODAY);
      assertThat(line.state()).isEqualTo("OPEN");
      assertThat(line.children()).containsExactly(first, second);
      assertThat(line.agreedAt()).isEqualTo(NOW);
      assertThat(line.agreedBy()).isEqualTo(by());
      assertThat(audit.actsOn(line.ref())).containsExactly("ACTION_AGREED");
    }

    @Test
    void the_chronology_of_each_child_names_the_action_and_nothing_of_what_it_says() {
      var first = open("Child A1");
      var second = open("Child A2");

      var line = done(book.agree(action("k", TODAY, first, second), by(), NOW));

      for (var child : List.of(first, second)) {
        assertThat(files.chronology(SCREENER.viewer(), child))
            .filteredOn(entry -> entry.kind().equals("ACTION_AGREED"))
            .extracting(ChronologyEntry::text, ChronologyEntry::source)
            .containsExactly(
                org.assertj.core.api.Assertions.tuple("Action " + line.ref() + " agreed", source));
      }
    }

    @Test
    void a_recommendation_has_neither_owner_nor_date_and_waits_for_an_answer() {
      var child = open("Child A1");

      var line =
          done(
              book.recommend(
                  new NewRecommendation(
                      "k", source, List.of(child), "Review the school's bus", Agency.EDUCATION),
                  by(),
                  NOW));

      assertThat(line.recommendation()).isTrue();
      assertThat(line.ref()).startsWith("RE-");
      assertThat(line.ownerName()).isEmpty();
      assertThat(line.due()).isNull();
      assertThat(line.state()).isEqualTo("AWAITING_ANSWER");
      assertThat(line.agency()).isEqualTo(Agency.EDUCATION);
      assertThat(book.ofSource(source)).containsExactly(line);
    }

    @Test
    void a_recommendation_is_answered_once_and_a_refusal_says_why() {
      var ref =
          done(book.recommend(
                  new NewRecommendation(
                      "k", source, List.of(open("Child A1")), "Review", Agency.EDUCATION),
                  by(),
                  NOW))
              .ref();

      assertThat(field(book.answer(ref, false, " ", NURSE.id(), NOW))).isEqualTo("answer");
      var answered = done(book.answer(ref, false, "No bus runs", NURSE.id(), NOW));
      assertThat(answered.state()).isEqualTo("NOT_ACCEPTED");
      assertThat(answered.answer()).isEqualTo("No bus runs");
      assertThat(done(book.answer(ref, false, "Again", NURSE.id(), NOW)).answer())
          .isEqualTo("No bus runs");
      assertThat(field(book.answer(ref, true, "", NURSE.id(), NOW))).isEqualTo("answer");
      assertThat(field(book.withdraw(ref, "By mistake", by(), NOW))).isEqualTo("reason");
      assertThat(audit.actsOn(ref))
          .containsExactly("RECOMMENDATION_MADE", "RECOMMENDATION_ANSWERED");
    }

    @Test
    void an_action_is_not_answered_as_if_it_were_a_recommendation() {
      var ref = done(book.agree(action("k", TODAY, open("Child A1")), by(), NOW)).ref();

      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> book.answer(ref, true, "", NURSE.id(), NOW));
      assertThat(book.ofSource(source)).extracting(Line::state).containsExactly("OPEN");
    }

    @Test
    void sending_the_same_line_twice_adds_one_even_at_the_same_moment() throws Exception {
      var child = open("Child A1");
      Callable<Taken> send = () -> book.agree(action("same", TODAY, child), by(), NOW);

      try (var pool = Executors.newFixedThreadPool(4)) {
        for (var sent : pool.invokeAll(List.of(send, send, send, send))) {
          assertThat(sent.get()).isInstanceOf(Taken.Done.class);
        }
      }

      assertThat(book.ofSource(source)).hasSize(1);
      assertThat(audit.actsOn(book.ofSource(source).getFirst().ref()))
          .containsExactly("ACTION_AGREED");
    }

    @Test
    void the_same_key_of_another_discussion_is_another_line() {
      var child = open("Child A1");
      var here = done(book.agree(action("same", TODAY, child), by(), NOW));
      var elsewhere =
          new NewAction(
              "same",
              References.fresh("S"),
              List.of(child),
              ActionKind.SAFETY,
              "Something else",
              Agency.CSC,
              SOCIAL_WORKER.id(),
              "",
              TODAY);

      assertThat(done(book.agree(elsewhere, by(), NOW)).ref()).isNotEqualTo(here.ref());
      assertThat(book.ofSource(source)).containsExactly(here);
    }

    @Test
    void nothing_without_words_owner_date_or_child_is_stored() {
      var child = open("Child A1");
      var nobody = new PractitionerId("nobody.known");

      assertThat(field(agree(" ", SOCIAL_WORKER.id(), "", TODAY, child))).isEqualTo("words");
      assertThat(field(agree("See", null, " ", TODAY, child))).isEqualTo("owner");
      assertThat(field(agree("See", SOCIAL_WORKER.id(), "And another", TODAY, child)))
          .isEqualTo("owner");
      assertThat(field(agree("See", nobody, "", TODAY, child))).isEqualTo("owner");
      assertThat(field(agree("See", SOCIAL_WORKER.id(), "", null, child))).isEqualTo("due");
      assertThat(field(agree("See", SOCIAL_WORKER.id(), "", TODAY.minusDays(1), child)))
          .isEqualTo("due");
      assertThat(field(agree("See", SOCIAL_WORKER.id(), "", TODAY))).isEqualTo("children");
      assertThat(book.ofSource(source)).isEmpty();
    }

    @Test
    void today_is_londons_day_not_the_days_of_universal_time() {
      var child = open("Child A1");
      clock.moveTo(Instant.parse("2027-06-30T23:30:00Z")); // 00:30 on 1 July in London

      assertThat(field(agree("See", SOCIAL_WORKER.id(), "", LocalDate.of(2027, 6, 30), child)))
          .isEqualTo("due");
      assertThat(agree("See", SOCIAL_WORKER.id(), "", LocalDate.of(2027, 7, 1), child))
          .isInstanceOf(Taken.Done.class);
    }

    @Test
    void somebody_outside_may_own_an_action_by_name() {
      var line = done(agree("See", null, " Head teacher ", TODAY, open("Child A1")));

      assertThat(line.ownerName()).isEqualTo("Head teacher");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "false, null, '', date '2027-02-01', 'words'",
          "false, 's.worker', '', null, 'words'",
          "false, 's.worker', 'Head teacher', date '2027-02-01', 'words'",
          "false, 's.worker', '', date '2027-02-01', ''",
          "true, 's.worker', '', null, 'words'",
          "true, null, '', date '2027-02-01', 'words'"
        })
    void not_even_the_database_keeps_an_action_without_owner_and_date(String values) {
      var row =
          """
          insert into agreed_item (ref, source, request_key, recommendation, owner, owner_name, due,
            words, kind, agency, state, agreed_at, agreed_by, answer, withdrawn_reason)
          values ('%s', '%s', 'raw', %s, 'OTHER', 'CSC', 'OPEN', timestamp '2027-02-01 10:00:00',
            'somebody', '', '')
          """
              .formatted(References.fresh("A"), source, values);

      assertThatExceptionOfType(DataIntegrityViolationException.class)
          .isThrownBy(() -> jdbc.sql(row).update());
    }

    @Test
    void an_action_is_overdue_from_the_day_after_its_date() {
      done(book.agree(action("k", TODAY, open("Child A1")), by(), NOW));

      clock.moveTo(Instant.parse("2027-02-01T23:59:59Z"));
      assertThat(book.ofSource(source)).extracting(Line::state).containsExactly("OPEN");
      clock.advance(Duration.ofSeconds(1));
      assertThat(book.ofSource(source)).extracting(Line::state).containsExactly("OVERDUE");
    }

    @Test
    void what_was_agreed_by_mistake_is_withdrawn_with_a_reason_and_stays_readable() {
      var child = open("Child A1");
      var ref = done(book.agree(action("k", TODAY, child), by(), NOW)).ref();

      assertThat(field(book.withdraw(ref, "  ", by(), NOW))).isEqualTo("reason");
      done(book.withdraw(ref, "Said twice", by(), NOW));
      done(book.withdraw(ref, "Said twice", by(), NOW));

      assertThat(book.ofSource(source))
          .extracting(Line::ref, Line::state, Line::words)
          .containsExactly(
              org.assertj.core.api.Assertions.tuple(ref, "CANCELLED", "See the child at home"));
      assertThat(audit.actsOn(ref)).containsExactly("ACTION_AGREED", "ACTION_CANCELLED");
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> book.withdraw("A-0000-0000", "x", by(), NOW));
    }

    @Test
    void a_childs_actions_are_told_to_those_who_may_open_the_file_and_to_nobody_else() {
      var child = open("Child A1");
      var line = done(book.agree(action("k", TODAY, child), by(), NOW));

      assertThat(book.ofChild(SCREENER.viewer(), child)).containsExactly(line);
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> book.ofChild(NURSE.viewer(), child));
    }

    @Test
    void what_also_speaks_of_a_hidden_sibling_tells_neither_its_words_nor_the_sibling() {
      var child = open("Child A1");
      var hidden = open("Child A2");
      done(book.agree(action("k", TODAY, child, hidden), by(), NOW));
      access.restrict(hidden, Set.of(HUB_MANAGER.id()), "A colleague's child", HUB_MANAGER.id());

      var seen = book.ofChild(TEAM_MANAGER.viewer(), child).getFirst();
      assertThat(seen.children()).containsExactly(child);
      assertThat(seen.words()).doesNotContain("See the child").isNotBlank();
      assertThat(book.ofChild(HUB_MANAGER.viewer(), child).getFirst().words())
          .isEqualTo("See the child at home");
    }

    @Test
    void actions_follow_their_child_into_the_file_it_is_merged_into_and_out_again() {
      var duplicate = open("Child A1");
      var into = open("Child A1");
      var line = done(book.agree(action("k", TODAY, duplicate), by(), NOW));

      var moved = new MovedFiles(List.of(duplicate, into), files::current);
      files.merge(HUB_MANAGER.viewer(), duplicate, into, "The same child");
      Stream.of(1, 2).forEach(twice -> merges.follow(moved));
      assertThat(book.ofChild(SCREENER.viewer(), into)).containsExactly(line);

      files.unmerge(HUB_MANAGER.viewer(), duplicate, "Not the same");
      merges.follow(moved);
      assertThat(book.ofChild(SCREENER.viewer(), into)).isEmpty();
      assertThat(book.ofChild(SCREENER.viewer(), duplicate)).containsExactly(line);
    }

    private Taken agree(
        String words,
        @Nullable PractitionerId owner,
        String name,
        @Nullable LocalDate due,
        CaseRef... children) {
      return book.agree(
          new NewAction(
              References.fresh("K"),
              source,
              List.of(children),
              ActionKind.SAFETY,
              words,
              Agency.CSC,
              owner,
              name,
              due),
          by(),
          NOW);
    }

    private NewAction action(String key, LocalDate due, CaseRef... children) {
      return new NewAction(
          key,
          source,
          List.of(children),
          ActionKind.SAFETY,
          " See the child at home ",
          Agency.CSC,
          SOCIAL_WORKER.id(),
          "",
          due);
    }

    private static Line done(Taken taken) {
      assertThat(taken).isInstanceOf(Taken.Done.class);
      return ((Taken.Done) taken).line();
    }

    private static String field(Taken taken) {
      assertThat(taken).isInstanceOf(Taken.Refused.class);
      assertThat(((Taken.Refused) taken).sentence()).isNotBlank();
      return ((Taken.Refused) taken).field();
    }

    private static PractitionerId by() {
      return TEAM_MANAGER.id();
    }

    private CaseRef open(String name) {
      return files.open(
          new NewChild(name, LocalDate.of(2011, 6, 14), null),
          new ContactRef(References.fresh("R")),
          NOW,
          SCREENER.id());
    }
  }
}
