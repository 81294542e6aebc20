package uk.complexcase.governance.operations;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.operations.Intervention.Kind;
import uk.complexcase.procedure.Incident;
import uk.complexcase.procedure.Incidents;
import uk.complexcase.procedure.ProcessInstances;
import uk.complexcase.procedure.ProcessInstances.Instance;
import uk.complexcase.procedure.ProcessInstances.State;
import uk.complexcase.procedure.ProcessInstances.Visit;

/** Composes what a viewer reads of one process instance, for whom the sight is decided already. */
@Component
class InstanceReading {

  private static final Duration ASK_AGAIN = StuckReading.ASK_AGAIN;

  private final ProcessInstances instances;
  private final Incidents incidents;
  private final InterventionRows interventions;
  private final Named named;
  private final PeopleDirectory people;
  private final InstantSource clock;

  InstanceReading(
      ProcessInstances instances,
      Incidents incidents,
      InterventionRows interventions,
      Named named,
      PeopleDirectory people,
      InstantSource clock) {
    this.instances = instances;
    this.incidents = incidents;
    this.interventions = interventions;
    this.named = named;
    this.people = people;
    this.clock = clock;
  }

  InstanceView read(Viewer viewer, Instance one, Concern concern, Sight sight) {
    var path = instances.path(one.key());
    var did = interventions.of(List.of(one.key()));
    var stops = did.stream().filter(act -> act.kind() == Kind.STOP).toList();
    boolean asked =
        !stops.isEmpty() && clock.instant().isBefore(stops.getLast().at().plus(ASK_AGAIN));
    var instead = Stoppable.instead(one.processId()).orElse("");
    return new InstanceView(
        one.key(),
        one.name(),
        words(one),
        version(one),
        one.started(),
        one.ended(),
        concern.reference(),
        named.of(viewer, concern, sight),
        !concern.children().isEmpty(),
        path.stream().filter(visit -> !visit.name().isBlank()).map(InstanceReading::step).toList(),
        ids(path, visit -> visit.state() == State.DONE),
        ids(path, visit -> visit.state() == State.CANCELLED),
        ids(path, visit -> visit.state() == State.RUNNING),
        ids(path, visit -> visit.state() == State.RUNNING && visit.stuck()),
        one.stuck() ? stuckBy(one) : List.of(),
        path.stream()
            .filter(visit -> visit.userTask() && visit.state() == State.RUNNING)
            .map(visit -> visit.name().isBlank() ? visit.elementId() : visit.name())
            .toList(),
        instead,
        did.stream().map(this::done).toList(),
        stops.size(),
        mayStop(one, concern, sight) && !asked);
  }

  /** Who may open the files of all its children; for one about nobody, whoever sees it at all. */
  static boolean mayStop(Instance one, Concern concern, Sight sight) {
    return one.state() == State.RUNNING
        && one.calledBy() == null
        && Stoppable.instead(one.processId()).isPresent()
        && (sight == Sight.NAMED || (concern.children().isEmpty() && sight == Sight.BY_REFERENCE));
  }

  private List<Long> stuckBy(Instance one) {
    return incidents.open().stream()
        .filter(incident -> incident.instanceKey() == one.key())
        .map(Incident::key)
        .toList();
  }

  private static List<String> ids(Collection<Visit> path, Predicate<Visit> which) {
    return path.stream().filter(which).map(Visit::elementId).distinct().toList();
  }

  private static InstanceView.Step step(Visit visit) {
    return new InstanceView.Step(
        visit.name(),
        switch (visit.state()) {
          case DONE -> "Done";
          case CANCELLED -> "Ended without being done";
          case RUNNING -> visit.stuck() ? "Cannot go on" : "Here now";
        },
        visit.state() == State.RUNNING,
        visit.stuck() && visit.state() == State.RUNNING,
        visit.from(),
        visit.until());
  }

  private static String words(Instance one) {
    return switch (one.state()) {
      case DONE -> "Ended";
      case CANCELLED -> "Stopped";
      case RUNNING -> one.stuck() ? "Cannot go on" : "Running";
    };
  }

  private static String version(Instance one) {
    return one.release().isEmpty()
        ? Integer.toString(one.version())
        : "%d, release %s".formatted(one.version(), one.release());
  }

  private Done done(Intervention act) {
    return new Done(
        act.kind() == Kind.RETRY ? "Had a step tried again" : "Stopped it",
        people.nameOf(act.actor()),
        act.at(),
        act.reason());
  }
}
