package uk.complexcase.pathway.missing;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** Missing episodes. */
interface MissingEpisodes extends JpaRepository<MissingEpisode, String> {

  List<MissingEpisode> findByCurrentCaseRefOrderByReportedAtDesc(String child);

  List<MissingEpisode> findByCurrentCaseRefIn(Collection<String> children);

  /** The one the child is not back from, the earliest where files were merged. */
  Optional<MissingEpisode> findFirstByCurrentCaseRefAndOpenForNotNullOrderByReportedAt(
      String child);

  int countByCurrentCaseRefAndReportedAtGreaterThanEqualAndReportedAtLessThanEqual(
      String child, Instant from, Instant until);

  /** The episode, locked until the transaction ends, so that other forms on it wait. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select e from MissingEpisode e where e.ref = :ref")
  Optional<MissingEpisode> hold(@Param("ref") String ref);
}
