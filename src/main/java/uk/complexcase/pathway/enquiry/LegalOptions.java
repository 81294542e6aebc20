package uk.complexcase.pathway.enquiry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Legal options that were used for children. */
interface LegalOptions extends JpaRepository<LegalOption, String> {

  Optional<LegalOption> findBySubmissionId(String submissionId);

  List<LegalOption> findByCurrentCaseRefOrderByBeganAtDesc(String child);

  List<LegalOption> findByCurrentCaseRefIn(Collection<String> children);

  List<LegalOption> findByEnquiryRefAndKindAndEndedAtIsNullOrderByBeganAt(
      String enquiry, LegalOption.Kind kind);

  /** Those of an enquiry that were not recorded as ended, the earliest first. */
  default List<LegalOption> running(String enquiry, LegalOption.Kind kind) {
    return findByEnquiryRefAndKindAndEndedAtIsNullOrderByBeganAt(enquiry, kind);
  }
}
