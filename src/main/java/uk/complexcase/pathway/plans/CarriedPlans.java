package uk.complexcase.pathway.plans;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.OpenedFiles;
import uk.complexcase.cases.plans.PanelPlan;
import uk.complexcase.cases.plans.PanelPlan.Line;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.plans.PlanDesk.Answer;
import uk.complexcase.work.tasks.FormReader;

/** The plan that runs for a child, for whoever carries it or confirms how its lines fit. */
@Component
class CarriedPlans {

  /** Those who carry the child's plan or the work against exploitation. */
  private static final Set<Role> CARRIERS =
      Set.of(
          Role.CSC_SOCIAL_WORKER,
          Role.CSC_TEAM_MANAGER,
          Role.CSC_SERVICE_MANAGER,
          Role.CS_SOCIAL_WORKER,
          Role.CS_TEAM_MANAGER);

  /** Those who may be a child's lead practitioner, or answer for one (TCS-64). */
  private static final Set<Role> CONFIRMERS =
      Set.of(Role.CSC_SOCIAL_WORKER, Role.CSC_TEAM_MANAGER, Role.CSC_SERVICE_MANAGER);

  private final PanelPlans plans;
  private final OpenedFiles opened;

  CarriedPlans(PanelPlans plans, OpenedFiles opened) {
    this.plans = plans;
    this.opened = opened;
  }

  static boolean carries(Viewer viewer) {
    return holds(viewer, CARRIERS);
  }

  static boolean confirms(Viewer viewer) {
    return holds(viewer, CONFIRMERS);
  }

  private static boolean holds(Viewer viewer, Set<Role> roles) {
    return viewer.roles().stream().anyMatch(roles::contains);
  }

  Optional<PanelPlan> byCarrier(Viewer viewer, CaseRef child) {
    return of(carries(viewer), viewer, child);
  }

  Optional<PanelPlan> byConfirmer(Viewer viewer, CaseRef child) {
    return of(confirms(viewer), viewer, child);
  }

  private Optional<PanelPlan> of(boolean theirs, Viewer viewer, CaseRef child) {
    var file = opened.of(viewer, child);
    if (!theirs) {
      throw new NotVisible("The plan of " + child + " is not carried by " + viewer.id());
    }
    return plans.running(viewer, file);
  }

  /** What is done with the line that was sent; one the viewer does not read is not there. */
  Answer line(
      Viewer viewer,
      CaseRef file,
      Map<String, String> typed,
      BiFunction<Line, FormReader, Answer> act) {
    String id = typed.getOrDefault("line", "");
    return plans
        .running(viewer, file)
        .flatMap(
            plan -> plan.lines().stream().filter(one -> one.id().toString().equals(id)).findFirst())
        .map(line -> act.apply(line, PlanReaders.form(typed)))
        .orElseGet(PlanAnswers::noPlan);
  }
}
