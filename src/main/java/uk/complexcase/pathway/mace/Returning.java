package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.work.tasks.SettledTasks;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/**
 * Takes in an agency's return: for each case it may see what it knows, or that it knows nothing.
 */
@Component
class Returning {

  private static final int LONGEST = 4000;

  private final PanelSight sight;
  private final PanelReturns returns;
  private final ReturnLines lines;
  private final PanelClocks clocks;
  private final SettledTasks tasks;
  private final AuditLog audit;

  Returning(
      PanelSight sight,
      PanelReturns returns,
      ReturnLines lines,
      PanelClocks clocks,
      SettledTasks tasks,
      AuditLog audit) {
    this.sight = sight;
    this.returns = returns;
    this.lines = lines;
    this.clocks = clocks;
    this.tasks = tasks;
    this.audit = audit;
  }

  /** The return the viewer answers; else {@code NotVisible}. */
  PanelReturn own(Viewer viewer, Panel panel) {
    return sight
        .own(viewer, panel)
        .filter(asked -> panel.state != PanelState.CALLED_OFF)
        .orElseThrow(() -> new NotVisible("No return of " + viewer.organisation().id()));
  }

  PanelAnswer send(Viewer viewer, Panel panel, Map<String, PanelAct.Line> told, Instant at) {
    var asked = own(viewer, panel);
    if (panel.state != PanelState.AGENDA_ISSUED) {
      return PanelAnswer.refused("lines", "The panel is over; nothing is returned any more");
    }
    var about = sight.of(viewer, panel);
    var problems = new ArrayList<FieldProblem>();
    for (var item : about) {
      var line = told.getOrDefault(item.ref, new PanelAct.Line(false, "", null));
      problem(item, line).ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      return new PanelAnswer.Refused(problems);
    }
    about.forEach(item ->
        keep(viewer, asked, item, Objects.requireNonNull(told.get(item.ref), item.ref), at));
    return done(viewer, panel, asked, at);
  }

  private static Optional<FieldProblem> problem(PanelItem item, PanelAct.Line line) {
    String field = "words-" + item.ref;
    String words = line.words().strip();
    if (words.length() > LONGEST) {
      return Optional.of(new FieldProblem(field, "Shorten this to 4,000 characters or fewer"));
    }
    if (words.isEmpty() != line.nothing()) {
      return Optional.of(
          new FieldProblem(
              field,
              line.nothing()
                  ? "Either write what you know or tick that you know nothing"
                  : "Write what your agency knows, or tick that it knows nothing"));
    }
    if (!line.nothing() && line.handling() == null) {
      return Optional.of(new FieldProblem("handling-" + item.ref, "Choose how far it may go"));
    }
    return Optional.empty();
  }

  private void keep(
      Viewer viewer, PanelReturn asked, PanelItem item, PanelAct.Line told, Instant at) {
    var key = new ReturnLine.Key(asked.ref, item.ref);
    var handling = told.handling();
    lines.save(
        new ReturnLine(
            key,
            told.nothing(),
            told.words().strip(),
            told.nothing() || handling == null ? HandlingCode.ATTENDEES : handling,
            viewer.id().value(),
            at));
  }

  private PanelAnswer done(Viewer viewer, Panel panel, PanelReturn asked, Instant at) {
    if (asked.returnedAt == null) {
      asked.returnedAt = at;
      returns.save(asked);
      clocks.returnIn(asked, at);
      tasks.settle(panel.ref, ReturnForm.ID, asked.ref, Map.of(), "The return is in.", viewer.id());
    }
    audit.act(viewer.id(), "PANEL_RETURN_SENT", panel.ref, asked.organisation);
    return new PanelAnswer.Done("Your return is with the panel. You can change it until it meets.");
  }

  /** What was returned so far, by item. */
  Map<String, ReturnLine> sent(PanelReturn asked) {
    return lines.findByKeyReturnRef(asked.ref).stream()
        .collect(Collectors.toMap(line -> line.key.itemRef(), line -> line));
  }
}
