package uk.complexcase.pathway.missing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.complexcase.work.steps.StepRecords;

/** Missing episodes. */
interface MissingEpisodes extends StepRecords<MissingEpisode> {

  List<MissingEpisode> findByCurrentCaseRefOrderByReportedAtDesc(String child);

  List<MissingEpisode> findByCurrentCaseRefIn(Collection<String> children);

  /** The one the child is not back from, the earliest where files were merged. */
  Optional<MissingEpisode> findFirstByCurrentCaseRefAndOpenForNotNullOrderByReportedAt(
      String child);

  int countByCurrentCaseRefAndReportedAtGreaterThanEqualAndReportedAtLessThanEqual(
      String child, Instant from, Instant until);
}
