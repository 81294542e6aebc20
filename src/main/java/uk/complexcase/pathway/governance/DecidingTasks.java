package uk.complexcase.pathway.governance;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.work.tasks.Draft;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskView;

/** The viewer's tasks that settle what stands on a list. */
@Component
class DecidingTasks {

  static final String DECIDES = "decide-governance";
  private static final String NAMES_WORKER = "name-cs-worker";

  /** The hub's steps in the order a contact waits for them. */
  private static final List<String> HUB_STEPS =
      List.of("ScreenContact", "ConfirmScreening", "ConfirmNotMet", "DecideThreshold");

  private final TaskDesk tasks;

  DecidingTasks(TaskDesk tasks) {
    this.tasks = tasks;
  }

  /** For each of the items that has one the task the viewer may take or has. */
  Map<UUID, TaskView> of(Viewer viewer, Collection<ListedOn> items) {
    var found = new HashMap<UUID, TaskView>();
    var contacts =
        items.stream()
            .filter(one -> one.item().kind == ItemKind.NEW_CONTACT)
            .map(one -> one.item().reference)
            .toList();
    var ofContacts = tasks.openOfContacts(viewer, contacts);
    for (ListedOn one : items) {
      var item = one.item();
      switch (item.kind) {
        case ALLOCATION -> ofForm(viewer, one, DECIDES).ifPresent(task -> found.put(item.id, task));
        case UNALLOCATED ->
            ofForm(viewer, one, NAMES_WORKER).ifPresent(task -> found.put(item.id, task));
        case NEW_CONTACT ->
            HUB_STEPS.stream()
                .flatMap(step ->
                    ofContacts.stream()
                        .filter(task -> task.owner().equals(item.reference))
                        .filter(task -> task.elementId().equals(step)))
                .filter(task -> theirs(viewer, task))
                .findFirst()
                .ifPresent(task -> found.put(item.id, task));
        case WITHOUT_WORKER, DECIDED_CONTACT, WEEKLY_REVIEW -> {}
      }
    }
    return found;
  }

  private Optional<TaskView> ofForm(Viewer viewer, ListedOn one, String form) {
    return one.children().stream()
        .flatMap(child -> Stream.of(child.file(), child.openedOn()).distinct())
        .flatMap(file -> tasks.openOf(viewer, file.value()).stream())
        .filter(task -> task.formId().equals(form) && theirs(viewer, task))
        .findFirst();
  }

  private static boolean theirs(Viewer viewer, TaskView task) {
    var holder = task.assignee();
    return viewer.id().equals(holder)
        || (holder == null
            && task.candidateGroups().stream().anyMatch(viewer.candidateGroups()::contains));
  }

  /** Takes the task and fills in the decision; what was typed before stays. */
  void fillIn(Viewer viewer, TaskView task, String decision) {
    tasks.claim(viewer, task.taskKey());
    var draft = tasks.draft(viewer, task.taskKey());
    var values =
        new LinkedHashMap<String, @Nullable Object>(draft.map(Draft::values).orElse(Map.of()));
    values.put("governanceDecision", decision);
    tasks.saveDraft(viewer, task.taskKey(), values, draft.map(Draft::version).orElse(0L));
  }

  /** The decisions of the form, by their codes there. */
  static final Set<String> DECISIONS = Set.of("ALLOCATE", "DO_NOT_ALLOCATE", "MORE_INFO");

  /** An item with its children. */
  record ListedOn(ListedItem item, List<ListedChild> children) {

    ListedOn {
      children = List.copyOf(children);
    }
  }
}
