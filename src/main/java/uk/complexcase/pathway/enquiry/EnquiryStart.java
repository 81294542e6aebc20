package uk.complexcase.pathway.enquiry;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process of an enquiry starts with: references only. */
@Component
public class EnquiryStart {

  private final Enquiries enquiries;

  EnquiryStart(Enquiries enquiries) {
    this.enquiries = enquiries;
  }

  /** The variables of {@code section-47-enquiry}, all of them. */
  @Transactional(readOnly = true)
  public Map<String, Object> variables(String ref) {
    var enquiry = enquiries.findById(ref).orElseThrow();
    return Map.of("enquiryRef", enquiry.ref, "caseRef", enquiry.caseRef);
  }
}
