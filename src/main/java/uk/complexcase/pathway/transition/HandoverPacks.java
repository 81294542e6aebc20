package uk.complexcase.pathway.transition;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionLife;
import uk.complexcase.cases.actions.ActionLife.Standing;
import uk.complexcase.cases.casefile.AllocatedWorkers;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.cases.casefile.InBrief;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.pathway.transition.TransferDesk.Moment;
import uk.complexcase.pathway.transition.TransferDesk.Pack;
import uk.complexcase.pathway.transition.TransferDesk.PackAction;

/**
 * Composes the handover pack from what the rooms say, as the viewer may see it; nobody types again
 * what the record knows (SCR-B-30).
 */
@Component
class HandoverPacks {

  private static final int ONE_PAGE = 25;

  private final Handovers handovers;
  private final HandoverWords words;
  private final AllocatedWorkers allocated;
  private final CaseFiles files;
  private final ActionLife actions;
  private final ObjectProvider<InBrief> rooms;
  private final ObjectProvider<OpenSteps> steps;
  private final PeopleDirectory people;
  private final InstantSource clock;

  HandoverPacks(
      Handovers handovers,
      HandoverWords words,
      AllocatedWorkers allocated,
      CaseFiles files,
      ActionLife actions,
      ObjectProvider<InBrief> rooms,
      ObjectProvider<OpenSteps> steps,
      PeopleDirectory people,
      InstantSource clock) {
    this.handovers = handovers;
    this.words = words;
    this.allocated = allocated;
    this.files = files;
    this.actions = actions;
    this.rooms = rooms;
    this.steps = steps;
    this.people = people;
    this.clock = clock;
  }

  Pack of(Viewer viewer, CaseRef file) {
    ChildIdentity child = files.identity(viewer, file);
    Optional<Handover> latest = latest(file);
    return new Pack(
        file,
        child.name(),
        child.dateOfBirth() == null ? "not known" : LondonTime.date(child.dateOfBirth()),
        child.status(),
        allocated.of(file).map(one -> people.nameOf(one.worker())).orElse("nobody allocated"),
        rooms.orderedStream().flatMap(room -> room.inBrief(viewer, file).stream()).toList(),
        latest.map(one -> words.latest(one, PrepareHandoverForm.ID)).orElse(Map.of()),
        open(viewer, file),
        actions.ofChild(viewer, file).stream()
            .filter(HandoverPacks::waits)
            .map(this::action)
            .toList(),
        files.chronology(viewer, file).stream()
            .limit(ONE_PAGE)
            .map(line -> new Moment(line.at(), line.text(), people.nameOf(line.actor())))
            .toList(),
        latest.map(one -> one.sentAt),
        clock.instant());
  }

  /** The change of worker that runs, else the last one. */
  private Optional<Handover> latest(CaseRef file) {
    return handovers.findByCurrentCaseRefOrderByBegunAtDesc(file.value()).stream()
        .filter(one -> one.kind == TransferKind.CHANGE_OF_WORKER)
        .findFirst();
  }

  private List<OpenStep> open(Viewer viewer, CaseRef file) {
    return steps
        .orderedStream()
        .flatMap(room -> room.openSteps(viewer, file).stream())
        .sorted(Comparator.comparing(step -> step.due() == null ? Instant.MAX : step.due()))
        .toList();
  }

  private static boolean waits(Standing one) {
    return one.recommendation() ? one.state().equals("AWAITING_ANSWER") : one.step().running();
  }

  private PackAction action(Standing one) {
    return one.recommendation()
        ? new PackAction(one.words(), "Recommended to " + one.agency().label(), "to be answered")
        : new PackAction(
            one.words(),
            one.ownerName() + ", " + one.agency().label(),
            one.due() == null ? "" : "by " + LondonTime.day(one.due()));
  }
}
