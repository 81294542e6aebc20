package uk.complexcase.work.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import uk.complexcase.foundation.shared.CaseRef;

/** A case a task is about: the reference it came with, and the file that holds that case now. */
@Embeddable
record TaskCase(
    @Column(name = "told_ref") String toldRef, @Column(name = "current_ref") String currentRef) {

  CaseRef told() {
    return new CaseRef(toldRef);
  }

  CaseRef current() {
    return new CaseRef(currentRef);
  }

  TaskCase heldBy(CaseRef holder) {
    return new TaskCase(toldRef, holder.value());
  }
}
