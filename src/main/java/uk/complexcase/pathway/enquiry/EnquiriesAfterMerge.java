package uk.complexcase.pathway.enquiry;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;

/** Keeps enquiries and legal options pointed at the file that holds each child now. */
@Component
class EnquiriesAfterMerge implements RecordsOnFiles {

  private final Enquiries enquiries;
  private final LegalOptions options;

  EnquiriesAfterMerge(Enquiries enquiries, LegalOptions options) {
    this.enquiries = enquiries;
    this.options = options;
  }

  @Override
  public void follow(MovedFiles moved) {
    enquiries
        .findByCurrentCaseRefIn(moved.refs())
        .forEach(one -> one.currentCaseRef = moved.now(one.caseRef));
    options
        .findByCurrentCaseRefIn(moved.refs())
        .forEach(one -> one.currentCaseRef = moved.now(one.caseRef));
  }
}
