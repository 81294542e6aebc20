package uk.complexcase.cases.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** Plans in the database: every act joins the caller's transaction and is done in its own class. */
@Service
@Transactional
class KeptPanelPlans implements PanelPlans {

  private final StoredPlans plans;
  private final PlanReading reading;
  private final RunningPlans running;
  private final WritingLines writing;
  private final FittingLines fitting;
  private final PausingLines pausing;
  private final DecidingLines deciding;
  private final CaseFiles files;

  KeptPanelPlans(
      StoredPlans plans,
      PlanReading reading,
      RunningPlans running,
      WritingLines writing,
      FittingLines fitting,
      PausingLines pausing,
      DecidingLines deciding,
      CaseFiles files) {
    this.plans = plans;
    this.reading = reading;
    this.running = running;
    this.writing = writing;
    this.fitting = fitting;
    this.pausing = pausing;
    this.deciding = deciding;
    this.files = files;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<PanelPlan> running(Viewer viewer, CaseRef child) {
    return reading.ofChild(viewer, child).stream().filter(PanelPlan::runs).reduce((a, b) -> b);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<PlanAtPanel> atPanel(Viewer viewer, CaseRef child) {
    return reading.atPanel(viewer, child);
  }

  @Override
  @Transactional(readOnly = true)
  public List<PanelPlan> ofChild(Viewer viewer, CaseRef child) {
    return reading.ofChild(viewer, child);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Standing> standing(String plan) {
    return reading.standing(plan);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Standing> runningOf(CaseRef child) {
    return plans
        .findFirstByCurrentCaseRefAndOpenForNotNullOrderByOpenedAt(files.current(child).value())
        .flatMap(plan -> reading.standing(plan.ref));
  }

  @Override
  public Taken open(CaseRef child, LocalDate panelOn, PractitionerId by, Instant at) {
    return running.open(child, panelOn, by, at);
  }

  @Override
  public Taken standsBeside(Viewer viewer, String ref, ChildsPlan childsPlan, Instant at) {
    return running.standsBeside(viewer, ref, childsPlan, at);
  }

  @Override
  public Taken write(Viewer viewer, String ref, NewLine line, Instant at) {
    return writing.write(viewer, ref, line, at);
  }

  @Override
  public Taken change(Viewer viewer, UUID id, long stamp, NewLine to, String reason, Instant at) {
    return writing.change(viewer, id, stamp, to, reason, at);
  }

  @Override
  public Taken mark(Viewer viewer, UUID id, long stamp, LineFit fit, Instant at) {
    return fitting.mark(viewer, id, stamp, fit, at);
  }

  @Override
  public Taken confirm(Viewer viewer, UUID id, long stamp, LineFit fit, Instant at) {
    return fitting.confirm(viewer, id, stamp, fit, at);
  }

  @Override
  public Taken pause(Viewer viewer, UUID id, String reason, Instant at) {
    return pausing.pause(viewer, id, reason, at);
  }

  @Override
  public Taken pauseAtPanel(Viewer viewer, CaseRef child, UUID id, String reason, Instant at) {
    return pausing.pauseAtPanel(viewer, child, id, reason, at);
  }

  @Override
  public Taken resume(Viewer viewer, UUID id, long stamp, String reason, Instant at) {
    return pausing.resume(viewer, id, stamp, reason, at);
  }

  @Override
  public Taken await(
      Viewer viewer, UUID id, long stamp, LocalDate day, String meeting, Instant at) {
    return deciding.await(viewer, id, stamp, day, meeting, at);
  }

  @Override
  public Taken withdraw(Viewer viewer, UUID id, long stamp, String reason, Instant at) {
    return deciding.withdraw(viewer, id, stamp, reason, at);
  }

  @Override
  public Taken done(Viewer viewer, UUID id, long stamp, String words, Instant at) {
    return deciding.done(viewer, id, stamp, words, at);
  }

  @Override
  public void signOff(String ref, PractitionerId by, Instant at) {
    running.signOff(ref, by, at);
  }

  @Override
  public Taken reviewed(String ref, String words, PractitionerId by, Instant at) {
    return running.reviewed(ref, words, by, at);
  }

  @Override
  public Taken close(String ref, String reason, PractitionerId by, Instant at) {
    return running.close(ref, reason, by, at);
  }
}
