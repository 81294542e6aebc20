package uk.complexcase.pathway.enquiry;

import org.springframework.stereotype.Component;
import uk.complexcase.work.steps.StepBook;
import uk.complexcase.work.steps.StepWork;

/** Takes a step of an enquiry, the same way for each of its forms. */
@Component
class EnquiryWork extends StepWork<Enquiry> {

  private final EnquiryWords words;

  EnquiryWork(EnquiryClocks clocks, StepBook book, EnquiryWords words) {
    super(clocks, book);
    this.words = words;
  }

  @Override
  public String soFar(Enquiry enquiry) {
    return words.soFar(enquiry);
  }

  /** What an earlier step answered to this question; empty when none did. */
  String answered(Enquiry enquiry, String key) {
    return words.answered(enquiry, key);
  }
}
