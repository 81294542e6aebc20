package uk.complexcase.pathway.enquiry;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.CaseMerged;
import uk.complexcase.cases.events.CaseUnmerged;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Keeps enquiries and legal options pointed at the file that holds each child now. Idempotent: it
 * asks for the present state.
 */
@Component
class EnquiriesAfterMerge {

  private final Enquiries enquiries;
  private final LegalOptions options;
  private final CaseFiles files;

  EnquiriesAfterMerge(Enquiries enquiries, LegalOptions options, CaseFiles files) {
    this.enquiries = enquiries;
    this.options = options;
    this.files = files;
  }

  @ApplicationModuleListener
  void on(CaseMerged merged) {
    follow(List.of(merged.duplicate().value(), merged.into().value()));
  }

  @ApplicationModuleListener
  void on(CaseUnmerged unmerged) {
    follow(List.of(unmerged.duplicate().value(), unmerged.from().value()));
  }

  private void follow(List<String> touched) {
    enquiries
        .findByCurrentCaseRefIn(touched)
        .forEach(enquiry -> enquiry.currentCaseRef = files.current(enquiry.openedOn()).value());
    options
        .findByCurrentCaseRefIn(touched)
        .forEach(
            option -> option.currentCaseRef = files.current(new CaseRef(option.caseRef)).value());
  }
}
