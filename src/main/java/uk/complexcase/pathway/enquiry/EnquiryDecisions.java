package uk.complexcase.pathway.enquiry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** What discussions decided on children. */
interface EnquiryDecisions extends JpaRepository<EnquiryDecision, String> {

  List<EnquiryDecision> findByEnquiryRefOrderByDecidedAtAscHeardAtAsc(String enquiry);

  /** The last decision on a child that led to an enquiry. */
  Optional<EnquiryDecision>
      findFirstByDiscussionRefAndCaseRefInAndEnquiryRefNotNullOrderByHeardAtDesc(
          String discussion, Collection<String> files);
}
