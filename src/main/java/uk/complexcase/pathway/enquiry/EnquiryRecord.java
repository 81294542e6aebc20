package uk.complexcase.pathway.enquiry;

import java.util.List;
import java.util.Optional;
import uk.complexcase.clock.timescales.ClockSubject;

/** Section 47 enquiries as other pages read them. */
public interface EnquiryRecord {

  /** What a task of an enquiry shows beside the form, by the clock it runs by; empty for others. */
  Optional<EnquirySummary> ofClock(ClockSubject clock);

  /** An enquiry in short: its reference and labelled facts in reading order. */
  record EnquirySummary(String enquiry, List<Fact> facts) {}

  /** A labelled value. */
  record Fact(String label, String value) {}
}
