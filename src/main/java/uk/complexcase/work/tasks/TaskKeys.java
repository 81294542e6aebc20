package uk.complexcase.work.tasks;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineId;

/**
 * Which tasks there are of something, ended ones too, whoever looks. Each way a task may belong to
 * it is read by an index of its own: a condition with "or" would go through every open task.
 */
@Component
class TaskKeys {

  private final EntityManager entities;

  TaskKeys(EntityManager entities) {
    this.entities = entities;
  }

  /** Tasks of a contact or other owner, and those told to be about a case of this reference. */
  List<Long> ofOwner(String owner) {
    return found(
        """
        select t.task_key from task t where t.owner_ref = :of
        union select c.task_key from task_case c where c.told_ref = :of
        union select c.task_key from task_case c where c.current_ref = :of
        """,
        owner);
  }

  List<Long> ofContacts(Collection<String> contacts) {
    return found(
        """
        select t.task_key from unnest(cast(:of as varchar array)) as asked (ref)
        join task t on t.owner_ref = asked.ref
        """,
        contacts.toArray(String[]::new));
  }

  /** Tasks that run by one of the clocks. */
  List<Long> ofClocks(Collection<DeadlineId> clocks) {
    return found(
        """
        select t.task_key from unnest(cast(:of as uuid array)) as asked (id)
        join task t on t.deadline_id = asked.id
        union select t.task_key from unnest(cast(:of as uuid array)) as asked (id)
        join task t on t.outer_deadline_id = asked.id
        """,
        clocks.stream().map(DeadlineId::value).toArray(UUID[]::new));
  }

  private List<Long> found(String statement, Object of) {
    return entities.createNativeQuery(statement, Long.class).setParameter("of", of).getResultList();
  }
}
