package uk.complexcase.work.tasks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.criteria.Subquery;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;

/** One query over tasks with the conditions it may be made of. */
final class TaskConditions {

  final HibernateCriteriaBuilder builder;
  final CriteriaQuery<Task> criteria;
  final Root<Task> task;
  private final CaseAccess access;

  TaskConditions(EntityManager entities, CaseAccess access) {
    this.builder = entities.unwrap(Session.class).getCriteriaBuilder();
    this.criteria = builder.createQuery(Task.class);
    this.task = criteria.from(Task.class);
    this.access = access;
  }

  void where(Predicate... all) {
    criteria.where(all);
  }

  List<Order> mostUrgentFirst() {
    return List.of(
        builder.asc(task.get("due"), false),
        builder.asc(task.get("createdAt")),
        builder.asc(task.get("taskKey")));
  }

  Predicate heldBy(Viewer viewer) {
    return builder.equal(task.get("assignee"), viewer.id().value());
  }

  Predicate notHeldBy(Viewer viewer) {
    return builder.or(
        builder.isNull(task.get("assignee")),
        builder.notEqual(task.get("assignee"), viewer.id().value()));
  }

  /** Who may know of it: those it is offered to, who holds it, and whoever may open the case. */
  Predicate shownTo(Viewer viewer) {
    return builder.or(heldBy(viewer), offeredTo(viewer), onOpenCase(viewer));
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
