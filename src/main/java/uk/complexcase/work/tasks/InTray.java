package uk.complexcase.work.tasks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;

/** The door to the tasks: opens the transaction and passes each wish to the one who fulfils it. */
@Service
@Transactional
class InTray implements TaskDesk {

  private final TaskSight sight;
  private final TaskLocking locking;
  private final HoldingTasks holding;
  private final Submitting submitting;
  private final Drafting drafting;
  private final Contexts contexts;
  private final FormKeys keys;
  private final TaskSentences sentences;
  private final PeopleDirectory people;
  private final ProjectionLag lag;
  private final ValuesText text;

  InTray(
      TaskSight sight,
      TaskLocking locking,
      HoldingTasks holding,
      Submitting submitting,
      Drafting drafting,
      Contexts contexts,
      FormKeys keys,
      TaskSentences sentences,
      PeopleDirectory people,
      ProjectionLag lag,
      ValuesText text) {
    this.sight = sight;
    this.locking = locking;
    this.holding = holding;
    this.submitting = submitting;
    this.drafting = drafting;
    this.contexts = contexts;
    this.keys = keys;
    this.sentences = sentences;
    this.people = people;
    this.lag = lag;
    this.text = text;
  }

  @Override
  @Transactional(readOnly = true)
  public List<TaskView> mine(Viewer viewer) {
    return views(sight.mine(viewer));
  }

  @Override
  @Transactional(readOnly = true)
  public List<TaskView> ofMyTeams(Viewer viewer) {
    return views(sight.ofTeams(viewer));
  }

  @Override
  @Transactional(readOnly = true)
  public List<TaskView> waitingOnOthers(Viewer viewer) {
    return views(sight.ofOthers(viewer));
  }

  @Override
  @Transactional(readOnly = true)
  public List<TaskView> openOf(Viewer viewer, String owner) {
    return views(sight.ofOwner(viewer, owner));
  }

  @Override
  @Transactional(readOnly = true)
  public List<TaskView> openOfContacts(Viewer viewer, Collection<String> contacts) {
    return views(sight.ofContacts(viewer, contacts));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<DeadlineId, List<TaskView>> runningBy(Viewer viewer, Collection<DeadlineId> clocks) {
    var running = new LinkedHashMap<DeadlineId, List<TaskView>>();
    for (Task task : sight.ofClocks(viewer, clocks)) {
      task.deadlines().stream()
          .filter(clocks::contains)
          .distinct()
          .forEach(
              clock -> running.computeIfAbsent(clock, none -> new ArrayList<>()).add(task.view()));
    }
    return running;
  }

  @Override
  @Transactional(readOnly = true)
  public Set<DeadlineId> clocksOfMine(Viewer viewer) {
    return sight.mine(viewer).stream()
        .flatMap(task -> task.deadlines().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  @Transactional(readOnly = true)
  public TaskView show(Viewer viewer, long taskKey) {
    return locking.shown(viewer, taskKey).view();
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> formData(Viewer viewer, long taskKey) {
    Task task = locking.shown(viewer, taskKey);
    var values = new LinkedHashMap<>(contexts.prefill(task, viewer));
    drafting.of(task, viewer.id()).map(Draft::values).ifPresent(typed -> overlay(values, typed));
    return values;
  }

  /** A field that was emptied stays empty. */
  private static void overlay(Map<String, Object> values, Map<String, @Nullable Object> typed) {
    typed.forEach((key, given) -> {
      if (given == null) {
        values.remove(key);
      } else {
        values.put(key, given);
      }
    });
  }

  @Override
  public void claim(Viewer viewer, long taskKey) {
    holding.claim(viewer, taskKey);
  }

  @Override
  public void release(Viewer viewer, long taskKey) {
    holding.release(viewer, taskKey);
  }

  @Override
  public void handOver(Viewer viewer, long taskKey, PractitionerId to, String reason) {
    holding.handOver(viewer, taskKey, to, reason);
  }

  /**
   * What could not become the draft is kept all the same, so a refusal here must not undo the
   * transaction.
   */
  @Override
  @Transactional(noRollbackFor = TaskRefused.class)
  public DraftSaved saveDraft(
      Viewer viewer, long taskKey, Map<String, @Nullable Object> values, long basedOn) {
    Task task = locking.locked(viewer, taskKey);
    Map<String, @Nullable Object> known = keys.known(task, values);
    if (ValuesText.tooLarge(text.write(known))) {
      throw new TaskRefused(
          "What was entered is too long to be saved: the whole form may take 200 kB.");
    }
    switch (Turn.of(task, viewer.id())) {
      case OVER -> {
        drafting.keep(task, known, viewer.id());
        throw new TaskGone(sentences.over(task));
      }
      case ANOTHERS -> {
        drafting.keep(task, known, viewer.id());
        throw new TaskTaken(people.nameOf(java.util.Objects.requireNonNull(task.assignee())));
      }
      case THEIRS -> {}
    }
    return drafting.save(task, known, viewer.id(), basedOn);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Draft> draft(Viewer viewer, long taskKey) {
    return drafting.of(locking.shown(viewer, taskKey), viewer.id());
  }

  @Override
  public Submitted submit(Viewer viewer, long taskKey, FormData data, String submissionId) {
    return submitting.submit(viewer, taskKey, data, submissionId);
  }

  @Override
  @Transactional(readOnly = true)
  public long lagSeconds() {
    return lag.seconds();
  }

  private static List<TaskView> views(List<Task> tasks) {
    return tasks.stream().map(Task::view).toList();
  }
}
