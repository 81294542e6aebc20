package uk.complexcase.cases.plans;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.plans.PanelPlans.Taken;
import uk.complexcase.cases.plans.PanelPlans.Taken.Done;
import uk.complexcase.cases.plans.PanelPlans.Taken.Refused;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** A plan from its panel to its end: begun, linked, signed off, reviewed, closed. */
@Component
class RunningPlans {

  private final HeldLines held;
  private final StoredPlans plans;
  private final StoredLines lines;
  private final SigningOff signing;
  private final PlanTrace trace;
  private final CaseFiles files;

  RunningPlans(
      HeldLines held,
      StoredPlans plans,
      StoredLines lines,
      SigningOff signing,
      PlanTrace trace,
      CaseFiles files) {
    this.held = held;
    this.plans = plans;
    this.lines = lines;
    this.signing = signing;
    this.trace = trace;
    this.files = files;
  }

  Taken open(CaseRef child, LocalDate panelOn, PractitionerId by, Instant at) {
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

  Taken standsBeside(Viewer viewer, String ref, ChildsPlan childsPlan, Instant at) {
    var plan = held.plan(viewer, ref);
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

  void signOff(String ref, PractitionerId by, Instant at) {
    var plan = held.plan(ref);
    if (plan.runs() && signing.sign(plan, by, at) && plan.state == PlanState.DRAFT) {
      become(plan, PlanState.AGREED, "Agreed", "agreed", by, at);
      become(plan, PlanState.ACTIVE, "Active", "carried out", by, at);
    }
  }

  Taken reviewed(String ref, String words, PractitionerId by, Instant at) {
    var plan = held.plan(ref);
    if (!plan.runs()) {
      return new Refused("reason", "The plan is closed");
    }
    become(plan, PlanState.REVIEWED, words, "reviewed", by, at);
    return new Done(ref, null);
  }

  Taken close(String ref, String reason, PractitionerId by, Instant at) {
    var plan = held.plan(ref);
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
}
