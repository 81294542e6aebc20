package uk.complexcase.pathway.addedsteps;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.CasePart;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.steps.Said;

/** Steps that owners added to the procedure on the case page, with what was answered. */
@Component
class AddedStepsPart implements CasePart {

  private final AddedStepRows rows;
  private final CaseFiles files;
  private final CaseAccess access;
  private final PeopleDirectory people;

  AddedStepsPart(AddedStepRows rows, CaseFiles files, CaseAccess access, PeopleDirectory people) {
    this.rows = rows;
    this.files = files;
    this.access = access;
    this.people = people;
  }

  /** One step as the page shows it. */
  public record Line(String label, Instant at, String by, List<Said> said) {}

  @Override
  public String template() {
    return "pathway/addedsteps/case-part";
  }

  @Override
  public int place() {
    return 90;
  }

  @Override
  public Optional<List<Line>> of(Viewer viewer, CaseRef child) {
    var file = files.current(child);
    access.requireOpen(viewer, file);
    return Optional.of(rows.of(file).stream().map(this::line).toList())
        .filter(lines -> !lines.isEmpty());
  }

  private Line line(AddedStep step) {
    return new Line(
        step.label(),
        step.doneAt(),
        people.nameOf(step.doneBy()),
        step.answers().stream().map(each -> new Said(each.asked(), each.words())).toList());
  }
}
