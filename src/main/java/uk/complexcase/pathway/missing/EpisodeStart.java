package uk.complexcase.pathway.missing;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process of an episode starts with: references and a flag. */
@Component
public class EpisodeStart {

  private final MissingEpisodes episodes;

  EpisodeStart(MissingEpisodes episodes) {
    this.episodes = episodes;
  }

  /** The variables of {@code missing-episode}, all of them. */
  @Transactional(readOnly = true)
  public Map<String, Object> variables(String ref) {
    var episode = episodes.findById(ref).orElseThrow();
    return Map.of(
        "episodeRef",
        episode.ref,
        "caseRef",
        episode.caseRef,
        "patternSeen",
        episode.patternSeen,
        "interviewer",
        "");
  }
}
