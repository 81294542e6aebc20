package uk.complexcase.governance.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.events.ProcedureDraftMoved;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.procedure.FileGate;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.ProcedureFiles;
import uk.complexcase.procedure.ReleaseOutcome;
import uk.complexcase.procedure.Releasing;

/** Drafts of the procedure from their first revision to their release, on both databases. */
class DraftsTest {

  private static final PractitionerId ONE = new PractitionerId("owner.n1");
  private static final PractitionerId TWO = new PractitionerId("owner.n2");
  private static final PractitionerId THREE = new PractitionerId("owner.n3");
  private static final String FILE = "review.bpmn";

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  /** Every step commits, as in the product. */
  @Import({DraftRows.class, RevisionRows.class})
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  abstract static class Behaviour {

    @Autowired DraftRows drafts;
    @Autowired RevisionRows revisions;
    @Autowired TransactionTemplate transactions;

    private final Map<String, String> inForce = new TreeMap<>();
    private final List<Object> published = new ArrayList<>();
    private final List<Problem> wrong = new ArrayList<>();
    private int release = 1;
    private boolean onItsWay;
    private Runnable fails = () -> {};
    private Runnable whileRead = () -> {};
    private Instant now = Instant.parse("2026-11-26T09:00:00Z");
    private ReleaseOutcome next = new ReleaseOutcome.Refused("unset");
    private DraftReading reading;
    private DraftTaking taking;
    private DraftSaving saving;
    private DraftSettling settling;
    private AskingApproval asking;
    private DraftTurns turns;
    private Rebasing rebasing;
    private DraftApproval approval;
    private CutOffReleases cutOff;
    private Approvers approvers;
    private Map<String, String> put = Map.of();
    private String ref;

    @BeforeEach
    void a_draft_of_one_file() {
      inForce.put(FILE, "first");
      inForce.put("other.dmn", "other");
      var procedure = mock(ProcedureFiles.class);
      when(procedure.inForce())
          .thenAnswer(call -> {
            whileRead.run();
            return new TreeMap<>(inForce);
          });
      when(procedure.delivered()).thenReturn(Map.of("other.dmn", "other"));
      when(procedure.release()).thenAnswer(call -> release);
      FileGate gate =
          (name, content) ->
              new FileGate.Admission.Admitted(name, new String(content, StandardCharsets.UTF_8));
      var people = mock(PeopleDirectory.class);
      when(people.nameOf(any())).thenAnswer(call -> call.getArgument(0).toString());
      when(people.holding(Role.PROCESS_OWNER)).thenReturn(List.of(owner(ONE), owner(TWO)));
      var audit = mock(AuditLog.class);
      reading = new DraftReading(drafts, revisions, procedure);
      var open = new OpenDrafts(drafts);
      var kept = new KeptRevisions(drafts, revisions, () -> now);
      var entries = new DraftEntries(drafts, audit, published::add);
      taking = new DraftTaking(open, kept, reading, audit);
      saving = new DraftSaving(open, kept, procedure, gate, people, audit, () -> now);
      settling = new DraftSettling(open, kept, audit);
      asking =
          new AskingApproval(
              open,
              drafts,
              reading,
              new DraftProblems(reading, files -> List.copyOf(wrong)),
              entries,
              people,
              () -> now);
      approvers = new Approvers(reading, people);
      turns = new DraftTurns(drafts, reading, entries, () -> now);
      rebasing = new Rebasing(open, drafts, kept, reading, entries, () -> now);
      var results = new ReleaseResults(drafts, reading, entries, () -> now);
      var engine = new Engine();
      approval =
          new DraftApproval(
              drafts,
              reading,
              asking,
              new NotWaiting(drafts, people),
              results,
              engine,
              transactions,
              () -> now);
      cutOff = new CutOffReleases(drafts, reading, results, engine, transactions, () -> now);
      ref =
          ((Answer.Done)
                  new DraftBeginning(drafts, procedure, audit, () -> now)
                      .begin(ONE, "A clearer review"))
              .name();
      taking.take(ONE, ref, FILE);
    }

    /** Takes a release as the test says. */
    private final class Engine implements Releasing {

      @Override
      public ReleaseOutcome release(
          Map<String, String> files, int basedOn, String putBy, String approvedBy, String reason) {
        assertThat(files).containsOnlyKeys(FILE);
        put = files;
        assertThat(List.of(putBy, approvedBy)).containsExactly(ONE.value(), TWO.value());
        fails.run();
        return next;
      }

      @Override
      public boolean onItsWay() {
        return onItsWay;
      }
    }

    private static Practitioner owner(PractitionerId id) {
      return new Practitioner(
          id, id.value(), "", "", mock(Organisation.class), Set.of(Role.PROCESS_OWNER));
    }

    private Saved saves(PractitionerId who, String text, int madeFrom) {
      return transactions.execute(
          status -> saving.save(who, ref, FILE, text.getBytes(StandardCharsets.UTF_8), madeFrom));
    }

    private Saved brings(PractitionerId who, String file, String text, int shown) {
      return transactions.execute(
          status -> saving.bring(who, ref, file, text.getBytes(StandardCharsets.UTF_8), shown));
    }

    private String current() {
      return reading.text(ref, reading.file(ref, FILE).orElseThrow().current()).orElseThrow();
    }

    private Draft draft() {
      return reading.find(ref).orElseThrow();
    }

    private Answer approves(PractitionerId who) {
      return approval.approve(who, ref, reading.digest(draft()), "It is clearer");
    }

    @Test
    void a_file_as_in_force_changes_nothing_and_the_same_text_makes_no_revision() {
      assertThat(reading.changes(ref)).isEmpty();
      assertThat(saves(ONE, "first", 1)).isEqualTo(new Saved.Kept(1));
      assertThat(saves(ONE, "second", 1)).isEqualTo(new Saved.Kept(2));
      assertThat(saves(ONE, "second", 1)).isEqualTo(new Saved.Kept(2));
      assertThat(reading.changes(ref)).isEqualTo(Map.of(FILE, "second"));
      assertThat(reading.after(ref)).containsEntry("other.dmn", "other");
    }

    @Test
    void what_is_made_from_an_older_revision_stands_beside_until_its_author_decides() {
      saves(ONE, "of one", 1);

      assertThat(saves(TWO, "of two", 1)).isInstanceOf(Saved.Beside.class);
      assertThat(saves(TWO, "of two, more", 3)).isInstanceOf(Saved.Beside.class);

      assertThat(current()).isEqualTo("of one");
      assertThat(reading.file(ref, FILE).orElseThrow().beside())
          .singleElement()
          .satisfies(own -> assertThat(reading.text(ref, own)).contains("of two, more"));
      assertThat(asking.whatStops(draft())).contains("decide first");

      settling.settle(TWO, ref, FILE, true);

      assertThat(current()).isEqualTo("of two, more");
      assertThat(reading.file(ref, FILE).orElseThrow().beside()).isEmpty();
      assertThat(reading.history(ref, FILE)).hasSize(5);
    }

    @Test
    void the_others_version_may_count_and_ones_own_is_kept_all_the_same() {
      saves(ONE, "of one", 1);
      saves(TWO, "of two", 1);

      settling.settle(TWO, ref, FILE, false);

      assertThat(current()).isEqualTo("of one");
      assertThat(reading.text(ref, reading.history(ref, FILE).getLast())).contains("of two");
      assertThat(asking.whatStops(draft())).isNull();
    }

    @Test
    void a_file_taken_out_is_no_part_and_comes_back_as_it_is_in_force_then() {
      saves(ONE, "second", 1);
      taking.takeOut(ONE, ref, FILE);
      assertThat(reading.files(ref)).isEmpty();
      assertThat(saves(TWO, "third", 2)).isInstanceOf(Saved.Refused.class);

      inForce.put(FILE, "meanwhile");
      taking.take(ONE, ref, FILE);

      assertThat(current()).isEqualTo("meanwhile");
      assertThat(reading.changes(ref)).isEmpty();
    }

    @Test
    void a_file_taken_twice_is_there_once() {
      saves(ONE, "second", 1);

      assertThat(taking.take(TWO, ref, FILE)).isInstanceOf(Answer.Done.class);

      assertThat(current()).isEqualTo("second");
      assertThat(reading.history(ref, FILE)).hasSize(2);
    }

    @Test
    void a_file_brought_that_is_in_force_is_compared_with_what_is() {
      brings(ONE, "other.dmn", "brought", 0);

      var brought = reading.file(ref, "other.dmn").orElseThrow();
      assertThat(reading.text(ref, brought.current())).contains("brought");
      assertThat(reading.history(ref, "other.dmn").getFirst().standing())
          .isEqualTo(Revision.Standing.BASE);
      assertThat(reading.changes(ref)).isEqualTo(Map.of("other.dmn", "brought"));
    }

    @Test
    void a_file_brought_takes_the_place_of_what_the_page_showed_and_of_nothing_later() {
      assertThat(brings(ONE, FILE, "of one", 1)).isEqualTo(new Saved.Kept(2));

      assertThat(brings(TWO, FILE, "of two", 1))
          .isInstanceOfSatisfying(
              Saved.Beside.class, two -> assertThat(two.sentence()).startsWith(ONE + " saved"));

      assertThat(current()).isEqualTo("of one");
      assertThat(reading.file(ref, FILE).orElseThrow().beside())
          .singleElement()
          .satisfies(own -> assertThat(reading.text(ref, own)).contains("of two"));
    }

    @Test
    void a_file_brought_that_a_colleague_added_since_the_page_was_opened_stands_beside() {
      brings(ONE, "new.dmn", "of one", 0);

      assertThat(brings(TWO, "new.dmn", "of two", 0)).isInstanceOf(Saved.Beside.class);
    }

    @Test
    void two_forms_of_one_name_are_refused() {
      assertThat(taking.newForm(ONE, ref, "Ask the school")).isInstanceOf(Answer.Done.class);

      assertThat(taking.newForm(TWO, ref, "Ask the School"))
          .isEqualTo(new Answer.Refused("title", "There is a form of this name: choose another"));
    }

    @Test
    void nobody_decides_on_what_another_saved_beside() {
      saves(ONE, "of one", 1);
      saves(TWO, "of two", 1);

      settling.settle(THREE, ref, FILE, true);

      assertThat(current()).isEqualTo("of one");
      assertThat(reading.file(ref, FILE).orElseThrow().beside()).hasSize(1);
    }

    @Test
    void what_another_saved_beside_is_set_aside_as_it_was_read_and_is_kept() {
      saves(ONE, "of one", 1);
      saves(TWO, "of two", 1);
      saves(TWO, "of two, more", 3);

      assertThat(settling.setAside(THREE, ref, FILE, 3)).isInstanceOf(Answer.Refused.class);
      assertThat(asking.whatStops(draft())).contains("decide first");
      assertThat(settling.setAside(THREE, ref, FILE, 4)).isInstanceOf(Answer.Done.class);

      assertThat(current()).isEqualTo("of one");
      assertThat(asking.whatStops(draft())).isNull();
      assertThat(reading.text(ref, reading.history(ref, FILE).getLast())).contains("of two, more");
      assertThat(reading.authors(draft())).doesNotContain(THREE);
    }

    @Test
    void a_file_taken_out_and_in_again_has_nothing_left_to_decide() {
      saves(ONE, "of one", 1);
      saves(TWO, "of two", 1);

      taking.takeOut(ONE, ref, FILE);
      taking.take(ONE, ref, FILE);

      assertThat(reading.file(ref, FILE).orElseThrow().beside()).isEmpty();
      assertThat(reading.text(ref, reading.history(ref, FILE).get(2))).contains("of two");
    }

    @Test
    void only_what_waits_for_approval_is_taken_or_sent_back_and_no_one_is_told_of_their_own_act() {
      saves(ONE, "of one", 1);
      saves(TWO, "of two", 2);
      assertThat(turns.takeBack(ONE, ref)).isInstanceOf(Answer.Refused.class);
      asking.ask(ONE, ref);

      turns.sendBack(TWO, ref, "Say it more plainly");

      assertThat(draft().state()).isEqualTo(DraftState.OPEN);
      assertThat(published)
          .last()
          .isEqualTo(
              new ProcedureDraftMoved(
                  ref, ProcedureDraftMoved.Step.SENT_BACK, 1, Set.of(ONE), now));
      assertThat(turns.sendBack(TWO, ref, "Once more")).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void nothing_is_asked_for_that_changes_nothing_or_is_stopped() {
      assertThat(asking.ask(ONE, ref)).isInstanceOf(Answer.Refused.class);
      saves(ONE, "second", 1);
      wrong.add(new Problem(FILE, "Task", true, "task-has-a-clock", "No clock.", "Choose one."));
      assertThat(asking.whatStops(draft())).startsWith("1 problem");
      wrong.set(0, new Problem(FILE, "Task", false, "label", "No name.", "Name it."));
      saves(ONE, "third", 2);

      assertThat(asking.whatStops(draft())).isNull();
    }

    @Test
    void a_second_person_puts_it_into_force_and_all_who_wrote_it_are_told() {
      saves(ONE, "second", 1);
      asking.ask(ONE, ref);
      next = new ReleaseOutcome.Released(2, now);

      assertThat(approves(ONE)).isInstanceOf(Answer.Refused.class);
      assertThat(approves(TWO)).isInstanceOf(Answer.Done.class);

      assertThat(draft().state()).isEqualTo(DraftState.RELEASED);
      assertThat(draft().releasedAs()).isEqualTo(2);
      assertThat(published)
          .last()
          .isEqualTo(
              new ProcedureDraftMoved(
                  ref, ProcedureDraftMoved.Step.IN_FORCE, 1, Set.of(ONE, TWO), now));
      assertThat(approves(TWO)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void an_approval_of_another_text_is_refused_and_so_is_saving_while_it_waits() {
      saves(ONE, "second", 1);
      asking.ask(ONE, ref);
      var read = reading.digest(draft());
      assertThat(saves(ONE, "third", 2)).isInstanceOf(Saved.Refused.class);
      turns.takeBack(ONE, ref);
      saves(ONE, "third", 2);
      asking.ask(ONE, ref);

      var answer = approval.approve(TWO, ref, read, "As read");

      assertThat(answer).isInstanceOf(Answer.Refused.class);
      assertThat(draft().state()).isEqualTo(DraftState.AWAITING_APPROVAL);
      assertThat(reading.digest(draft())).isNotEqualTo(read);
    }

    @Test
    void who_saved_anything_is_an_author_also_when_another_asks() {
      saves(THREE, "second", 1);
      asking.ask(ONE, ref);

      assertThat(reading.authors(draft())).containsExactlyInAnyOrder(ONE, THREE);
      assertThat(approves(THREE)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void what_the_engine_refuses_waits_on_with_the_reason() {
      saves(ONE, "second", 1);
      asking.ask(ONE, ref);
      next = new ReleaseOutcome.Refused("The engine did not take it.");

      assertThat(approves(TWO))
          .isEqualTo(new Answer.Refused("reason", "The engine did not take it."));

      assertThat(draft().state()).isEqualTo(DraftState.AWAITING_APPROVAL);
      assertThat(reading.acts(ref).getLast().reason()).isEqualTo("The engine did not take it.");
    }

    @Test
    void a_release_that_was_cut_off_is_looked_up() {
      saves(ONE, "second", 1);
      asking.ask(ONE, ref);
      drafts.update(draft().in(DraftState.RELEASING, now));
      assertThat(cutOff.cutOff(draft())).isFalse();
      now = now.plus(Duration.ofMinutes(5));
      inForce.put(FILE, "second");
      release = 2;

      cutOff.lookUp(TWO, ref);

      assertThat(draft().state()).isEqualTo(DraftState.RELEASED);
      assertThat(draft().releasedAs()).isEqualTo(2);
    }

    @Test
    void a_release_of_which_nobody_knows_is_not_called_off_and_is_looked_up_when_it_is_ended() {
      saves(ONE, "second", 1);
      asking.ask(ONE, ref);
      onItsWay = true;
      fails =
          () -> {
            throw new IllegalStateException("The database failed once the engine had it");
          };

      assertThat(approves(TWO)).isInstanceOf(Answer.Refused.class);
      now = now.plus(Duration.ofMinutes(5));
      cutOff.lookUp(TWO, ref);
      assertThat(draft().state()).as("still on its way").isEqualTo(DraftState.RELEASING);

      onItsWay = false;
      inForce.put(FILE, "second");
      release = 2;
      cutOff.lookUp(TWO, ref);
      assertThat(draft().releasedAs()).isEqualTo(2);
    }

    @Test
    void a_release_while_a_draft_is_compared_anew_leaves_it_outdated() {
      saves(ONE, "second", 1);
      whileRead = () -> release = 2;

      rebasing.rebase(ONE, ref);

      assertThat(draft().basedOn()).isOne();
      assertThat(asking.whatStops(draft())).startsWith("Release 2");
    }

    @Test
    void a_release_that_never_began_waits_on() {
      saves(ONE, "second", 1);
      asking.ask(ONE, ref);
      fails =
          () -> {
            throw new IllegalStateException("The database failed before");
          };

      assertThatThrownBy(() -> approves(TWO)).isInstanceOf(IllegalStateException.class);

      assertThat(draft().state()).isEqualTo(DraftState.AWAITING_APPROVAL);
    }

    @Test
    void another_release_meanwhile_stops_it_until_it_is_compared_with_that() {
      saves(ONE, "second", 1);
      inForce.put(FILE, "others");
      release = 2;
      assertThat(reading.changedMeanwhile(draft())).containsExactly(FILE);
      assertThat(asking.whatStops(draft())).startsWith("Release 2");

      rebasing.rebase(ONE, ref);

      assertThat(draft().basedOn()).isEqualTo(2);
      assertThat(reading.changedMeanwhile(draft())).isEmpty();
      assertThat(current()).isEqualTo("second");
      assertThat(asking.whatStops(draft())).isNull();
    }

    @Test
    void whoever_only_compares_it_with_a_newer_release_or_takes_a_file_in_may_approve_it() {
      saves(ONE, "second", 1);
      inForce.put(FILE, "others");
      release = 2;

      rebasing.rebase(TWO, ref);
      taking.take(TWO, ref, "other.dmn");

      assertThat(reading.authors(draft())).containsExactly(ONE);
      asking.ask(ONE, ref);
      next = new ReleaseOutcome.Released(3, now);
      assertThat(approves(TWO)).isInstanceOf(Answer.Done.class);
    }

    @Test
    void a_draft_every_owner_had_a_hand_in_has_nobody_left_to_approve_it() {
      saves(ONE, "second", 1);
      assertThat(approvers.left(draft())).containsExactly(TWO);

      saves(TWO, "third", 2);

      assertThat(approvers.left(draft())).isEmpty();
    }

    @Test
    void who_approves_second_is_told_that_the_change_is_in_force() {
      saves(ONE, "second", 1);
      asking.ask(ONE, ref);
      var read = reading.digest(draft());
      drafts.update(draft().in(DraftState.RELEASING, now));
      assertThat(approval.approve(THREE, ref, read, "Clearer"))
          .isEqualTo(
              new Answer.Refused(
                  "reason",
                  "Somebody approved this draft a moment ago, and it is being put into force. Look"
                      + " again in a minute."));
      drafts.update(draft().in(DraftState.AWAITING_APPROVAL, now));
      next = new ReleaseOutcome.Released(2, now);
      approval.approve(TWO, ref, read, "Clearer");

      assertThat(approval.approve(THREE, ref, read, "Clearer"))
          .isEqualTo(
              new Answer.Refused(
                  "reason", TWO + " approved this draft already: it is in force as release 2."));
    }

    @Test
    void who_approves_what_was_taken_back_or_withdrawn_is_told_that_nothing_is_in_force() {
      saves(ONE, "second", 1);
      asking.ask(ONE, ref);
      turns.takeBack(ONE, ref);
      assertThat(approves(TWO))
          .isEqualTo(
              new Answer.Refused(
                  "reason",
                  "This draft was taken back or sent back to be changed. Nothing was put into"
                      + " force."));
      turns.withdraw(ONE, ref, "Not wanted");

      assertThat(approves(TWO))
          .isEqualTo(
              new Answer.Refused(
                  "reason", "This draft was withdrawn. Nothing was put into force."));
    }

    @Test
    void who_saves_in_two_tabs_is_told_of_their_own_other_tab() {
      saves(ONE, "in one tab", 1);

      assertThat(saves(ONE, "in another", 1))
          .isInstanceOfSatisfying(
              Saved.Beside.class,
              two ->
                  assertThat(two.sentence())
                      .startsWith("You saved this file in another tab today 09:00, after"));
    }

    @Test
    void a_title_nobody_can_see_is_refused() {
      for (var unseen : List.of("\u200b", " \u202e\u2066 ", "\ufeff\u00ad", "a\u0000b")) {
        assertThat(taking.newForm(ONE, ref, unseen)).isInstanceOf(Answer.Refused.class);
        assertThat(Titles.wrong(unseen, "Write it")).isNotNull();
      }
      assertThat(Titles.wrong("A \u200bclearer review", "Write it")).isNull();
    }

    @Test
    void a_file_that_owners_added_is_taken_out_of_the_procedure_with_the_release() {
      assertThat(taking.remove(ONE, ref, FILE, 1)).isInstanceOf(Answer.Done.class);

      assertThat(reading.file(ref, FILE).orElseThrow().removed()).isTrue();
      assertThat(reading.after(ref)).doesNotContainKey(FILE);
      assertThat(reading.changes(ref)).isEqualTo(Map.of(FILE, ""));
      asking.ask(ONE, ref);
      next = new ReleaseOutcome.Released(2, now);
      assertThat(approves(TWO)).isInstanceOf(Answer.Done.class);
      assertThat(put).isEqualTo(Map.of(FILE, ""));
    }

    @Test
    void a_removal_that_was_cut_off_is_found_in_force() {
      taking.remove(ONE, ref, FILE, 1);
      asking.ask(ONE, ref);
      drafts.update(draft().in(DraftState.RELEASING, now));
      now = now.plus(Duration.ofMinutes(5));
      inForce.remove(FILE);
      release = 2;

      cutOff.lookUp(TWO, ref);

      assertThat(draft().state()).isEqualTo(DraftState.RELEASED);
    }

    @Test
    void a_delivered_file_and_one_somebody_saved_meanwhile_are_not_taken_out_of_the_procedure() {
      taking.take(ONE, ref, "other.dmn");
      saves(TWO, "of two", 1);

      assertThat(taking.remove(ONE, ref, "other.dmn", 1)).isInstanceOf(Answer.Refused.class);
      assertThat(taking.remove(ONE, ref, FILE, 1)).isInstanceOf(Answer.Refused.class);
      assertThat(taking.remove(ONE, ref, "none.form", 0)).isInstanceOf(Answer.Refused.class);

      assertThat(current()).isEqualTo("of two");
    }

    @Test
    void a_file_to_be_removed_stays_when_it_is_taken_out_of_the_draft_or_written_again() {
      taking.remove(ONE, ref, FILE, 1);
      saves(ONE, "written again", 2);
      assertThat(reading.changes(ref)).isEqualTo(Map.of(FILE, "written again"));

      taking.remove(ONE, ref, FILE, 3);
      taking.takeOut(ONE, ref, FILE);

      assertThat(reading.after(ref)).containsEntry(FILE, "first");
    }

    @Test
    void a_withdrawn_draft_is_kept_and_takes_nothing_more() {
      saves(ONE, "second", 1);

      assertThat(turns.withdraw(ONE, ref, " ")).isInstanceOf(Answer.Refused.class);
      turns.withdraw(ONE, ref, "Not wanted");

      assertThat(saves(ONE, "third", 2)).isInstanceOf(Saved.Refused.class);
      assertThat(reading.text(ref, reading.history(ref, FILE).getLast())).contains("second");
    }

    @Test
    void the_same_revision_cannot_be_written_twice() {
      var first = reading.history(ref, FILE).getFirst();

      assertThatThrownBy(() -> revisions.add(ref, first, "again"))
          .isInstanceOf(DuplicateKeyException.class);
    }
  }
}
