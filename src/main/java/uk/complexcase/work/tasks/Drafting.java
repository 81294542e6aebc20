package uk.complexcase.work.tasks;

import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.TaskDesk.DraftSaved;

/**
 * Keeps drafts: one per task and, beside it, the last twenty that were overtaken. Callers hold the
 * task's lock.
 */
@Component
class Drafting {

  private static final int MOST_KEPT = 20;

  private final EntityManager entities;
  private final StoredDrafts drafts;
  private final KeptDrafts kept;
  private final ValuesText text;
  private final InstantSource clock;

  Drafting(
      EntityManager entities,
      StoredDrafts drafts,
      KeptDrafts kept,
      ValuesText text,
      InstantSource clock) {
    this.entities = entities;
    this.drafts = drafts;
    this.kept = kept;
    this.text = text;
    this.clock = clock;
  }

  /**
   * The draft a person goes on with: the task's, or their own overtaken one where the task is not
   * theirs to do.
   */
  Optional<Draft> of(Task task, PractitionerId person) {
    if (Turn.of(task, person) == Turn.THEIRS) {
      return current(task).map(typed -> draft(task, typed));
    }
    return latestKept(task, person).map(typed -> draft(task, typed));
  }

  DraftSaved save(
      Task task, Map<String, @Nullable Object> values, PractitionerId by, long basedOn) {
    String entered = text.write(values);
    Optional<Typed> current = current(task);
    if (current.isPresent()) {
      Typed typed = current.get();
      if (typed.entered().equals(entered)) {
        return new DraftSaved.Saved(draft(task, typed));
      }
      if (typed.version() != basedOn) {
        keep(task, values, by);
        return new DraftSaved.Stale(draft(task, typed));
      }
    }
    Typed next = new Typed(version(task) + 1, entered, by, clock.instant());
    put(task, next, by);
    return new DraftSaved.Saved(draft(task, next));
  }

  /**
   * Stores what a refused submission carried as the draft, under the version the page already
   * knows.
   */
  void saveRefused(Task task, Map<String, @Nullable Object> values, PractitionerId by) {
    String entered = text.write(values);
    current(task)
        .filter(typed -> !typed.entered().equals(entered))
        .ifPresent(typed -> remember(task, typed));
    put(task, new Typed(version(task), entered, by, clock.instant()), by);
  }

  /** Keeps what came too late, apart from the draft of whoever has the task. */
  void keep(Task task, Map<String, @Nullable Object> values, PractitionerId by) {
    String entered = text.write(values);
    boolean kept = latestKept(task, by).filter(old -> old.entered().equals(entered)).isPresent();
    if (!kept && !ValuesText.tooLarge(entered)) {
      remember(task, new Typed(version(task), entered, by, clock.instant()));
    }
  }

  void discard(Task task) {
    drafts.findById(task.taskKey()).ifPresent(drafts::delete);
  }

  private void put(Task task, Typed next, PractitionerId by) {
    Optional<StoredDraft> stored = drafts.findById(task.taskKey());
    if (stored.isEmpty()) {
      entities.persist(new StoredDraft(task.taskKey(), next));
      return;
    }
    Typed before = stored.get().typed();
    // version 0 came from a refused submission, which a page opened before it does not know of
    if (!before.by(by) || (before.version() == 0 && next.version() > 0)) {
      remember(task, before);
    }
    stored.get().replace(next);
  }

  private void remember(Task task, Typed typed) {
    kept.save(new KeptDraft(task.taskKey(), typed));
    List<Long> newest = kept.newest(task.taskKey(), Limit.of(MOST_KEPT));
    kept.forgetBefore(task.taskKey(), newest.getLast());
  }

  private Optional<Typed> current(Task task) {
    return drafts.findById(task.taskKey()).map(StoredDraft::typed);
  }

  private Optional<Typed> latestKept(Task task, PractitionerId person) {
    return kept.findFirstByTaskKeyAndTypedSavedByOrderByIdDesc(task.taskKey(), person.value())
        .map(KeptDraft::typed);
  }

  private long version(Task task) {
    return current(task).map(Typed::version).orElse(0L);
  }

  private Draft draft(Task task, Typed typed) {
    return new Draft(
        task.taskKey(),
        typed.version(),
        text.read(typed.entered()),
        new PractitionerId(typed.savedBy()),
        typed.savedAt());
  }
}
