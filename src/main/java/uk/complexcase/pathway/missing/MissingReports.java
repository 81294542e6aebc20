package uk.complexcase.pathway.missing;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Reports of missing children. */
interface MissingReports extends JpaRepository<MissingReport, String> {

  List<MissingReport> findByEpisodeRefInOrderByReportedAt(Collection<String> episodes);
}
