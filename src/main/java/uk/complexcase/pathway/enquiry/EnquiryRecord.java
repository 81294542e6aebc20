package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** Section 47 enquiries as other pages read them. */
public interface EnquiryRecord {

  /**
   * What stands open on a child from this room, with holder and clock, for a viewer who may open
   * the file; else {@code NotVisible}.
   */
  List<OpenStep> openSteps(Viewer viewer, CaseRef child);

  /** What a task of an enquiry shows beside the form, by the clock it runs by; empty for others. */
  Optional<EnquirySummary> ofClock(ClockSubject clock);

  /**
   * One sentence of the case page's "Now".
   *
   * @param elementId the task of the model it speaks of; empty where nobody has a task
   */
  record OpenStep(String elementId, String sentence, String holder, Instant due) {}

  /** An enquiry in short: its reference and labelled facts in reading order. */
  record EnquirySummary(String enquiry, List<Fact> facts) {}

  /** A labelled value. */
  record Fact(String label, String value) {}
}
