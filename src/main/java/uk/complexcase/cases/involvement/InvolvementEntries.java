package uk.complexcase.cases.involvement;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** Who is and was involved with children. */
interface InvolvementEntries extends JpaRepository<InvolvementEntry, String> {

  List<InvolvementEntry> findByCurrentCaseRefInOrderByEnteredAtAscRefAsc(
      Collection<String> children);

  /** The entry, locked until the transaction ends, so that two acts do not overtake each other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select i from InvolvementEntry i where i.ref = :ref")
  Optional<InvolvementEntry> hold(@Param("ref") String ref);
}
