package uk.complexcase.pathway.governance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.Viewer;

/** Opens the task that decides an item of a list, with the decision filled in. */
@Component
class DecidingItems {

  private final ListedSight sight;
  private final DecidingTasks deciding;

  DecidingItems(ListedSight sight, DecidingTasks deciding) {
    this.sight = sight;
    this.deciding = deciding;
  }

  Optional<String> decide(Viewer viewer, GovernanceMeeting meeting, UUID id, String decision) {
    var item = sight.visible(viewer, meeting, id);
    if (!DecidingTasks.DECISIONS.contains(decision)
        || item.item().kind != ItemKind.ALLOCATION
        || !meeting.state.open()) {
      return Optional.empty();
    }
    var task = Optional.ofNullable(deciding.of(viewer, List.of(item)).get(id));
    task.ifPresent(found -> deciding.fillIn(viewer, found, decision));
    return task.map(found -> "/tasks/" + found.taskKey());
  }
}
