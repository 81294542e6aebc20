package uk.complexcase.pathway.addedsteps;

import java.time.Instant;
import java.util.List;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * What was recorded at a step owners added; never changed afterwards.
 *
 * @param openedOn the file it was recorded on
 * @param label the step's name at the time
 * @param release the release of the procedure in force at the time
 */
record AddedStep(
    long taskKey,
    CaseRef openedOn,
    String processId,
    String elementId,
    String formId,
    String label,
    int release,
    List<Answer> answers,
    PractitionerId doneBy,
    Instant doneAt) {

  AddedStep {
    answers = List.copyOf(answers);
  }
}
