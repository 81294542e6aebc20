package uk.complexcase.governance.studio.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.governance.procedurepages.ReleasesInWords;
import uk.complexcase.governance.studio.Draft;
import uk.complexcase.governance.studio.DraftFile;
import uk.complexcase.governance.studio.DraftReading;
import uk.complexcase.governance.studio.web.DraftView.ProblemLine;
import uk.complexcase.procedure.ProcedureLibrary;
import uk.complexcase.procedure.ReleaseBook.Standing;

/** Composes the first page of the studio: what is in force, and who is changing what. */
@Component
class StudioPages {

  private final ProcedureLibrary library;
  private final ReleasesInWords releases;
  private final DraftReading reading;
  private final ProblemLines problems;
  private final PeopleDirectory people;

  StudioPages(
      ProcedureLibrary library,
      ReleasesInWords releases,
      DraftReading reading,
      ProblemLines problems,
      PeopleDirectory people) {
    this.library = library;
    this.releases = releases;
    this.reading = reading;
    this.problems = problems;
    this.people = people;
  }

  /** A file in force. */
  public record Line(
      String id, String name, String file, @Nullable Standing standing, List<DraftLine> drafts) {}

  /** A draft in a list. */
  public record DraftLine(
      String ref, String title, String state, boolean live, String begunBy, Instant changedAt) {}

  /**
   * The first page.
   *
   * @param wrong what stops a release of what is in force, as it is
   */
  public record Overview(
      List<ProblemLine> wrong,
      List<DraftLine> open,
      List<DraftLine> closed,
      List<Line> models,
      List<Line> decisions,
      List<Line> forms) {}

  Overview overview() {
    var all = reading.all();
    var byFile = new HashMap<String, List<DraftLine>>();
    for (var draft : all) {
      if (draft.state().live()) {
        for (DraftFile file : reading.files(draft.ref())) {
          byFile.computeIfAbsent(file.name(), name -> new ArrayList<>()).add(line(draft));
        }
      }
    }
    var standings = releases.standings();
    return new Overview(
        problems.inForce(),
        all.stream().filter(draft -> draft.state().live()).map(this::line).toList(),
        all.stream().filter(draft -> !draft.state().live()).map(this::line).toList(),
        library.models().stream()
            .map(each -> line(each.id(), each.name(), each.resource(), standings, byFile))
            .toList(),
        library.decisions().stream()
            .map(each -> line(each.id(), each.name(), each.resource(), standings, byFile))
            .toList(),
        library.forms().stream()
            .map(each -> line(each.id(), each.title(), each.resource(), standings, byFile))
            .toList());
  }

  private static Line line(
      String id,
      String name,
      String file,
      Map<String, Standing> standings,
      Map<String, List<DraftLine>> byFile) {
    return new Line(id, name, file, standings.get(file), byFile.getOrDefault(file, List.of()));
  }

  private DraftLine line(Draft draft) {
    return new DraftLine(
        draft.ref(),
        draft.title(),
        draft.state().label(),
        draft.state().live(),
        people.nameOf(draft.begunBy()),
        draft.changedAt());
  }
}
