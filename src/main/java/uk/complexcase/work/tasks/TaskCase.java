package uk.complexcase.work.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * A case a task is about.
 *
 * @param toldRef the reference it came with
 * @param currentRef the file that holds that case now
 * @param place its place among the task's cases, from 0: the order the referral named the children
 *     in
 */
@Embeddable
record TaskCase(
    @Column(name = "told_ref") String toldRef,
    @Column(name = "current_ref") String currentRef,
    @Column(name = "told_place") int place) {

  CaseRef told() {
    return new CaseRef(toldRef);
  }

  CaseRef current() {
    return new CaseRef(currentRef);
  }

  TaskCase heldBy(CaseRef holder) {
    return new TaskCase(toldRef, holder.value(), place);
  }
}
