package uk.complexcase.pathway.enquiry;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** What discussions decided on children. */
interface EnquiryDecisions extends JpaRepository<EnquiryDecision, String> {

  List<EnquiryDecision> findByEnquiryRefOrderByDecidedAtAscHeardAtAsc(String enquiry);
}
