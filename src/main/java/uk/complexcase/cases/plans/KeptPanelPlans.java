package uk.complexcase.cases.plans;

import static uk.complexcase.cases.plans.LineCheck.refuse;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.plans.PanelPlans.Taken.Done;
import uk.complexcase.cases.plans.PanelPlans.Taken.Refused;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** Plans in the database. Longer than most because every act holds its plan and checks it alike. */
@Service
@Transactional
class KeptPanelPlans implements PanelPlans {

  private static final String CHANGED =
      "Somebody changed this line meanwhile. Look at it above and send again";

  private final StoredPlans plans;
  private final StoredLines lines;
  private final PlanReading reading;
  private final LineCheck check;
  private final SigningOff signing;
  private final PlanTrace trace;
  private final LineWords words;
  private final CaseFiles files;
  private final CaseAccess access;
  private final EntityManager entities;

  KeptPanelPlans(
      StoredPlans plans,
      StoredLines lines,
      PlanReading reading,
      LineCheck check,
      SigningOff signing,
      PlanTrace trace,
      LineWords words,
      CaseFiles files,
      CaseAccess access,
      EntityManager entities) {
    this.plans = plans;
    this.lines = lines;
    this.reading = reading;
    this.check = check;
    this.signing = signing;
    this.trace = trace;
    this.words = words;
    this.files = files;
    this.access = access;
    this.entities = entities;
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
    var file = files.current(child);
    var running = plans.findFirstByCurrentCaseRefAndOpenForNotNullOrderByOpenedAt(file.value());
    if (running.isPresent()) {
      return new Done(running.get().ref, null);
    }
    var plan = plans.saveAndFlush(new StoredPlan(file, panelOn, by, at));
    String said = "Multi-agency plan %s begun by the panel".formatted(plan.ref);
    trace.plan(plan, "PANEL_PLAN_OPENED", "Begun", said, by, at);
    return new Done(plan.ref, null);
  }

  @Override
  public Taken standsBeside(Viewer viewer, String ref, ChildsPlan childsPlan, Instant at) {
    var plan = held(viewer, ref);
    boolean none = childsPlan.kind() == ChildsPlanKind.NONE;
    String id = none ? "" : childsPlan.id().strip();
    if (id.isEmpty() != none) {
      return new Refused("planId", "Enter the number of the child's plan");
    }
    if (id.length() > 100) {
      return new Refused("planId", "Use 100 characters or fewer");
    }
    if (plan.besideKind != childsPlan.kind() || !plan.besideId.equals(id)) {
      plan.besideKind = childsPlan.kind();
      plan.besideId = id;
      plans.saveAndFlush(plan);
      String beside = (childsPlan.kind().label() + " " + id).strip();
      trace.plan(
          plan,
          "PANEL_PLAN_LINKED",
          "Stands beside: " + beside,
          "Multi-agency plan %s stands beside: %s".formatted(plan.ref, beside),
          viewer.id(),
          at);
    }
    return new Done(ref, null);
  }

  @Override
  public Taken write(Viewer viewer, String ref, NewLine line, Instant at) {
    var plan = held(viewer, ref);
    var there = lines.findByPlanRefAndLineKey(ref, line.key());
    if (there.isPresent()) {
      return new Done(ref, there.get().id);
    }
    Optional<Refused> refused =
        plan.runs()
            ? check.line(line, plan, LondonTime.dateOf(at))
            : refuse("what", "The plan is closed; nothing is written in it any more");
    if (refused.isPresent()) {
      return refused.get();
    }
    int place = lines.findByPlanRefOrderByPlace(ref).size() + 1;
    var stored = lines.saveAndFlush(new StoredLine(plan, place, line, viewer));
    trace.line(stored, "PLAN_LINE_WRITTEN", words.of(stored), viewer.id(), at);
    return new Done(ref, stored.id);
  }

  @Override
  public Taken change(Viewer viewer, UUID id, long stamp, NewLine to, String reason, Instant at) {
    return act(
        viewer,
        id,
        stamp,
        (plan, line) -> {
          var refused =
              check
                  .line(to, plan, LondonTime.dateOf(at))
                  .or(() -> LineCheck.text("reason", reason, "Write why it is changed"));
          return refused.isPresent()
              ? new Result(refused.get())
              : done("PLAN_LINE_CHANGED", reason, at, () -> line.says(to));
        });
  }

  @Override
  public Taken mark(Viewer viewer, UUID id, long stamp, LineFit fit, Instant at) {
    return act(
        viewer,
        id,
        stamp,
        (plan, line) ->
            check
                .fit(fit)
                .map(Result::new)
                .orElseGet(
                    () -> done("PLAN_LINE_FIT_MARKED", "", at, () -> line.fits(fit, false))));
  }

  @Override
  public Taken confirm(Viewer viewer, UUID id, long stamp, LineFit fit, Instant at) {
    return act(
        viewer,
        id,
        stamp,
        (plan, line) ->
            check
                .fit(fit)
                .map(Result::new)
                .orElseGet(
                    () -> done("PLAN_LINE_FIT_CONFIRMED", "", at, () -> line.fits(fit, true))));
  }

  @Override
  public Taken pause(Viewer viewer, UUID id, String reason, Instant at) {
    return act(viewer, id, null, (plan, line) -> paused(viewer, line, reason, at));
  }

  @Override
  public Taken pauseAtPanel(Viewer viewer, CaseRef child, UUID id, String reason, Instant at) {
    var file = reading.requireShown(viewer, child);
    var found = lines.findById(id).orElseThrow(() -> unknown(id.toString()));
    var plan = hold(found.planRef);
    if (!plan.file().equals(file)) {
      throw unknown(id.toString());
    }
    return act(viewer, plan, found, null, (of, line) -> paused(viewer, line, reason, at));
  }

  private static Result paused(Viewer viewer, StoredLine line, String reason, Instant at) {
    return LineCheck.text("reason", reason, "Write why it is unsafe for the child")
        .map(Result::new)
        .orElseGet(() ->
            done(
                "PLAN_LINE_PAUSED",
                reason,
                at,
                () -> {
                  line.pausedBecause = reason.strip();
                  line.pausedBy = viewer.id().value();
                  line.pausedAt = at;
                }));
  }

  @Override
  public Taken resume(Viewer viewer, UUID id, long stamp, String reason, Instant at) {
    return act(
        viewer,
        id,
        stamp,
        (plan, line) ->
            LineCheck.text("reason", reason, "Write why it is safe now")
                .map(Result::new)
                .orElseGet(() ->
                    done(
                        "PLAN_LINE_RESUMED",
                        reason,
                        at,
                        () -> {
                          line.pausedBecause = "";
                          line.pausedBy = "";
                          line.pausedAt = null;
                        })));
  }

  @Override
  public Taken await(
      Viewer viewer, UUID id, long stamp, LocalDate day, String meeting, Instant at) {
    return act(
        viewer,
        id,
        stamp,
        (plan, line) -> {
          Optional<Refused> refused =
              day.isBefore(LondonTime.dateOf(at))
                  ? refuse("awaitsOn", "The date must be today or later")
                  : LineCheck.text("awaitsWhat", meeting, "Write which meeting decides on it");
          String decided = meeting.strip() + ", " + LondonTime.day(day);
          return refused
              .map(Result::new)
              .orElseGet(() ->
                  done(
                      "PLAN_LINE_AWAITS_MEETING",
                      decided,
                      at,
                      () -> {
                        line.awaitsOn = day;
                        line.awaitsWhat = meeting.strip();
                      }));
        });
  }

  @Override
  public Taken withdraw(Viewer viewer, UUID id, long stamp, String reason, Instant at) {
    return act(
        viewer,
        id,
        stamp,
        (plan, line) ->
            LineCheck.text("reason", reason, "Write why it is withdrawn")
                .map(Result::new)
                .orElseGet(() ->
                    done(
                        "PLAN_LINE_WITHDRAWN",
                        reason,
                        at,
                        () -> {
                          line.state = LineState.WITHDRAWN;
                          signing.callOff(line, "Line withdrawn in " + plan.ref, viewer.id(), at);
                        })));
  }

  @Override
  public Taken done(Viewer viewer, UUID id, long stamp, String words, Instant at) {
    return act(
        viewer,
        id,
        stamp,
        (plan, line) ->
            line.state == LineState.SIGNED_OFF
                ? done("PLAN_LINE_DONE", words, at, () -> line.state = LineState.DONE)
                : new Result(new Refused("line", "Only a line that is signed off can be done")));
  }

  @Override
  public void signOff(String ref, PractitionerId by, Instant at) {
    var plan = hold(ref);
    if (plan.runs() && signing.sign(plan, by, at) && plan.state == PlanState.DRAFT) {
      become(plan, PlanState.AGREED, "Agreed", "agreed", by, at);
      become(plan, PlanState.ACTIVE, "Active", "carried out", by, at);
    }
  }

  @Override
  public Taken reviewed(String ref, String words, PractitionerId by, Instant at) {
    var plan = hold(ref);
    if (!plan.runs()) {
      return new Refused("reason", "The plan is closed");
    }
    become(plan, PlanState.REVIEWED, words, "reviewed", by, at);
    return new Done(ref, null);
  }

  @Override
  public Taken close(String ref, String reason, PractitionerId by, Instant at) {
    var plan = hold(ref);
    var refused = LineCheck.text("reason", reason, "Write why the plan is closed");
    if (refused.isPresent()) {
      return refused.get();
    }
    if (plan.runs()) {
      lines.findByPlanRefOrderByPlace(ref).stream()
          .filter(line -> line.state == LineState.PROPOSED)
          .forEach(line -> {
            line.state = LineState.WITHDRAWN;
            lines.saveAndFlush(line);
            trace.line(line, "PLAN_LINE_WITHDRAWN", "The plan was closed", by, at);
          });
      plan.closedBecause = reason.strip();
      plan.openFor = null;
      become(plan, PlanState.CLOSED, reason.strip(), "closed; nothing else is closed", by, at);
    }
    return new Done(ref, null);
  }

  private void become(
      StoredPlan plan, PlanState to, String words, String told, PractitionerId by, Instant at) {
    plan.state = to;
    plans.saveAndFlush(plan);
    String line = "Multi-agency plan %s: %s".formatted(plan.ref, told);
    trace.plan(plan, "PANEL_PLAN_" + to, words, line, by, at);
  }

  // holding and checking

  /** What an act does with a line that is held and as the person saw it. */
  @FunctionalInterface
  private interface LineAct {
    Result on(StoredPlan plan, StoredLine line);
  }

  /** An act to be done, or what refuses it. */
  private record Result(
      @Nullable Refused refused, String act, String words, Instant at, Runnable change) {
    Result(Refused refused) {
      this(refused, "", "", Instant.EPOCH, () -> {});
    }
  }

  private static Result done(String act, String words, Instant at, Runnable change) {
    return new Result(null, act, words.strip(), at, change);
  }

  private Taken act(Viewer viewer, UUID id, @Nullable Long stamp, LineAct act) {
    var found = lines.findById(id).orElseThrow(() -> unknown(id.toString()));
    return act(viewer, held(viewer, found.planRef), found, stamp, act);
  }

  private Taken act(
      Viewer viewer, StoredPlan plan, StoredLine found, @Nullable Long stamp, LineAct act) {
    entities.refresh(found);
    if (!reading.reads(viewer, plan, found)) {
      throw unknown(found.id.toString());
    }
    if (stamp != null && found.stamp != stamp) {
      return new Refused("stamp", CHANGED);
    }
    if (!plan.runs() || !found.state.runs()) {
      return new Refused("line", "The line is ended already");
    }
    var result = act.on(plan, found);
    if (result.refused() != null) {
      return result.refused();
    }
    String before = words.of(found);
    result.change().run();
    found.stamp++;
    signing.review(found, viewer.id(), result.at());
    lines.saveAndFlush(found);
    String after = words.of(found);
    String said = before.equals(after) ? result.words() : join(result.words(), before, after);
    trace.line(found, result.act(), said, viewer.id(), result.at());
    return new Done(plan.ref, found.id);
  }

  /** What a change says: why, what stood before and what stands now. */
  private static String join(String why, String before, String after) {
    return (why.isEmpty() ? "" : why + "\n") + "Before: " + before + "\nNow: " + after;
  }

  private StoredPlan held(Viewer viewer, String ref) {
    var plan = hold(ref);
    access.requireOpen(viewer, plan.file());
    return plan;
  }

  private StoredPlan hold(String ref) {
    return plans.hold(ref).orElseThrow(() -> unknown(ref));
  }

  private static NotVisible unknown(String what) {
    return new NotVisible("No plan or line " + what);
  }
}
