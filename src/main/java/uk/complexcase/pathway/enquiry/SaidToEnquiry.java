package uk.complexcase.pathway.enquiry;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.OwnWords;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.steps.WordsOfSteps;

/** What a child said to those who enquired, and what their conferences heard (CSD-33). */
@Component
class SaidToEnquiry implements OwnWords {

  private final CaseAccess access;
  private final Enquiries enquiries;
  private final EnquirySteps steps;
  private final WordsOfSteps words;

  SaidToEnquiry(CaseAccess access, Enquiries enquiries, EnquirySteps steps, WordsOfSteps words) {
    this.access = access;
    this.enquiries = enquiries;
    this.steps = steps;
    this.words = words;
  }

  @Override
  public List<Spoken> spoken(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    return enquiries.findByCurrentCaseRefIn(List.of(child.value())).stream()
        .flatMap(one ->
            words
                .spoken(
                    steps.findByEnquiryRefOrderByDoneAt(one.ref),
                    "said in section 47 enquiry " + one.ref)
                .stream())
        .toList();
  }
}
