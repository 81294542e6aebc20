package uk.complexcase.work.tasks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.criteria.Subquery;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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

  private static final int MOST_LISTED = 500;

  private final EntityManager entities;
  private final CaseAccess access;

  TaskSight(EntityManager entities, CaseAccess access) {
    this.entities = entities;
    this.access = access;
  }

  List<Task> mine(Viewer viewer) {
    return open(viewer, query -> query.heldBy(viewer));
  }

  List<Task> ofTeams(Viewer viewer) {
    return open(
        viewer,
        query ->
            query.builder.and(query.offeredTo(viewer), query.builder.not(query.heldBy(viewer))));
  }

  List<Task> ofOthers(Viewer viewer) {
    return open(
        viewer,
        query ->
            query.builder.and(
                query.onOpenCase(viewer),
                query.builder.not(
                    query.builder.or(query.heldBy(viewer), query.offeredTo(viewer)))));
  }

  List<Task> ofOwner(Viewer viewer, String owner) {
    return open(
        viewer,
        query ->
            query.builder.and(
                query.builder.or(
                    query.builder.equal(query.task.get("owner"), owner), query.onCase(owner)),
                query.builder.or(
                    query.heldBy(viewer), query.offeredTo(viewer), query.onOpenCase(viewer))));
  }

  List<Task> ofContacts(Viewer viewer, Collection<String> contacts) {
    return contacts.isEmpty()
        ? List.of()
        : open(
            viewer,
            Integer.MAX_VALUE,
            query ->
                query.builder.and(
                    query.task.get("owner").in(contacts),
                    query.builder.or(
                        query.heldBy(viewer), query.offeredTo(viewer), query.onOpenCase(viewer))));
  }

  List<Task> ofClocks(Viewer viewer, Collection<DeadlineId> clocks) {
    if (clocks.isEmpty()) {
      return List.of();
    }
    var ids = clocks.stream().map(DeadlineId::value).toList();
    return open(
        viewer,
        Integer.MAX_VALUE,
        query ->
            query.builder.and(
                query.builder.or(
                    query.task.get("deadline").in(ids), query.task.get("outerDeadline").in(ids)),
                query.builder.or(
                    query.heldBy(viewer), query.offeredTo(viewer), query.onOpenCase(viewer))));
  }

  boolean sees(Viewer viewer, long taskKey) {
    var query = new Conditions();
    query.where(
        query.builder.equal(query.task.get("taskKey"), taskKey),
        query.builder.or(query.heldBy(viewer), query.offeredTo(viewer)),
        query.builder.not(query.hidden(viewer)));
    return !entities.createQuery(query.criteria).getResultList().isEmpty();
  }

  private List<Task> open(Viewer viewer, Function<Conditions, Predicate> which) {
    return open(viewer, MOST_LISTED, which);
  }

  private List<Task> open(Viewer viewer, int most, Function<Conditions, Predicate> which) {
    var query = new Conditions();
    query.where(
        query.builder.equal(query.task.get("state"), TaskState.OPEN),
        which.apply(query),
        query.builder.not(query.hidden(viewer)));
    query.mostUrgentFirst();
    return entities.createQuery(query.criteria).setMaxResults(most).getResultList();
  }

  /** One query over tasks with the conditions it may be made of. */
  private final class Conditions {

    private final CriteriaBuilder builder = entities.getCriteriaBuilder();
    private final CriteriaQuery<Task> criteria = builder.createQuery(Task.class);
    private final Root<Task> task = criteria.from(Task.class);

    void where(Predicate... all) {
      criteria.where(all);
    }

    void mostUrgentFirst() {
      criteria.orderBy(
          builder.asc(
              builder.<Integer>selectCase().when(builder.isNull(task.get("due")), 1).otherwise(0)),
          builder.asc(task.get("due")),
          builder.asc(task.get("createdAt")),
          builder.asc(task.get("taskKey")));
    }

    Predicate heldBy(Viewer viewer) {
      return builder.equal(builder.coalesce(task.get("assignee"), ""), viewer.id().value());
    }

    Predicate offeredTo(Viewer viewer) {
      Set<String> groups = viewer.candidateGroups();
      if (groups.isEmpty()) {
        return builder.disjunction();
      }
      Subquery<Integer> offered = criteria.subquery(Integer.class);
      SetJoin<Task, String> group = offered.correlate(task).joinSet("groups");
      return builder.exists(offered.select(builder.literal(1)).where(group.in(groups)));
    }

    Predicate onCase(String ref) {
      return onCase(told ->
          builder.or(
              builder.equal(told.get("toldRef"), ref), builder.equal(told.get("currentRef"), ref)));
    }

    Predicate onOpenCase(Viewer viewer) {
      return onCase(
          told -> access.mayOpen(viewer, told.<String>get("currentRef"), criteria, builder));
    }

    Predicate hidden(Viewer viewer) {
      return onCase(told ->
          builder.or(
              access.hidden(viewer, told.<String>get("toldRef"), criteria, builder),
              access.hidden(viewer, told.<String>get("currentRef"), criteria, builder)));
    }

    private Predicate onCase(Function<SetJoin<Task, TaskCase>, Predicate> condition) {
      Subquery<Integer> about = criteria.subquery(Integer.class);
      SetJoin<Task, TaskCase> told = about.correlate(task).joinSet("cases");
      return builder.exists(about.select(builder.literal(1)).where(condition.apply(told)));
    }
  }
}
