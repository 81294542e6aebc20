package uk.complexcase.pathway.enquiry;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** Section 47 enquiries. */
interface Enquiries extends JpaRepository<Enquiry, String> {

  Optional<Enquiry> findFirstByDiscussionRefAndCurrentCaseRef(String discussion, String child);

  Optional<Enquiry> findFirstByCurrentCaseRefAndStateOrderByOpenedAt(
      String child, Enquiry.State state);

  List<Enquiry> findByCurrentCaseRefAndStateNotOrderByOpenedAt(String child, Enquiry.State state);

  List<Enquiry> findByCurrentCaseRefIn(Collection<String> children);

  List<Enquiry> findByCurrentCaseRefInOrderByOpenedAt(Collection<String> children);

  /** The enquiry, locked until the transaction ends, so that other forms on it wait. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select e from Enquiry e where e.ref = :ref")
  Optional<Enquiry> hold(@Param("ref") String ref);
}
