package uk.complexcase.work.tasks;

import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
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
      return drafts.findById(task.taskKey()).map(draft -> draft(task.taskKey(), draft));
    }
    return kept.findFirstByTaskKeyAndSavedByOrderByIdDesc(task.taskKey(), person.value())
        .map(old ->
            new Draft(
                task.taskKey(),
                old.version(),
                text.read(old.entered()),
                old.savedBy(),
                old.savedAt()));
  }

  DraftSaved save(
      Task task, Map<String, @Nullable Object> values, PractitionerId by, long basedOn) {
    String entered = text.write(values);
    Optional<StoredDraft> current = drafts.findById(task.taskKey());
    if (current.isPresent()) {
      StoredDraft draft = current.get();
      if (draft.entered().equals(entered)) {
        return new DraftSaved.Saved(draft(task.taskKey(), draft));
      }
      if (draft.version() != basedOn) {
        keep(task, values, by);
        return new DraftSaved.Stale(draft(task.taskKey(), draft));
      }
    }
    long next = current.map(StoredDraft::version).orElse(0L) + 1;
    return new DraftSaved.Saved(draft(task.taskKey(), put(task, entered, by, next)));
  }

  /**
   * Stores what a refused submission carried as the draft, under the version the page already
   * knows.
   */
  void saveRefused(Task task, Map<String, @Nullable Object> values, PractitionerId by) {
    String entered = text.write(values);
    Optional<StoredDraft> current = drafts.findById(task.taskKey());
    if (current.isPresent() && !current.get().entered().equals(entered)) {
      remember(task, current.get());
    }
    put(task, entered, by, current.map(StoredDraft::version).orElse(0L));
  }

  /** Keeps what came too late, apart from the draft of whoever has the task. */
  void keep(Task task, Map<String, @Nullable Object> values, PractitionerId by) {
    String entered = text.write(values);
    Optional<KeptDraft> last =
        kept.findFirstByTaskKeyAndSavedByOrderByIdDesc(task.taskKey(), by.value());
    if (ValuesText.tooLarge(entered)
        || last.filter(old -> old.entered().equals(entered)).isPresent()) {
      return;
    }
    long version = drafts.findById(task.taskKey()).map(StoredDraft::version).orElse(0L);
    store(new KeptDraft(task.taskKey(), version, entered, by, now()), task.taskKey());
  }

  void discard(Task task) {
    drafts.findById(task.taskKey()).ifPresent(drafts::delete);
  }

  private StoredDraft put(Task task, String entered, PractitionerId by, long version) {
    Optional<StoredDraft> current = drafts.findById(task.taskKey());
    if (current.isEmpty()) {
      var draft = new StoredDraft(task.taskKey(), version, entered, by, now());
      entities.persist(draft);
      return draft;
    }
    StoredDraft draft = current.get();
    // version 0 came from a refused submission, which a page opened before it does not know of
    if (!draft.savedBy().equals(by) || (draft.version() == 0 && version > 0)) {
      remember(task, draft);
    }
    draft.replace(version, entered, by, now());
    return draft;
  }

  private void remember(Task task, StoredDraft draft) {
    store(
        new KeptDraft(
            task.taskKey(), draft.version(), draft.entered(), draft.savedBy(), draft.savedAt()),
        task.taskKey());
  }

  private void store(KeptDraft draft, long taskKey) {
    kept.save(draft);
    List<Long> newest = kept.newest(taskKey, Limit.of(MOST_KEPT));
    kept.forgetBefore(taskKey, newest.getLast());
  }

  private Draft draft(long taskKey, StoredDraft draft) {
    return new Draft(
        taskKey, draft.version(), text.read(draft.entered()), draft.savedBy(), draft.savedAt());
  }

  private java.time.Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
