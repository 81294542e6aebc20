package uk.complexcase.cases.plans;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.plans.PanelPlans.Standing;
import uk.complexcase.cases.sharing.Readable;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** Reads plans as one viewer may read them, and how they stand. */
@Component
class PlanReading {

  private final StoredPlans plans;
  private final StoredLines lines;
  private final StoredChanges changes;
  private final CaseFiles files;
  private final CaseAccess access;
  private final PeopleDirectory people;

  PlanReading(
      StoredPlans plans,
      StoredLines lines,
      StoredChanges changes,
      CaseFiles files,
      CaseAccess access,
      PeopleDirectory people) {
    this.plans = plans;
    this.lines = lines;
    this.changes = changes;
    this.files = files;
    this.access = access;
    this.people = people;
  }

  List<PanelPlan> ofChild(Viewer viewer, CaseRef child) {
    var file = files.current(child);
    access.requireOpen(viewer, file);
    return plans.findByCurrentCaseRefOrderByOpenedAtDesc(file.value()).stream()
        .sorted(Comparator.comparing(plan -> !plan.runs()))
        .map(plan -> shown(viewer, plan))
        .toList();
  }

  /** Looks as if it were not there to whoever is kept from the child. */
  Optional<PlanAtPanel> atPanel(Viewer viewer, CaseRef child) {
    var file = requireShown(viewer, child);
    return plans
        .findFirstByCurrentCaseRefAndOpenForNotNullOrderByOpenedAt(file.value())
        .map(plan -> new PlanAtPanel(plan.ref, plan.state, lines(viewer, plan)));
  }

  /** The file that holds the child now, unless the viewer is kept from it. */
  CaseRef requireShown(Viewer viewer, CaseRef child) {
    var file = files.current(child);
    if (access.hiddenOf(viewer, List.of(file)).contains(file)) {
      throw new NotVisible("The plan of " + child);
    }
    return file;
  }

  /** Whether a line reaches this viewer, who may know of the child: their own always does. */
  boolean reads(Viewer viewer, StoredPlan plan, StoredLine line) {
    var child = Set.of(plan.file());
    var reader =
        new Readable.Recipient(viewer.organisation().agency(), viewer.organisation().id(), child);
    return viewer.id().value().equals(line.owner)
        || Readable.by(reader, new Readable.Line(line.employer, line.handling, child));
  }

  private List<PanelPlan.Line> lines(Viewer viewer, StoredPlan plan) {
    var shown = new ArrayList<PanelPlan.Line>();
    for (var line : lines.findByPlanRefOrderByPlace(plan.ref)) {
      if (reads(viewer, plan, line)) {
        shown.add(line(line, shown.size() + 1));
      }
    }
    return shown;
  }

  private PanelPlan shown(Viewer viewer, StoredPlan plan) {
    var shown = lines(viewer, plan);
    var numbered = shown.stream().collect(toMap(PanelPlan.Line::id, Function.identity()));
    return new PanelPlan(
        plan.ref,
        plan.file(),
        plan.state,
        plan.panelOn,
        plan.childsPlan(),
        plan.closedBecause,
        shown,
        changes.findByPlanRefOrderByDoneAtDesc(plan.ref).stream()
            .filter(one -> one.lineId == null || numbered.containsKey(one.lineId))
            .map(one ->
                new PanelPlan.Change(
                    one.lineId,
                    one.act,
                    one.words,
                    people.nameOf(new PractitionerId(one.doneBy)),
                    one.doneAt))
            .toList());
  }

  private PanelPlan.Line line(StoredLine one, int number) {
    var owner = one.owner == null ? null : new PractitionerId(one.owner);
    return new PanelPlan.Line(
        one.id,
        number,
        one.stamp,
        one.kind,
        one.what,
        one.why,
        one.agency,
        owner,
        owner == null ? one.ownerName : people.nameOf(owner),
        one.due,
        one.handling,
        one.fit(),
        one.confirmed,
        one.state,
        one.pausedBecause,
        one.pausedBy.isEmpty() ? "" : people.nameOf(new PractitionerId(one.pausedBy)),
        one.pausedAt,
        one.awaitsOn,
        one.awaitsWhat,
        one.actionRef,
        one.notTakenOn);
  }

  Optional<Standing> standing(String ref) {
    return plans.findById(ref).map(this::standing);
  }

  private Standing standing(StoredPlan plan) {
    var running =
        lines.findByPlanRefOrderByPlace(plan.ref).stream()
            .filter(line -> line.state.runs())
            .toList();
    var open = running.stream().filter(StoredLine::open).toList();
    boolean allWait =
        !open.isEmpty() && open.stream().allMatch(line -> line.awaitsOn != null && !line.paused());
    return new Standing(
        plan.ref,
        new CaseRef(plan.caseRef),
        plan.file(),
        plan.state,
        plan.panelOn,
        running.size(),
        (int) running.stream().filter(line -> !line.confirmed).count(),
        open.size(),
        allWait
            ? open.stream()
                .map(line -> line.awaitsOn)
                .filter(java.util.Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null)
            : null);
  }
}
