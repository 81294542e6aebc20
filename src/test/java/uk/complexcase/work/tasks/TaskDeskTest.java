package uk.complexcase.work.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.complexcase.cases.fixtures.Somebody.AUDITOR;
import static uk.complexcase.cases.fixtures.Somebody.HUB_MANAGER;
import static uk.complexcase.cases.fixtures.Somebody.NURSE;
import static uk.complexcase.cases.fixtures.Somebody.OTHER_SCREENER;
import static uk.complexcase.cases.fixtures.Somebody.SCREENER;
import static uk.complexcase.cases.fixtures.Somebody.SOCIAL_WORKER;
import static uk.complexcase.cases.fixtures.Somebody.TEAM_MANAGER;
import static uk.complexcase.work.tasks.ATask.aTask;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.fixtures.RememberedAudit;
import uk.complexcase.cases.fixtures.Somebody;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.work.tasks.TaskDesk.DraftSaved;
import uk.complexcase.work.tasks.TaskDesk.Submitted;

/** What people see of tasks and may do with them. */
class TaskDeskTest {

  @Nested
  @OnH2
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnPostgresTest extends Behaviour {}

  @Import(TasksOnADatabase.class)
  abstract static class Behaviour {

    @Autowired TaskDesk desk;
    @Autowired TaskHints hints;
    @Autowired CaseFiles files;
    @Autowired CaseAccess access;
    @Autowired RememberedAudit audit;
    @Autowired FakeEngine engine;
    @Autowired ScreeningRoom room;
    @Autowired TestClock clock;
    @Autowired JdbcTemplate jdbc;

    @Test
    void a_task_shows_to_its_group_with_what_the_product_knows_of_it() {
      var ref = aChild();
      var due = Instant.parse("2027-02-01T14:15:00Z");
      var made = aTask().about(ref).due(due).with("urgent", true).with("childName", "Child A1");
      var task = created(made);

      var view = desk.show(SCREENER.viewer(), task.taskKey());

      assertThat(view)
          .isEqualTo(
              new TaskView(
                  task.taskKey(),
                  "referral-pathway",
                  "ScreenContact",
                  0,
                  "Screen contact",
                  "screen-contact",
                  List.of("mash-screener"),
                  null,
                  made.contact(),
                  List.of(ref),
                  "new referral, 1 children",
                  clock.instant(),
                  due,
                  null,
                  TaskState.OPEN));
      assertThat(
              jdbc.queryForObject(
                  "select variables from task where task_key = ?", String.class, task.taskKey()))
          .contains("urgent")
          .doesNotContain("childName");
    }

    @Test
    void a_foreign_task_looks_as_if_it_did_not_exist() {
      var task = created(aTask().about(aChild()));

      for (var somebody : List.of(NURSE, AUDITOR, HUB_MANAGER)) {
        var viewer = somebody.viewer();
        assertInvisible(viewer, task.taskKey());
      }
      assertInvisible(SCREENER.viewer(), 42);
    }

    @Test
    void a_task_about_a_restricted_child_is_invisible_to_its_own_group() {
      var open = aChild();
      var restricted = aChild();
      var task = created(aTask().about(open, restricted));
      restrict(restricted, SCREENER);

      assertInvisible(OTHER_SCREENER.viewer(), task.taskKey());
      assertThat(keys(desk.openOf(OTHER_SCREENER.viewer(), open.value())))
          .doesNotContain(task.taskKey());
      assertThat(keys(desk.openOf(SCREENER.viewer(), open.value()))).contains(task.taskKey());
    }

    @Test
    void work_on_one_child_is_not_hidden_by_a_restricted_sibling_and_does_not_name_it() {
      var open = aChild();
      var sibling = aChild();
      restrict(sibling, SCREENER);

      var task = created(aTask().about(open, sibling).with("assessmentRef", "A-0000-0001"));

      assertThat(desk.show(OTHER_SCREENER.viewer(), task.taskKey()).cases()).containsExactly(open);
      assertThat(desk.openOf(SCREENER.viewer(), sibling.value())).isEmpty();
    }

    @Test
    void the_open_tasks_of_several_contacts_are_found_at_once() {
      var first = aTask().about(aChild());
      var second = aTask().about(aChild()).offeredTo(Role.HEALTH_SAFEGUARDING);
      var tasks = List.of(created(first), created(second));
      created(aTask().about(aChild()));
      var contacts = List.of(first.contact(), second.contact());

      assertThat(keys(desk.openOfContacts(SCREENER.viewer(), contacts)))
          .containsExactlyInAnyOrderElementsOf(tasks.stream().map(EngineTask::taskKey).toList());
      assertThat(keys(desk.openOfContacts(NURSE.viewer(), contacts)))
          .containsExactly(tasks.get(1).taskKey());
      assertThat(desk.openOfContacts(SCREENER.viewer(), List.of())).isEmpty();
    }

    @Test
    void the_lists_hold_mine_my_teams_and_what_i_wait_for() {
      var ref = aChild();
      var mine = created(aTask().about(ref));
      var teams = created(aTask().about(ref));
      var colleagues = created(aTask().about(ref));
      var others = created(aTask().about(ref).offeredTo(Role.HEALTH_SAFEGUARDING));
      desk.claim(SCREENER.viewer(), mine.taskKey());
      desk.claim(OTHER_SCREENER.viewer(), colleagues.taskKey());

      assertThat(keys(desk.mine(SCREENER.viewer())))
          .contains(mine.taskKey())
          .doesNotContain(teams.taskKey());
      assertThat(keys(desk.ofMyTeams(SCREENER.viewer())))
          .contains(teams.taskKey(), colleagues.taskKey())
          .doesNotContain(mine.taskKey(), others.taskKey());
      assertThat(keys(desk.waitingOnOthers(SCREENER.viewer())))
          .contains(others.taskKey())
          .doesNotContain(mine.taskKey(), teams.taskKey(), colleagues.taskKey());
      assertThat(keys(desk.waitingOnOthers(NURSE.viewer())))
          .doesNotContain(mine.taskKey(), others.taskKey());
    }

    @Test
    void the_most_urgent_comes_first() {
      var ref = aChild();
      var later = created(aTask().about(ref).due(Instant.parse("2027-02-03T17:00:00Z")));
      var undated = created(aTask().about(ref));
      var soon = created(aTask().about(ref).due(Instant.parse("2027-02-01T12:00:00Z")));

      assertThat(keys(desk.openOf(SCREENER.viewer(), ref.value())))
          .containsExactly(soon.taskKey(), later.taskKey(), undated.taskKey());
    }

    @Test
    void the_open_tasks_of_an_owner_are_found_by_contact_and_by_case() {
      var ref = aChild();
      var made = aTask().about(aChild(), ref);
      var task = created(made);

      assertThat(keys(desk.openOf(SCREENER.viewer(), made.contact())))
          .containsExactly(task.taskKey());
      assertThat(keys(desk.openOf(SCREENER.viewer(), ref.value()))).containsExactly(task.taskKey());
      // may open the case, so may know who has what to do
      assertThat(keys(desk.openOf(TEAM_MANAGER.viewer(), ref.value())))
          .containsExactly(task.taskKey());
      assertThat(desk.openOf(NURSE.viewer(), ref.value())).isEmpty();
    }

    @Test
    void a_claim_is_ours_first_and_the_engines_after_the_commit() {
      var task = created(aTask().about(aChild()));

      desk.claim(SCREENER.viewer(), task.taskKey());
      desk.claim(SCREENER.viewer(), task.taskKey());

      assertThat(desk.show(SCREENER.viewer(), task.taskKey()).assignee()).isEqualTo(SCREENER.id());
      assertThat(engine.assigned.get(task.taskKey())).containsExactly(SCREENER.id().value());
    }

    @Test
    void a_task_a_colleague_holds_cannot_be_claimed_or_given_back() {
      var made = aTask().about(aChild());
      var task = created(made);
      desk.claim(SCREENER.viewer(), task.taskKey());

      assertThatExceptionOfType(TaskTaken.class)
          .isThrownBy(() -> desk.claim(OTHER_SCREENER.viewer(), task.taskKey()))
          .withMessage("Sam Screener holds this task.");
      assertThatExceptionOfType(TaskTaken.class)
          .isThrownBy(() -> desk.release(OTHER_SCREENER.viewer(), task.taskKey()));
      assertThat(audit.actsOn(made.contact())).containsExactly("TASK_CLAIMED");
    }

    @Test
    void giving_back_leaves_the_draft_to_whoever_takes_it_up() {
      var task = created(aTask().about(aChild()));
      desk.claim(SCREENER.viewer(), task.taskKey());
      desk.saveDraft(SCREENER.viewer(), task.taskKey(), Map.of("facts", "Seen with bruises"), 0);

      desk.release(SCREENER.viewer(), task.taskKey());
      desk.claim(OTHER_SCREENER.viewer(), task.taskKey());

      assertThat(desk.formData(OTHER_SCREENER.viewer(), task.taskKey()))
          .containsEntry("facts", "Seen with bruises");
      assertThat(engine.assigned.get(task.taskKey()))
          .containsExactly(SCREENER.id().value(), "null", OTHER_SCREENER.id().value());
    }

    @Test
    void handing_over_wants_a_reason_and_a_colleague_who_may() {
      var restricted = aChild();
      var task = created(aTask().about(restricted));
      restrict(restricted, SCREENER);
      var viewer = SCREENER.viewer();
      desk.claim(viewer, task.taskKey());

      assertThatThrownBy(() -> desk.handOver(viewer, task.taskKey(), OTHER_SCREENER.id(), " "))
          .hasMessage("Enter the reason for handing over.");
      assertThatThrownBy(
              () -> desk.handOver(viewer, task.taskKey(), NURSE.id(), "Knows the family"))
          .hasMessage("Choose a colleague who may do this task.");
      // of the group, but kept from the child
      assertThatThrownBy(() -> desk.handOver(viewer, task.taskKey(), OTHER_SCREENER.id(), "Leave"))
          .hasMessage("Choose a colleague who may do this task.");
    }

    @Test
    void a_task_handed_over_goes_with_its_draft() {
      var made = aTask().about(aChild());
      var task = created(made);
      desk.claim(SCREENER.viewer(), task.taskKey());
      desk.saveDraft(SCREENER.viewer(), task.taskKey(), Map.of("facts", "Half written"), 0);

      desk.handOver(SCREENER.viewer(), task.taskKey(), OTHER_SCREENER.id(), "End of shift");

      assertThat(desk.show(OTHER_SCREENER.viewer(), task.taskKey()).assignee())
          .isEqualTo(OTHER_SCREENER.id());
      assertThat(desk.draft(OTHER_SCREENER.viewer(), task.taskKey()))
          .map(Draft::values)
          .contains(Map.of("facts", "Half written"));
      assertThat(audit.actsOn(made.contact())).containsExactly("TASK_CLAIMED", "TASK_HANDED_OVER");
      assertThat(
              jdbc.queryForObject(
                  "select reason from task_change where task_key = ? and act = 'HANDED_OVER'",
                  String.class,
                  task.taskKey()))
          .isEqualTo("End of shift");
    }

    @Test
    void the_engine_ends_with_the_last_decision_whatever_order_it_hears_them_in() {
      var task = created(aTask().about(aChild()));
      engine.whileAssigning =
          () -> {
            engine.whileAssigning = () -> {};
            // given back, and the engine told so, before the claim reaches the engine
            CompletableFuture.runAsync(() -> desk.release(SCREENER.viewer(), task.taskKey()))
                .join();
          };

      desk.claim(SCREENER.viewer(), task.taskKey());

      assertThat(engine.assigned.get(task.taskKey()))
          .containsExactly("null", SCREENER.id().value(), "null");
      assertThat(desk.show(SCREENER.viewer(), task.taskKey()).assignee()).isNull();
    }

    @Test
    void what_the_engine_says_of_the_holder_does_not_undo_a_later_decision_here() {
      var task = created(aTask().about(aChild()));
      engine.whileAssigning = () -> hints.assigning(task.taskKey(), "somebody.else");

      desk.claim(SCREENER.viewer(), task.taskKey());
      engine.whileAssigning = () -> {};
      assertThat(desk.show(SCREENER.viewer(), task.taskKey()).assignee()).isEqualTo(SCREENER.id());

      hints.assigning(task.taskKey(), OTHER_SCREENER.id().value());
      assertThat(desk.show(SCREENER.viewer(), task.taskKey()).assignee())
          .isEqualTo(OTHER_SCREENER.id());
    }

    @Test
    void a_form_is_stored_once_and_the_engine_completes_with_routing_variables_only() {
      var made = aTask().about(aChild());
      var task = created(made);
      int before = room.taken.get();

      var first = submit(SCREENER, task, "Seen with bruises", "s-1");
      var again = submit(SCREENER, task, "Seen with bruises", "s-1");

      assertThat(first).isEqualTo(new Submitted.Done("Screening recorded.", false));
      assertThat(again).isEqualTo(new Submitted.Done("Screening recorded.", true));
      assertThat(room.taken.get() - before).isEqualTo(1);
      assertThat(engine.completed.get(task.taskKey())).isEqualTo(Map.of("urgent", true));
      assertThat(desk.show(SCREENER.viewer(), task.taskKey()).state())
          .isEqualTo(TaskState.COMPLETED);
      assertThat(desk.show(SCREENER.viewer(), task.taskKey()).assignee()).isEqualTo(SCREENER.id());
      assertThat(audit.actsOn(made.contact())).containsExactly("TASK_CLAIMED", "TASK_SUBMITTED");
      assertThat(desk.draft(SCREENER.viewer(), task.taskKey())).isEmpty();
    }

    @Test
    void the_engine_hears_of_the_form_later_when_it_is_out_of_reach() {
      var task = created(aTask().about(aChild()));
      engine.unreachable = true;
      Submitted answer;
      try {
        answer = submit(SCREENER, task, "Seen", "s-1");
      } finally {
        engine.unreachable = false;
      }

      assertThat(answer).isInstanceOf(Submitted.Done.class);
      assertThat(desk.show(SCREENER.viewer(), task.taskKey()).state())
          .isEqualTo(TaskState.SUBMITTED);
      assertThat(hints.completing(task.taskKey())).isEmpty();
    }

    @Test
    void a_form_that_comes_too_late_is_told_so_and_kept() {
      var task = created(aTask().about(aChild()));
      submit(SCREENER, task, "First", "s-1");

      var late = submit(OTHER_SCREENER, task, "Second", "s-2");

      assertThat(late)
          .isEqualTo(
              new Submitted.TooLate(
                  "This task was completed by Sam Screener on Mon 1 Feb 2027 10:15."));
      assertThat(desk.draft(OTHER_SCREENER.viewer(), task.taskKey()))
          .map(Draft::values)
          .contains(Map.of("facts", "Second"));
      assertThat(desk.draft(SCREENER.viewer(), task.taskKey())).isEmpty();
    }

    @Test
    void a_form_for_a_task_a_colleague_holds_is_kept_apart_from_their_draft() {
      var task = created(aTask().about(aChild()));
      desk.claim(SCREENER.viewer(), task.taskKey());
      desk.saveDraft(SCREENER.viewer(), task.taskKey(), Map.of("facts", "Holder's"), 0);

      assertThat(submit(OTHER_SCREENER, task, "Other's", "s-2"))
          .isEqualTo(new Submitted.TooLate("Sam Screener holds this task."));

      assertThat(desk.draft(SCREENER.viewer(), task.taskKey()))
          .map(Draft::values)
          .contains(Map.of("facts", "Holder's"));
      assertThat(desk.draft(OTHER_SCREENER.viewer(), task.taskKey()))
          .map(Draft::values)
          .contains(Map.of("facts", "Other's"));
    }

    @Test
    void a_withdrawn_task_says_so() {
      var task = created(aTask().about(aChild()));
      hints.canceling(task.taskKey());

      assertThat(submit(SCREENER, task, "Typed", "s-1"))
          .isEqualTo(
              new Submitted.TooLate(
                  "This task was withdrawn on Mon 1 Feb 2027 10:15. There is nothing left to do"
                      + " here."));
      assertThatExceptionOfType(TaskGone.class)
          .isThrownBy(() -> desk.claim(SCREENER.viewer(), task.taskKey()));
      assertThatExceptionOfType(TaskGone.class)
          .isThrownBy(() ->
              desk.saveDraft(SCREENER.viewer(), task.taskKey(), Map.of("facts", "Typed on"), 0));
      assertThat(desk.draft(SCREENER.viewer(), task.taskKey()))
          .map(Draft::values)
          .contains(Map.of("facts", "Typed on"));
    }

    @Test
    void a_form_with_problems_keeps_what_was_typed_and_the_page_goes_on_saving() {
      var task = created(aTask().about(aChild()));
      var typed = Map.<String, @Nullable Object>of("childrenInConcern", 3);

      var answer = desk.submit(SCREENER.viewer(), task.taskKey(), new FormData(typed), "s-1");

      assertThat(answer)
          .isEqualTo(
              new Submitted.Refused(
                  List.of(new SubmissionOutcome.FieldProblem("facts", "Enter what is known"))));
      assertThat(desk.formData(SCREENER.viewer(), task.taskKey()))
          .containsEntry("childrenInConcern", 3);
      assertThat(desk.saveDraft(SCREENER.viewer(), task.taskKey(), Map.of("facts", "Now"), 0))
          .isInstanceOf(DraftSaved.Saved.class);
      assertThat(submit(SCREENER, task, "Now", "s-1"))
          .isEqualTo(new Submitted.Done("Screening recorded.", false));
    }

    @Test
    void a_form_with_foreign_or_huge_content_is_refused_with_a_sentence() {
      var task = created(aTask().about(aChild()));
      var viewer = SCREENER.viewer();

      assertThat(
              desk.submit(
                  viewer,
                  task.taskKey(),
                  new FormData(Map.of("facts", "x", "isAdmin", true)),
                  "s-1"))
          .asString()
          .contains("something it has no field for");
      assertThat(submit(SCREENER, task, "x".repeat(201 * 1024), "s-1"))
          .asString()
          .contains("200 kB");
      assertThat(submit(SCREENER, task, "x", "")).asString().contains("out of date");
      assertThatThrownBy(() ->
              desk.saveDraft(viewer, task.taskKey(), Map.of("facts", "x".repeat(201 * 1024)), 0))
          .isInstanceOf(TaskRefused.class);
      // what the server gave the page may come back with it
      assertThat(
              desk.submit(
                  viewer,
                  task.taskKey(),
                  new FormData(Map.of("facts", "x", "workers", List.of("w"), "visits", List.of())),
                  "s-1"))
          .isInstanceOf(Submitted.Done.class);
    }

    @Test
    void the_form_starts_with_what_is_known_overlaid_by_what_was_typed() {
      var task = created(aTask().about(aChild()));
      assertThat(desk.formData(SCREENER.viewer(), task.taskKey()))
          .containsEntry("childrenInConcern", 1);

      var typed = new LinkedHashMap<String, @Nullable Object>();
      typed.put("childrenInConcern", null);
      typed.put("facts", "Typed");
      typed.put("workers", List.of("made up"));
      desk.saveDraft(SCREENER.viewer(), task.taskKey(), typed, 0);

      assertThat(desk.formData(SCREENER.viewer(), task.taskKey()))
          .isEqualTo(
              Map.of(
                  "facts", "Typed", "adviceText", "MULTI_AGENCY: rule 3", "workers", List.of("w")));
    }

    @Test
    void of_two_tabs_the_later_save_is_stale_and_both_texts_are_kept() {
      var task = created(aTask().about(aChild()));
      var viewer = SCREENER.viewer();
      var first =
          (DraftSaved.Saved) desk.saveDraft(viewer, task.taskKey(), Map.of("facts", "One"), 0);
      var second =
          (DraftSaved.Saved)
              desk.saveDraft(
                  viewer, task.taskKey(), Map.of("facts", "Two"), first.draft().version());

      var stale =
          desk.saveDraft(
              viewer, task.taskKey(), Map.of("facts", "Other tab"), first.draft().version());

      assertThat(stale).isEqualTo(new DraftSaved.Stale(second.draft()));
      assertThat(kept(task)).anyMatch(text -> text.contains("Other tab"));
      // the answer to a save was lost on the way, so the page saves the same again
      assertThat(
              desk.saveDraft(
                  viewer, task.taskKey(), Map.of("facts", "Two"), first.draft().version()))
          .isEqualTo(new DraftSaved.Saved(second.draft()));
    }

    @Test
    void only_the_last_twenty_overtaken_texts_are_kept() {
      var task = created(aTask().about(aChild()));
      var viewer = SCREENER.viewer();
      desk.saveDraft(viewer, task.taskKey(), Map.of("facts", "Current"), 0);
      for (int i = 1; i <= 25; i++) {
        desk.saveDraft(viewer, task.taskKey(), Map.of("facts", "Stale " + i), 0);
      }

      assertThat(kept(task))
          .hasSize(20)
          .anyMatch(text -> text.contains("Stale 25"))
          .noneMatch(text -> text.contains("Stale 5\""));
    }

    @Test
    void the_stock_task_list_completes_nothing_without_a_stored_form() {
      var task = created(aTask().about(aChild()));

      assertThat(hints.completing(task.taskKey()))
          .hasValueSatisfying(sentence -> assertThat(sentence).contains("its form is stored"));
      assertThat(desk.show(SCREENER.viewer(), task.taskKey()).state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void a_task_follows_the_merge_of_its_case_and_its_undoing() {
      var duplicate = aChild();
      var into = aChild();
      var task = created(aTask().about(duplicate));

      files.merge(SCREENER.viewer(), duplicate, into, "Same child");
      assertThat(desk.show(SCREENER.viewer(), task.taskKey()).cases()).containsExactly(into);
      assertThat(keys(desk.openOf(TEAM_MANAGER.viewer(), into.value())))
          .containsExactly(task.taskKey());

      files.unmerge(SCREENER.viewer(), duplicate, "Cousins");
      assertThat(desk.show(SCREENER.viewer(), task.taskKey()).cases()).containsExactly(duplicate);
      assertThat(desk.openOf(TEAM_MANAGER.viewer(), into.value())).isEmpty();
    }

    @Test
    void a_changed_due_time_and_group_show() {
      var task = created(aTask().about(aChild()));
      var due = Instant.parse("2027-02-02T09:00:00Z");

      hints.updating(task.taskKey(), List.of("csc-social-worker"), due);

      var view = desk.show(SOCIAL_WORKER.viewer(), task.taskKey());
      assertThat(view.due()).isEqualTo(due);
      assertInvisible(SCREENER.viewer(), task.taskKey());
    }

    private void assertInvisible(Viewer viewer, long key) {
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> desk.show(viewer, key));
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> desk.formData(viewer, key));
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> desk.draft(viewer, key));
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> desk.claim(viewer, key));
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> desk.release(viewer, key));
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> desk.handOver(viewer, key, SCREENER.id(), "Reason"));
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> desk.saveDraft(viewer, key, Map.of(), 0));
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> desk.submit(viewer, key, new FormData(Map.of("facts", "x")), "s-1"));
      assertThat(keys(desk.mine(viewer))).doesNotContain(key);
      assertThat(keys(desk.ofMyTeams(viewer))).doesNotContain(key);
    }

    private EngineTask created(ATask task) {
      var made = task.made();
      hints.creating(made);
      hints.creating(made);
      return made;
    }

    private Submitted submit(Somebody by, EngineTask task, String facts, String id) {
      return desk.submit(by.viewer(), task.taskKey(), new FormData(Map.of("facts", facts)), id);
    }

    private CaseRef aChild() {
      return files.open(
          new NewChild("Child " + References.fresh("N"), null, 14),
          new ContactRef(References.fresh("R")),
          clock.instant(),
          SCREENER.id());
    }

    private void restrict(CaseRef ref, Somebody named) {
      access.restrict(ref, Set.of(named.id()), "Relative works here", HUB_MANAGER.id());
    }

    private List<String> kept(EngineTask task) {
      return jdbc.queryForList(
          "select entered from task_draft_history where task_key = ?",
          String.class,
          task.taskKey());
    }

    private static List<Long> keys(List<TaskView> views) {
      return views.stream().map(TaskView::taskKey).toList();
    }
  }
}
