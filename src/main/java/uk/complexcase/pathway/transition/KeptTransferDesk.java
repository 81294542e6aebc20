package uk.complexcase.pathway.transition;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.AllocatedWorkers;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.papers.Paper;
import uk.complexcase.cases.papers.Papers;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.PeopleOptions;

/** Shows and begins handovers behind the check of the child's file. */
@Service
@Transactional
class KeptTransferDesk implements TransferDesk {

  /** Whoever carries or manages the work with a child. */
  private static final Set<Role> BEGIN =
      Set.of(
          Role.CSC_SOCIAL_WORKER,
          Role.CSC_TEAM_MANAGER,
          Role.CSC_SERVICE_MANAGER,
          Role.CSC_HEAD_OF_SERVICE,
          Role.CSC_ONCALL_SENIOR);

  private final Handovers handovers;
  private final BeginningTransfers beginning;
  private final HandoverReading reading;
  private final HandoverPacks packs;
  private final Papers papers;
  private final AllocatedWorkers allocated;
  private final CaseFiles files;
  private final CaseAccess access;
  private final PeopleDirectory people;
  private final InstantSource clock;

  KeptTransferDesk(
      Handovers handovers,
      BeginningTransfers beginning,
      HandoverReading reading,
      HandoverPacks packs,
      Papers papers,
      AllocatedWorkers allocated,
      CaseFiles files,
      CaseAccess access,
      PeopleDirectory people,
      InstantSource clock) {
    this.handovers = handovers;
    this.beginning = beginning;
    this.reading = reading;
    this.packs = packs;
    this.papers = papers;
    this.allocated = allocated;
    this.files = files;
    this.access = access;
    this.people = people;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Shown ofChild(Viewer viewer, CaseRef child) {
    var file = opened(viewer, child);
    var all = handovers.findByCurrentCaseRefOrderByBegunAtDesc(file.value());
    var now = allocated.of(file);
    return new Shown(
        now.map(one -> people.nameOf(one.worker())).orElse(""),
        now.map(AllocatedWorkers.Allocated::since).orElse(null),
        all.stream().filter(one -> one.state.running()).map(reading::line).toList(),
        all.stream().filter(one -> !one.state.running()).map(reading::line).toList());
  }

  @Override
  public boolean begins(Viewer viewer) {
    return viewer.roles().stream().anyMatch(BEGIN::contains);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Map<String, String>> workers(Viewer viewer, CaseRef child) {
    var file = opened(viewer, child);
    var now = allocated.of(file).map(one -> one.worker().value()).orElse("");
    return PeopleOptions.of(people, Role.CSC_SOCIAL_WORKER).stream()
        .filter(option -> !now.equals(option.get("value")))
        .filter(option ->
            access
                .keptFrom(new PractitionerId(option.getOrDefault("value", "")), List.of(file))
                .isEmpty())
        .toList();
  }

  @Override
  public Begun begin(Viewer viewer, CaseRef child, NewTransfer typed, String submissionId) {
    var file = opened(viewer, child);
    if (!begins(viewer)) {
      throw new NotVisible("Handover of " + child);
    }
    return beginning.begin(viewer, file, typed, submissionId, workers(viewer, file));
  }

  @Override
  @Transactional(readOnly = true)
  public Pack pack(Viewer viewer, CaseRef child) {
    return packs.of(viewer, opened(viewer, child));
  }

  @Override
  @Transactional(readOnly = true)
  public byte[] paper(Viewer viewer, CaseRef child) {
    var pack = pack(viewer, child);
    return papers.pdf(
        new Paper(
            "Handover pack " + pack.child(),
            "For the worker who takes over, composed from the record on "
                + LondonTime.full(clock.instant()),
            "Confidential: about one child. Keep it with the child's record.",
            papers.body("pathway/transition/paper", Map.of("pack", pack))));
  }

  private CaseRef opened(Viewer viewer, CaseRef child) {
    var file = files.current(child);
    access.requireOpen(viewer, file);
    return file;
  }
}
