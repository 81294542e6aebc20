package uk.complexcase.pathway.governance;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.cases.casefile.IdentityBars;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.governance.DecidingTasks.ListedOn;
import uk.complexcase.work.tasks.TaskView;

/**
 * What was read once for all items of one look at a list.
 *
 * @param waiting what still waits for meetings of this kind
 * @param tasks the viewer's tasks that decide an item
 * @param open the files the viewer may open
 */
record ItemSheet(
    Viewer viewer,
    GovernanceMeeting meeting,
    Set<Waits.Key> waiting,
    Map<UUID, TaskView> tasks,
    Map<CaseRef, ChildIdentity> identities,
    Set<CaseRef> open,
    IdentityBars bars) {

  GovernanceList.Item item(ListedOn one) {
    var item = one.item();
    var theirs = one.children().stream().map(ListedChild::file).distinct().toList();
    boolean opens = !theirs.isEmpty() && open.containsAll(theirs);
    var task = tasks.get(item.id);
    return new GovernanceList.Item(
        item.id,
        item.kind.label(),
        item.reference,
        bars.of(
            viewer,
            theirs.stream().map(identities::get).filter(Objects::nonNull).distinct().toList()),
        item.waitsSince,
        item.carried,
        item.firstListed,
        item.addedAt.isAfter(meeting.madeAt),
        opens ? item.standing : "",
        item.note,
        item.discussed,
        settled(item),
        opens && theirs.size() == 1 ? "/cases/" + theirs.getFirst() : "",
        task == null ? "" : "/tasks/" + task.taskKey(),
        task != null && task.formId().equals(DecidingTasks.DECIDES),
        item.kind.settledByTalk());
  }

  private boolean settled(ListedItem item) {
    return item.outcome == null
        ? item.settled(waiting.contains(item.key()))
        : item.outcome == ItemOutcome.SETTLED;
  }
}
