package uk.complexcase.work.tasks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;

/**
 * Which tasks a viewer sees, as conditions of the query. A task shows to those of its candidate
 * groups and to its holder, and only while none of its cases is hidden from them.
 */
@Component
class TaskSight {

  private final EntityManager entities;
  private final CaseAccess access;
  private final TaskKeys keys;

  TaskSight(EntityManager entities, CaseAccess access, TaskKeys keys) {
    this.entities = entities;
    this.access = access;
    this.keys = keys;
  }

  List<Task> mine(Viewer viewer) {
    return few(viewer, TaskDesk.MOST_LISTED, query -> query.heldBy(viewer));
  }

  List<Task> ofTeams(Viewer viewer) {
    return many(
        viewer, query -> query.builder.and(query.offeredTo(viewer), query.notHeldBy(viewer)));
  }

  List<Task> ofOthers(Viewer viewer) {
    return many(
        viewer,
        query ->
            query.builder.and(
                query.onOpenCase(viewer),
                query.notHeldBy(viewer),
                query.builder.not(query.offeredTo(viewer))));
  }

  List<Task> ofOwner(Viewer viewer, String owner) {
    return among(viewer, TaskDesk.MOST_LISTED, keys.ofOwner(owner));
  }

  List<Task> ofContacts(Viewer viewer, Collection<String> contacts) {
    return among(viewer, Integer.MAX_VALUE, keys.ofContacts(contacts));
  }

  List<Task> ofClocks(Viewer viewer, Collection<DeadlineId> clocks) {
    return among(viewer, Integer.MAX_VALUE, keys.ofClocks(clocks));
  }

  private List<Task> among(Viewer viewer, int most, List<Long> found) {
    return found.isEmpty()
        ? List.of()
        : few(
            viewer,
            most,
            query -> query.builder.and(query.task.get("taskKey").in(found), query.shownTo(viewer)));
  }

  boolean sees(Viewer viewer, long taskKey) {
    var query = new TaskConditions(entities, access);
    query.where(
        query.builder.equal(query.task.get("taskKey"), taskKey),
        query.builder.or(query.heldBy(viewer), query.offeredTo(viewer)),
        query.builder.not(query.hidden(viewer)));
    return !entities.createQuery(query.criteria).getResultList().isEmpty();
  }

  /** Where an index leads to few tasks, which are then put in order. */
  private List<Task> few(Viewer viewer, int most, Function<TaskConditions, Predicate> which) {
    var query = open(viewer, which);
    query.criteria.orderBy(query.mostUrgentFirst());
    return entities.createQuery(query.criteria).setMaxResults(most).getResultList();
  }

  /**
   * Where any open task may be one of them: with the state first in the order, the index of that
   * order is read, no further than is listed.
   */
  private List<Task> many(Viewer viewer, Function<TaskConditions, Predicate> which) {
    var query = open(viewer, which);
    var order = new ArrayList<>(query.mostUrgentFirst());
    order.addFirst(query.builder.asc(query.task.get("state")));
    query.criteria.orderBy(order);
    return entities.createQuery(query.criteria).setMaxResults(TaskDesk.MOST_LISTED).getResultList();
  }

  private TaskConditions open(Viewer viewer, Function<TaskConditions, Predicate> which) {
    var query = new TaskConditions(entities, access);
    query.where(
        query.builder.equal(query.task.get("state"), TaskState.OPEN),
        which.apply(query),
        query.builder.not(query.hidden(viewer)));
    return query;
  }
}
