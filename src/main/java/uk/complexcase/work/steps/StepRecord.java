package uk.complexcase.work.steps;

import uk.complexcase.foundation.shared.CaseRef;

/** The record whose steps are taken, for example an enquiry or a missing episode. */
public interface StepRecord {

  /** Its reference, as people say it. */
  String ref();

  /** The child's file as it was when the record was opened; its clocks stand there. */
  CaseRef openedOn();
}
