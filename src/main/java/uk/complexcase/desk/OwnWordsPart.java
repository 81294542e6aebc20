package uk.complexcase.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CasePart;
import uk.complexcase.cases.casefile.InBrief;
import uk.complexcase.cases.casefile.OwnWords;
import uk.complexcase.cases.casefile.OwnWords.Spoken;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * The child's own words before anybody else's: first on the case page, and in the handover pack.
 */
@Component
class OwnWordsPart implements CasePart, InBrief {

  private static final int IN_BRIEF = 3;

  private final ObjectProvider<OwnWords> rooms;

  OwnWordsPart(ObjectProvider<OwnWords> rooms) {
    this.rooms = rooms;
  }

  @Override
  public String template() {
    return "desk/own-words-part";
  }

  @Override
  public int place() {
    return 5;
  }

  @Override
  public Optional<List<Spoken>> of(Viewer viewer, CaseRef child) {
    return Optional.of(newestFirst(viewer, child));
  }

  @Override
  public List<Fact> inBrief(Viewer viewer, CaseRef child) {
    return newestFirst(viewer, child).stream()
        .limit(IN_BRIEF)
        .map(one -> new Fact("Said " + day(one.at()) + ", " + one.where(), one.words()))
        .toList();
  }

  private static String day(Instant at) {
    return LondonTime.date(at.atZone(LondonTime.ZONE).toLocalDate());
  }

  private List<Spoken> newestFirst(Viewer viewer, CaseRef child) {
    return rooms.stream()
        .flatMap(room -> room.spoken(viewer, child).stream())
        .sorted(Comparator.comparing(Spoken::at).reversed())
        .toList();
  }
}
