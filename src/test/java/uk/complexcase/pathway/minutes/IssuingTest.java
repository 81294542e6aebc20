package uk.complexcase.pathway.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.complexcase.pathway.minutes.MinutesRooms.CHAIR;
import static uk.complexcase.pathway.minutes.MinutesRooms.HEAD;
import static uk.complexcase.pathway.minutes.MinutesRooms.NOTES;
import static uk.complexcase.pathway.minutes.MinutesRooms.NURSE;
import static uk.complexcase.pathway.minutes.MinutesRooms.POLICE;
import static uk.complexcase.pathway.minutes.MinutesRooms.TEACHER;
import static uk.complexcase.pathway.minutes.MinutesRooms.TEAM_MANAGER;
import static uk.complexcase.pathway.minutes.MinutesRooms.WORKER;
import static uk.complexcase.pathway.minutes.MinutesRooms.YOUTH_WORKER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.casesystem.CaseSystem;
import uk.complexcase.cases.casesystem.HandOverState;
import uk.complexcase.cases.events.MinutesReady;
import uk.complexcase.cases.sharing.Excluded;
import uk.complexcase.cases.sharing.ExclusionReason;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.meetings.ActOutcome;
import uk.complexcase.pathway.meetings.AgendaItem;
import uk.complexcase.pathway.meetings.Attendance;
import uk.complexcase.pathway.meetings.ChildOutcome;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.DiscussionView;
import uk.complexcase.pathway.meetings.DiscussionWanted;
import uk.complexcase.pathway.meetings.MeetingMode;
import uk.complexcase.pathway.meetings.MinutesSent;
import uk.complexcase.pathway.meetings.StrategyAct;
import uk.complexcase.pathway.meetings.StrategyDesk;
import uk.complexcase.pathway.meetings.ViewSought;
import uk.complexcase.pathway.minutes.MinutesDesk.PassedOn;

/** Minutes of a real discussion: issued once, filed, read, passed on; on both databases. */
class IssuingTest {

  @Nested
  @OnH2
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnPostgresTest extends Behaviour {}

  @Import(MinutesRooms.class)
  @RecordApplicationEvents
  abstract static class Behaviour {

    private static final Path DROP = temporary();

    @Autowired MinutesDesk minutes;
    @Autowired CorrectionDesk corrections;
    @Autowired MinutesRows rows;
    @Autowired StrategyDesk meetings;
    @Autowired CaseFiles files;
    @Autowired CaseAccess access;
    @Autowired CaseSystem caseSystem;
    @Autowired PeopleRegister people;
    @Autowired TestClock clock;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEvents told;

    private final List<String> numbers = new ArrayList<>();
    private DiscussionRef discussion;
    private CaseRef first;
    private CaseRef second;
    private CaseRef third;

    @DynamicPropertySource
    static void caseSystem(DynamicPropertyRegistry registry) {
      registry.add("complexcase.case-system.kind", () -> "FILE_DROP");
      registry.add("complexcase.case-system.name", () -> "LCS");
      registry.add("complexcase.case-system.directory", DROP::toString);
    }

    private static Path temporary() {
      try {
        return Files.createTempDirectory("case-system");
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @BeforeEach
    void discuss() {
      clock.moveTo(TestClock.START);
      MinutesRooms.register(people);
      first = open("Child A1");
      second = open("Child A2");
      third = open("Child A3");
      number(first);
      number(second);
      hold();
    }

    @Test
    void each_recipient_reads_their_own_and_no_more() {
      issue();

      assertThat(text(POLICE))
          .contains("Child A1", "Child A2", "Child A3", "Informant says", "Seen in clinic");
      assertThat(text(NURSE))
          .contains("Child A1", "Child A2", "Seen in clinic", "Missed two lessons")
          .doesNotContain("Child A3", "Informant says", "Third plan", third.value());
      assertThat(text(TEACHER))
          .contains("Child A1", "First plan", "Missed two lessons", "I am afraid", "Ring the aunt")
          .doesNotContain(
              "Child A2", "Child A3", "Informant says", "Seen in clinic", "Second plan", "Gifts");
      assertThat(text(CHAIR)).contains("Seen in clinic", "Gifts").doesNotContain("Informant says");
      assertThat(text(NOTES)).doesNotContain("Informant says");
    }

    @Test
    void the_paper_says_the_same_under_its_marking() throws IOException {
      issue();

      assertThat(pdf(minutes.paper(TEACHER, discussion, 1).orElseThrow()))
          .contains("OFFICIAL-SENSITIVE", "Person teacher", "Child A1", "I am afraid")
          .contains("Held under statutory guidance", "Missed two lessons")
          .doesNotContain("Child A2", "Informant says", "Seen in clinic");
    }

    @Test
    void they_are_issued_once_however_often_it_is_heard() {
      issue();
      issue();

      assertThat(rows.versions(discussion, 1, 1)).hasSize(6);
      assertThat(caseSystem.ofSource(discussion.value())).hasSize(3);
      var ready =
          told.stream(MinutesReady.class)
              .filter(one -> one.meeting().equals(discussion.value()))
              .toList();
      assertThat(ready).hasSize(1);
      assertThat(ready.getFirst().to())
          .containsExactlyInAnyOrder(CHAIR.id(), NOTES.id(), POLICE.id(), NURSE.id(), TEACHER.id());
      assertThat(ready.getFirst().by()).isEqualTo(NOTES.id());
    }

    @Test
    void each_childs_copy_lies_with_the_case_system_under_its_number_with_the_linked_numbers()
        throws IOException {
      issue();

      var sent = caseSystem.ofChild(HEAD, first).getFirst();
      var json = Files.readString(DROP.resolve("out").resolve(sent.ref() + ".1.json"));
      assertThat(sent.state()).isEqualTo(HandOverState.HANDED_OVER);
      assertThat(json)
          .contains(numbers.get(0), numbers.get(1), "First plan", "Seen in clinic", third.value())
          .doesNotContain("Second plan", "Third plan", "Child A2", "Child A3", "Informant says");
      assertThat(pdf(Files.readAllBytes(DROP.resolve("out").resolve(sent.ref() + ".1.pdf"))))
          .contains("First plan", numbers.get(1))
          .doesNotContain("Second plan", "Child A2");
      assertThat(minutes.distribution(NOTES, discussion, 1).filed())
          .extracting(one -> one.handOver() == null ? null : one.handOver().state())
          .containsExactly(
              HandOverState.HANDED_OVER, HandOverState.HANDED_OVER, HandOverState.WAITING);
    }

    @Test
    void a_childs_file_shows_its_copy_as_far_as_each_reader_may_read_it() {
      issue();
      var grantee = new uk.complexcase.foundation.security.Grantee.Person(TEACHER.id());
      access.grant(first, grantee, "Works with the child", HEAD.id());

      assertThat(copy(HEAD, first)).contains("Seen in clinic", "Missed two lessons");
      assertThat(copy(TEACHER, first))
          .contains("Missed two lessons")
          .doesNotContain("Seen in clinic");
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> minutes.ofChild(TEACHER, second));
      access.restrict(second, Set.of(TEAM_MANAGER.id()), "Known to staff", HEAD.id());
      assertThat(minutes.ofChild(HEAD, first).getFirst().minutes().linked())
          .extracting(Minutes.Linked::ref)
          .containsExactly(third.value());
    }

    @Test
    void the_first_reading_is_recorded_and_stands() {
      issue();
      assertThat(to(NOTES, "Person nurse").openedAt()).isNull();

      clock.moveTo(TestClock.START.plus(Duration.ofHours(3)));
      minutes.read(NURSE, discussion, 1);
      clock.moveTo(TestClock.START.plus(Duration.ofHours(5)));
      minutes.read(NURSE, discussion, 1);

      assertThat(to(NOTES, "Person nurse").openedAt())
          .isEqualTo(TestClock.START.plus(Duration.ofHours(3)));
    }

    @Test
    void a_child_restricted_later_is_gone_from_what_is_read_and_stays_in_what_was_issued() {
      issue();
      var before = frozen("Person nurse");
      assertThat(text(NURSE)).contains("Child A1", "Missed two lessons");

      access.restrict(first, Set.of(TEAM_MANAGER.id()), "Known to staff", HEAD.id());

      assertThat(text(NURSE))
          .contains("Child A2", "Second plan", "away from another child")
          .doesNotContain("Child A1", "Missed two lessons", "First plan", first.value());
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> minutes.read(TEACHER, discussion, 1));
      assertThat(frozen("Person nurse")).isEqualTo(before);
      assertThat(before.minutes().children()).hasSize(2);
    }

    @Test
    void whoever_is_excluded_gets_none_and_later_finds_none() {
      exclude(NURSE);
      issue();
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> minutes.read(NURSE, discussion, 1));
      assertThat(rows.versions(discussion, 1, 1))
          .extracting(Version::name)
          .doesNotContain("Person nurse");

      exclude(TEACHER);
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> minutes.read(TEACHER, discussion, 1));
    }

    @Test
    void whoever_was_not_there_gets_none_and_whoever_has_no_part_knows_of_none() {
      assertThat(minutes.read(TEACHER, discussion, 1)).isInstanceOf(Reading.NotYet.class);
      issue();

      assertThat(minutes.read(TEAM_MANAGER, discussion, 1)).isInstanceOf(Reading.NotToYou.class);
      assertThat(minutes.paper(TEAM_MANAGER, discussion, 1)).isEmpty();
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> minutes.read(YOUTH_WORKER, discussion, 1));
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> minutes.read(HEAD, discussion, 7));
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> minutes.distribution(TEACHER, discussion, 1));
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> minutes.asSentTo(TEACHER, discussion, 1, "person:teacher"));
    }

    @Test
    void an_outside_persons_copy_is_passed_on_by_the_note_taker_and_recorded_once()
        throws IOException {
      issue();
      var key = to(NOTES, "Person abroad").key();

      assertThat(pdf(minutes.paperToPassOn(NOTES, discussion, 1, key).orElseThrow()))
          .contains("Person abroad", "Child A2", "Gifts")
          .doesNotContain("Child A1", "Child A3", "Informant says");
      assertThat(minutes.paperToPassOn(NOTES, discussion, 1, "person:police")).isEmpty();
      assertThat(minutes.distribution(NOTES, discussion, 1).toPassOn()).isEqualTo(1);
      assertThat(minutes.passOn(NOTES, discussion, 1, key, SendingMethod.SECURE_EMAIL, " "))
          .isInstanceOf(PassedOn.Refused.class);
      assertThat(
              minutes.passOn(NOTES, discussion, 1, "person:police", SendingMethod.BY_HAND, "Desk"))
          .isInstanceOf(PassedOn.Refused.class);
      minutes.passOn(NOTES, discussion, 1, key, SendingMethod.SECURE_EMAIL, "a@abroad.example");
      minutes.passOn(CHAIR, discussion, 1, key, SendingMethod.BY_HAND, "Somewhere else");

      assertThat(to(NOTES, "Person abroad").sentTo()).isEqualTo("a@abroad.example");
      assertThat(to(NOTES, "Person abroad").sentBy()).isEqualTo("Person notes");
      assertThat(minutes.distribution(NOTES, discussion, 1).toPassOn()).isZero();
    }

    @Test
    void before_they_are_issued_chair_and_note_taker_see_each_copy_as_far_as_they_may() {
      var police = Frozen.of(minutes.asSentTo(NOTES, discussion, 1, "person:police").orElseThrow());
      assertThat(police.content()).contains("Seen in clinic").doesNotContain("Informant says");
      assertThat(
              Frozen.of(minutes.asSentTo(CHAIR, discussion, 1, "person:teacher").orElseThrow())
                  .content())
          .contains("Missed two lessons")
          .doesNotContain("Child A2", "Seen in clinic");
      assertThat(minutes.asSentTo(CHAIR, discussion, 1, "person:nobody")).isEmpty();
    }

    @Test
    void a_second_issue_goes_to_each_as_far_as_they_read_it_and_the_first_stays_as_it_was() {
      issue();
      var first = frozen("Person teacher");
      later();

      var taken =
          corrections.correct(
              CHAIR,
              discussion,
              1,
              wanted(
                  1,
                  right("note:", "Missed two lessons", "Missed three lessons", "It was three"),
                  right("note:", "Seen in clinic with Child A1", "Not seen", "Child A1 did not go"),
                  right("SAFETY_PLAN:", "Second plan", "Plan two, not with Child A1", "Wrong aunt"),
                  right("line:", "Ring the aunt", "Ring the uncle", "It is the uncle")));

      assertThat(taken).isEqualTo(new CorrectionDesk.Taken.Issued(2, "Issue 2 is on its way."));
      assertThat(text(TEACHER))
          .contains("session 1, issue 2", "Missed three lessons", "It was three")
          .contains("Ring the uncle", "because", "something was recorded wrongly")
          .doesNotContain("Missed two lessons", "Child A2", "Wrong aunt", "Not seen", "did not go");
      assertThat(text(NURSE))
          .contains("Missed three lessons", "Not seen", "Plan two, not with Child A1", "Wrong aunt")
          .doesNotContain("Child A3", "Informant says", third.value());
      assertThat(text(POLICE)).contains("Informant says", "Child A3", "Not seen");
      assertThat(frozen("Person teacher")).isEqualTo(first);
      var old = (Reading.Issued) minutes.read(TEACHER, discussion, 1, 1);
      assertThat(old.minutes()).isEqualTo(first.minutes());
      assertThat(old.issues()).containsExactly(1, 2);
      assertThat(old.replaced()).isNotNull();
      assertThat(old.replaced().sentence())
          .startsWith("Replaced by issue 2 on ")
          .endsWith(", because something was recorded wrongly.");
    }

    @Test
    void a_child_not_read_of_is_taken_out_of_what_is_said_of_the_change() {
      issue();

      corrections.correct(
          CHAIR,
          discussion,
          1,
          wanted(1, right("SAFETY_PLAN:", "Second plan", "Plan two", "It named Child A1 and A3")));

      var abroad = version("Person abroad", 2).minutes();
      assertThat(abroad.correction().changes()).hasSize(1);
      assertThat(Frozen.of(abroad).content())
          .contains("It named another child")
          .doesNotContain("Child A1");
      var teacher = (Reading.Issued) minutes.read(TEACHER, discussion, 1);
      assertThat(teacher.minutes().correction().changes()).isEmpty();
    }

    @Test
    void what_happened_after_the_first_issue_does_not_slip_into_the_second() {
      issue();
      done(
          CHAIR,
          new StrategyAct.RecordSafetyPlan(
              first, stamp(first, "safetyPlan"), "Plan of the second session"));
      done(
          CHAIR,
          new StrategyAct.RecordSafetyPlan(
              second, stamp(second, "safetyPlan"), "Plan of the second session"));

      correct(CHAIR, 1, "First words");
      correct(NOTES, 2, "Second words");

      assertThat(text(NURSE))
          .contains("First plan", "Second plan", "Second words", "issue 3")
          .doesNotContain("Plan of the second session", "First words");
      assertThat(((Reading.Issued) minutes.read(NURSE, discussion, 1)).issues())
          .containsExactly(1, 2, 3);
      assertThat(((Reading.Issued) minutes.read(NURSE, discussion, 1, 1)).replaced().issue())
          .isEqualTo(2);
    }

    @Test
    void the_papers_of_both_issues_say_which_they_are() throws IOException {
      issue();
      correct(CHAIR, 1, "Missed three lessons");

      assertThat(pdf(minutes.paper(TEACHER, discussion, 1).orElseThrow()))
          .contains("issue 2", "It replaces issue 1, because something was recorded wrongly")
          .contains("What changed", "It was otherwise", "Missed three lessons")
          .doesNotContain("Missed two lessons", "Replaced by");
      assertThat(pdf(minutes.paper(TEACHER, discussion, 1, 1).orElseThrow()))
          .contains("Replaced by issue 2 on", "Missed two lessons")
          .doesNotContain("Missed three lessons");
    }

    @Test
    void each_childs_record_and_the_case_system_get_the_second_beside_the_first() {
      issue();
      correct(CHAIR, 1, "Missed three lessons");

      var sent = caseSystem.ofSource(discussion.value());
      assertThat(sent).hasSize(6);
      assertThat(sent).extracting(CaseSystem.HandOver::ref).doesNotHaveDuplicates();
      assertThat(sent.stream().filter(one -> one.title().endsWith("issue 2"))).hasSize(3);
      var copies = minutes.ofChild(HEAD, first);
      assertThat(copies).extracting(ChildCopy::issue).containsExactly(2, 1);
      assertThat(copies)
          .extracting(ChildCopy::name)
          .containsExactly(discussion + "-1-2", discussion + "-1");
      assertThat(copies.getFirst().replaced()).isNull();
      assertThat(copies.getLast().replaced().issue()).isEqualTo(2);
      assertThat(copies.getFirst().handOver().ref())
          .isNotEqualTo(copies.getLast().handOver().ref());
      assertThat(minutes.distribution(NOTES, discussion, 1, 1).filed().getFirst().handOver().ref())
          .isEqualTo(copies.getLast().handOver().ref());
    }

    @Test
    void whoever_may_not_get_it_any_more_is_told_nothing_and_the_chair_sees_who() {
      issue();
      exclude(NURSE);
      correct(CHAIR, 1, "Missed three lessons");

      var told = ready().getLast();
      assertThat(told.issue()).isEqualTo(2);
      assertThat(told.by()).isEqualTo(CHAIR.id());
      assertThat(told.to())
          .containsExactlyInAnyOrder(CHAIR.id(), NOTES.id(), POLICE.id(), TEACHER.id());
      assertThat(minutes.distribution(CHAIR, discussion, 1).noMore())
          .containsExactly("Person nurse");
      assertThat(minutes.distribution(CHAIR, discussion, 1, 1).noMore()).isEmpty();
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> minutes.read(NURSE, discussion, 1, 1));
    }

    @Test
    void a_child_restricted_between_the_issues_is_in_the_second_of_nobody_it_is_hidden_from() {
      issue();
      access.restrict(first, Set.of(TEAM_MANAGER.id(), CHAIR.id()), "Known to staff", HEAD.id());

      correct(CHAIR, 1, "Missed three lessons");

      assertThat(version("Person nurse", 2).content())
          .contains("Child A2")
          .doesNotContain("Child A1", "Missed three lessons", first.value());
      assertThat(minutes.distribution(CHAIR, discussion, 1).noMore())
          .containsExactly("Person teacher");
    }

    @Test
    void only_chair_and_note_taker_put_minutes_right_and_only_what_they_read() {
      assertThat(corrections.correctable(CHAIR, discussion, 1).whyNot())
          .contains("not been issued");
      issue();

      assertThat(corrections.correctable(CHAIR, discussion, 1).passages())
          .extracting(CorrectionDesk.Text::words)
          .contains("Seen in clinic with Child A1", "First plan", "Ring the aunt")
          .doesNotContain("Informant says they meet on Fridays");
      assertThat(corrections.correctable(HEAD, discussion, 1).passages()).isEmpty();
      assertThat(corrections.correct(HEAD, discussion, 1, wanted(1)))
          .isInstanceOf(CorrectionDesk.Taken.Refused.class);
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> corrections.correctable(TEACHER, discussion, 1));
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> corrections.correct(POLICE, discussion, 1, wanted(1)));
      assertThat(refusedField(NOTES, wantedBy(false, 1, missed("Other words"))))
          .isEqualTo("agreed");
      assertThat(
              refusedField(
                  CHAIR, wanted(1, new CorrectionDesk.Corrected("note:none", "Words", "Said"))))
          .isEqualTo("passages");
      assertThat(refusedField(CHAIR, wanted(1))).isEqualTo("passages");
      assertThat(refusedField(CHAIR, wanted(1, missed(" ")))).isEqualTo("words");
      assertThat(refusedField(CHAIR, wanted(1, missed("Missed two lessons")))).isEqualTo("words");
      var twice = missed("Other words");
      assertThat(refusedField(CHAIR, wanted(1, twice, twice))).isEqualTo("passages");
      assertThat(rows.issues(discussion, 1)).hasSize(1);
    }

    @Test
    void of_two_corrections_in_the_same_instant_one_is_issued_and_the_other_is_told()
        throws Exception {
      issue();
      var both =
          List.of(wanted(1, missed("Words of the first")), wanted(1, missed("Words of the other")));

      var taken = new ArrayList<CorrectionDesk.Taken>();
      try (var threads = java.util.concurrent.Executors.newFixedThreadPool(2)) {
        var together = new java.util.concurrent.CyclicBarrier(2);
        var runs =
            both.stream()
                .map(one ->
                    threads.submit(() -> {
                      together.await();
                      return corrections.correct(CHAIR, discussion, 1, one);
                    }))
                .toList();
        for (var run : runs) {
          taken.add(run.get());
        }
      }

      assertThat(taken.stream().filter(CorrectionDesk.Taken.Issued.class::isInstance)).hasSize(1);
      assertThat(taken.stream().filter(CorrectionDesk.Taken.Refused.class::isInstance))
          .singleElement()
          .asString()
          .contains("Issue 2 was made while you wrote");
      assertThat(rows.issues(discussion, 1)).hasSize(2);
      assertThat(caseSystem.ofSource(discussion.value())).hasSize(6);
    }

    @Test
    void what_was_passed_on_is_recorded_on_the_issue_it_was() {
      issue();
      var key = to(NOTES, "Person abroad").key();
      correct(CHAIR, 1, "Missed three lessons");

      minutes.passOn(NOTES, discussion, 1, 1, key, SendingMethod.BY_HAND, "The first");

      assertThat(minutes.distribution(NOTES, discussion, 1, 1).toPassOn()).isZero();
      assertThat(minutes.distribution(NOTES, discussion, 1).toPassOn()).isEqualTo(1);
      assertThat(to(NOTES, "Person abroad").sentAt()).isNull();
    }

    private void later() {
      clock.moveTo(TestClock.START.plus(Duration.ofDays(1)));
    }

    private void correct(Viewer viewer, int issue, String words) {
      var note =
          corrections.correctable(viewer, discussion, 1).passages().stream()
              .filter(one -> one.key().equals(lessons()))
              .findFirst()
              .orElseThrow();
      assertThat(
              corrections.correct(
                  viewer,
                  discussion,
                  1,
                  wanted(
                      issue, new CorrectionDesk.Corrected(note.key(), words, "It was otherwise"))))
          .isInstanceOf(CorrectionDesk.Taken.Issued.class);
    }

    /** The teacher's contribution, whatever it reads now. */
    private String lessons() {
      return corrections.correctable(CHAIR, discussion, 1).passages().stream()
          .filter(one -> one.label().contains("Person teacher"))
          .map(CorrectionDesk.Text::key)
          .findFirst()
          .orElseThrow();
    }

    private CorrectionDesk.Corrected missed(String words) {
      return new CorrectionDesk.Corrected(lessons(), words, "It was otherwise");
    }

    private CorrectionDesk.Corrected right(String kind, String before, String words, String said) {
      var key =
          corrections.correctable(CHAIR, discussion, 1).passages().stream()
              .filter(one -> one.key().startsWith(kind) && one.words().startsWith(before))
              .map(CorrectionDesk.Text::key)
              .findFirst()
              .orElseThrow();
      return new CorrectionDesk.Corrected(key, words, said);
    }

    private static CorrectionDesk.Wanted wanted(int issue, CorrectionDesk.Corrected... passages) {
      return wantedBy(true, issue, passages);
    }

    private static CorrectionDesk.Wanted wantedBy(
        boolean agreed, int issue, CorrectionDesk.Corrected... passages) {
      return new CorrectionDesk.Wanted(
          issue, CorrectionReason.RECORDED_WRONGLY, agreed, List.of(passages));
    }

    private String refusedField(Viewer viewer, CorrectionDesk.Wanted wanted) {
      return corrections.correct(viewer, discussion, 1, wanted)
              instanceof CorrectionDesk.Taken.Refused refused
          ? refused.field()
          : "";
    }

    private List<MinutesReady> ready() {
      return told.stream(MinutesReady.class)
          .filter(one -> one.meeting().equals(discussion.value()))
          .toList();
    }

    private Frozen version(String name, int issue) {
      return rows.versions(discussion, 1, issue).stream()
          .filter(version -> version.name().equals(name))
          .map(Version::frozen)
          .findFirst()
          .orElseThrow();
    }

    private void hold() {
      var asked =
          meetings.ask(
              TEAM_MANAGER,
              new DiscussionWanted(
                  UUID.randomUUID().toString(),
                  List.of(first, second, third),
                  clock.instant().minus(Duration.ofHours(2)),
                  true,
                  Set.of(),
                  "Fictional"));
      discussion = ((StrategyDesk.RequestOutcome.Requested) asked).discussion();
      done(HEAD, new StrategyAct.NameChair(CHAIR.id()));
      done(HEAD, new StrategyAct.NameNoteTaker(NOTES.id()));
      done(CHAIR, new StrategyAct.Begin(MeetingMode.VIDEO, true));
      done(HEAD, invite(POLICE, Set.of()));
      done(HEAD, invite(NURSE, Set.of(first, second)));
      done(HEAD, invite(TEACHER, Set.of(first)));
      done(
          HEAD,
          new StrategyAct.Invite(
              Agency.INTERNATIONAL, "", null, "Person abroad", "", Set.of(second)));
      note(POLICE, "Informant says they meet on Fridays", HandlingCode.POLICE_ONLY, first);
      note(NURSE, "Seen in clinic with Child A1", HandlingCode.CORE_AGENCIES, first);
      note(TEACHER, "Missed two lessons", HandlingCode.ATTENDEES, first);
      note(POLICE, "Gifts were found", HandlingCode.ATTENDEES, second);
      plan(first, "First plan");
      plan(second, "Second plan: away from Child A1");
      plan(third, "Third plan");
      done(
          CHAIR,
          new StrategyAct.RecordVoice(
              first, stamp(first, "voice"), ViewSought.RECORDED, "I am afraid", "A place today"));
      done(
          CHAIR,
          new StrategyAct.DecideOutcome(
              first, stamp(first, "outcome"), ChildOutcome.S47, "Injuries"));
      done(
          NURSE,
          new StrategyAct.AgreeAction(
              UUID.randomUUID().toString(),
              Set.of(first),
              ActionKind.SAFETY,
              "Ring the aunt",
              Agency.CSC,
              WORKER.id(),
              "",
              LocalDate.of(2027, 2, 3)));
      for (var row : meetings.show(HEAD, discussion).asked()) {
        if (row.person() != null || !row.outsideName().isEmpty()) {
          done(
              HEAD,
              new StrategyAct.MarkAttendance(row.id(), row.version(), Attendance.ATTENDED, ""));
        }
      }
      done(CHAIR, new StrategyAct.EndToReconvene("The mapping", null));
    }

    private static StrategyAct invite(Viewer person, Set<CaseRef> children) {
      return new StrategyAct.Invite(
          person.organisation().agency(), "", person.id(), "", "", children);
    }

    private void note(Viewer by, String words, HandlingCode handling, CaseRef child) {
      done(
          by,
          new StrategyAct.WriteNote(
              UUID.randomUUID(), AgendaItem.INFORMATION_KNOWN, words, handling, Set.of(child)));
    }

    private void plan(CaseRef child, String plan) {
      done(CHAIR, new StrategyAct.RecordSafetyPlan(child, stamp(child, "safetyPlan"), plan));
    }

    private String stamp(CaseRef child, String section) {
      return meetings.show(HEAD, discussion).children().stream()
          .filter(one -> one.ref().equals(child))
          .map(DiscussionView.Child::stamps)
          .map(stamps -> stamps.get(section))
          .findFirst()
          .orElseThrow();
    }

    private void exclude(Viewer person) {
      // the session that follows is open still
      done(
          CHAIR,
          new StrategyAct.Exclude(
              new Excluded.Known(person.id()), ExclusionReason.CONNECTED, "", ""));
    }

    private void done(Viewer viewer, StrategyAct act) {
      assertThat(meetings.act(viewer, discussion, act))
          .as("%s by %s", act, viewer.id())
          .isInstanceOf(ActOutcome.Done.class);
    }

    private void issue() {
      transaction.executeWithoutResult(
          status -> events.publishEvent(new MinutesSent(discussion, 1)));
    }

    private String text(Viewer viewer) {
      return minutes.read(viewer, discussion, 1) instanceof Reading.Issued issued
          ? Frozen.of(issued.minutes()).content()
          : "";
    }

    private String copy(Viewer viewer, CaseRef child) {
      return Frozen.of(minutes.ofChild(viewer, child).getFirst().minutes()).content();
    }

    private Frozen frozen(String name) {
      return rows.versions(discussion, 1, 1).stream()
          .filter(version -> version.name().equals(name))
          .map(Version::frozen)
          .findFirst()
          .orElseThrow();
    }

    private Distribution.To to(Viewer viewer, String name) {
      return minutes.distribution(viewer, discussion, 1).to().stream()
          .filter(one -> one.name().equals(name))
          .findFirst()
          .orElseThrow();
    }

    private static String pdf(byte[] paper) throws IOException {
      try (var pdf = Loader.loadPDF(paper)) {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      }
    }

    private CaseRef open(String name) {
      return files.open(
          new NewChild(name, null, 14),
          new ContactRef(References.fresh("R")),
          clock.instant(),
          TEAM_MANAGER.id());
    }

    private void number(CaseRef child) {
      var number =
          String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000_000L, 999_999_999_999L));
      caseSystem.enterNumber(TEAM_MANAGER, child, number);
      numbers.add(number);
    }
  }
}
