package uk.complexcase.pathway.governance;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** The meetings of governance. */
interface GovernanceMeetings extends JpaRepository<GovernanceMeeting, String> {

  Optional<GovernanceMeeting> findFirstByKindAndHeldOnLessThanEqualOrderByHeldOnDesc(
      GovernanceKind kind, LocalDate day);

  Optional<GovernanceMeeting> findFirstByHeldOnLessThanEqualOrderByHeldOnAsc(LocalDate day);

  List<GovernanceMeeting> findFirst60ByOrderByHeldOnDescStartsAtDesc();

  /** The meeting, locked until the transaction ends, so that acts on it wait for each other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select m from GovernanceMeeting m where m.ref = :ref")
  Optional<GovernanceMeeting> hold(@Param("ref") String ref);
}
