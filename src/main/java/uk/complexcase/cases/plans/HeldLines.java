package uk.complexcase.cases.plans;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.plans.PanelPlans.Taken;
import uk.complexcase.cases.plans.PanelPlans.Taken.Done;
import uk.complexcase.cases.plans.PanelPlans.Taken.Refused;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;

/** Does what is done to a line, which is held with its plan, is as the person saw it, and runs. */
@Component
class HeldLines {

  private static final String CHANGED =
      "Somebody changed this line meanwhile. Look at it above and send again";

  private final StoredPlans plans;
  private final StoredLines lines;
  private final PlanReading reading;
  private final SigningOff signing;
  private final PlanTrace trace;
  private final LineWords words;
  private final CaseAccess access;
  private final EntityManager entities;

  HeldLines(
      StoredPlans plans,
      StoredLines lines,
      PlanReading reading,
      SigningOff signing,
      PlanTrace trace,
      LineWords words,
      CaseAccess access,
      EntityManager entities) {
    this.plans = plans;
    this.lines = lines;
    this.reading = reading;
    this.signing = signing;
    this.trace = trace;
    this.words = words;
    this.access = access;
    this.entities = entities;
  }

  /** What an act does with a line that is held and as the person saw it. */
  @FunctionalInterface
  interface LineAct {
    LineChange on(StoredPlan plan, StoredLine line);
  }

  Taken act(Viewer viewer, UUID id, @Nullable Long stamp, LineAct act) {
    var found = lines.findById(id).orElseThrow(() -> unknown(id.toString()));
    return act(viewer, plan(viewer, found.planRef), found, stamp, act);
  }

  Taken act(Viewer viewer, StoredPlan plan, StoredLine found, @Nullable Long stamp, LineAct act) {
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

  StoredPlan plan(Viewer viewer, String ref) {
    var plan = plan(ref);
    access.requireOpen(viewer, plan.file());
    return plan;
  }

  StoredPlan plan(String ref) {
    return plans.hold(ref).orElseThrow(() -> unknown(ref));
  }

  static NotVisible unknown(String what) {
    return new NotVisible("No plan or line " + what);
  }
}
