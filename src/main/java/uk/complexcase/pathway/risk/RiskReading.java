package uk.complexcase.pathway.risk;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** Reads the team's work with a child, for whoever may open the file. */
@Service
@Transactional
class RiskReading implements RiskDesk {

  private static final Set<Role> ASK =
      Set.of(
          Role.CS_SOCIAL_WORKER,
          Role.CS_TEAM_MANAGER,
          Role.CSC_SOCIAL_WORKER,
          Role.CSC_TEAM_MANAGER,
          Role.CSC_SERVICE_MANAGER,
          Role.CSC_HEAD_OF_SERVICE);
  private static final int LONGEST = 2000;

  private final CsCases cases;
  private final LevelWords levels;
  private final RiskSteps steps;
  private final AgreeingLevel agreeing;
  private final RiskWords words;
  private final HazardWords hazards;
  private final DeadlineRegister deadlines;
  private final CaseAccess access;
  private final CaseFiles files;
  private final PeopleDirectory people;
  private final InstantSource clock;

  RiskReading(
      CsCases cases,
      LevelWords levels,
      RiskSteps steps,
      AgreeingLevel agreeing,
      RiskWords words,
      HazardWords hazards,
      DeadlineRegister deadlines,
      CaseAccess access,
      CaseFiles files,
      PeopleDirectory people,
      InstantSource clock) {
    this.cases = cases;
    this.levels = levels;
    this.steps = steps;
    this.agreeing = agreeing;
    this.words = words;
    this.hazards = hazards;
    this.deadlines = deadlines;
    this.access = access;
    this.files = files;
    this.people = people;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<RiskHistory> history(Viewer viewer, CaseRef child) {
    var file = files.current(child);
    access.requireOpen(viewer, file);
    var all = cases.findByCurrentCaseRefOrderByReferredAtDesc(file.value());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    var refs = all.stream().map(cs -> cs.ref).toList();
    var agreed = levels.of(refs);
    var done = steps.findByCsRefInOrderByDoneAt(refs).reversed();
    var cs = all.stream().filter(CsCase::open).findFirst().orElse(all.getFirst());
    return Optional.of(
        new RiskHistory(
            file, present(cs, agreed, done), agreed, done.stream().map(this::step).toList()));
  }

  private RiskHistory.Present present(
      CsCase cs, List<RiskHistory.Level> agreed, List<RiskStep> all) {
    var review = agreeing.running(cs);
    var done = all.stream().filter(step -> step.csRef.equals(cs.ref)).toList();
    var plan =
        done.stream()
            .filter(step -> step.kind == RiskStep.Kind.PLANNED)
            .findFirst()
            .map(words::answers)
            .orElse(Map.of());
    return new RiskHistory.Present(
        cs.ref,
        cs.open(),
        cs.state.label(),
        Objects.requireNonNullElse(cs.level, cs.referredLevel).label(),
        cs.level != null,
        agreed.stream()
            .filter(one -> one.csCase().equals(cs.ref))
            .findFirst()
            .map(RiskHistory.Level::direction)
            .orElse(""),
        cs.worker == null ? "" : people.nameOf(new PractitionerId(cs.worker)),
        Boolean.TRUE.equals(cs.hazard),
        review
            .flatMap(one -> deadlines.find(Clocks.REVIEW, Clocks.of(cs, one)))
            .filter(Deadline::running)
            .map(Deadline::due)
            .orElse(null),
        review.filter(one -> !one.earlyBecause.isEmpty()).isPresent(),
        panel(cs),
        words.goals(done),
        RiskWords.text(plan, "planSteps"),
        cs.closedBecause,
        hazards.of(done));
  }

  private static String panel(CsCase cs) {
    if (cs.omissionAsked) {
      return "No panel is wanted; the head of service has not agreed yet";
    }
    if (cs.mace == null) {
      return "";
    }
    return cs.panelOn == null
        ? cs.mace.label()
        : cs.mace.label()
            + " of "
            + LondonTime.day(cs.panelOn)
            + (cs.panelBecause.isEmpty() ? "" : " (changed: " + cs.panelBecause + ")");
  }

  private RiskHistory.Step step(RiskStep step) {
    return new RiskHistory.Step(
        step.kind.label(),
        step.doneAt,
        words.by(step),
        words.said(step).stream()
            .map(said -> new RiskHistory.Fact(said.label(), said.words()))
            .toList());
  }

  @Override
  public boolean mayAskEarly(Viewer viewer) {
    return viewer.roles().stream().anyMatch(ASK::contains);
  }

  @Override
  public Optional<String> askEarly(Viewer viewer, CaseRef child, String because) {
    var file = files.current(child);
    access.requireOpen(viewer, file);
    if (!mayAskEarly(viewer)) {
      throw new NotVisible("No early review for " + viewer.id());
    }
    String reason = because.replace("\u0000", "").strip();
    if (reason.isEmpty()) {
      return Optional.of("Write what is new");
    }
    if (reason.length() > LONGEST) {
      return Optional.of("Shorten this to 2,000 characters or fewer");
    }
    var cs =
        cases
            .findFirstByCurrentCaseRefAndOpenForNotNullOrderByReferredAt(file.value())
            .flatMap(one -> cases.hold(one.ref));
    return cs.filter(one -> agreeing.earlier(one, reason, viewer.id(), clock.instant())).isPresent()
        ? Optional.empty()
        : Optional.of("No review runs: the level has not been agreed, or the case is closed");
  }
}
