package uk.complexcase.pathway.missing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Steps of episodes. */
interface EpisodeSteps extends JpaRepository<EpisodeStep, UUID> {

  List<EpisodeStep> findByEpisodeRefInOrderByDoneAt(Collection<String> episodes);
}
