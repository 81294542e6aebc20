package uk.complexcase.pathway.enquiry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.complexcase.work.steps.StepRecords;

/** Section 47 enquiries. */
interface Enquiries extends StepRecords<Enquiry> {

  Optional<Enquiry> findFirstByDiscussionRefAndCurrentCaseRef(String discussion, String child);

  Optional<Enquiry> findFirstByCurrentCaseRefAndStateOrderByOpenedAt(
      String child, Enquiry.State state);

  List<Enquiry> findByCurrentCaseRefAndStateNotOrderByOpenedAt(String child, Enquiry.State state);

  List<Enquiry> findByCurrentCaseRefIn(Collection<String> children);

  List<Enquiry> findByCurrentCaseRefInOrderByOpenedAt(Collection<String> children);
}
