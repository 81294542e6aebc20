package uk.complexcase.pathway.missing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.BarMarks;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;

/** A child who is missing now is shown so wherever somebody works with the child. */
@Component
class MissingMarks implements BarMarks {

  private final MissingEpisodes episodes;

  MissingMarks(MissingEpisodes episodes) {
    this.episodes = episodes;
  }

  @Override
  public Map<CaseRef, List<Mark>> marks(Collection<CaseRef> children) {
    // after a merge of files two episodes may be open: one mark, of the state that is worse
    return episodes.findByCurrentCaseRefIn(children.stream().map(CaseRef::value).toList()).stream()
        .filter(one -> one.state.missing())
        .collect(
            Collectors.toMap(
                one -> new CaseRef(one.currentCaseRef),
                one -> List.of(mark(one)),
                (some, more) -> some.getFirst().alarm() ? some : more));
  }

  private static Mark mark(MissingEpisode one) {
    return new Mark(
        one.state.label(),
        "",
        "since " + LondonTime.full(one.missingSince),
        one.state == EpisodeState.REPORTED);
  }
}
