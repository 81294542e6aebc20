package uk.complexcase.pathway.enquiry;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The steps of enquiries. */
interface EnquirySteps extends JpaRepository<EnquiryStep, UUID> {

  List<EnquiryStep> findByEnquiryRefOrderByDoneAt(String enquiry);
}
