package uk.complexcase.governance.operations;

import static java.util.stream.Collectors.toSet;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.ProcessStopped;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.Reason;
import uk.complexcase.governance.operations.Intervention.Kind;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.ProcessInstances;
import uk.complexcase.procedure.ProcessInstances.Carried;
import uk.complexcase.procedure.ProcessInstances.Instance;
import uk.complexcase.procedure.ProcessInstances.State;

/**
 * Process instances as far as the viewer may know of them, and stopping one. Throws {@link
 * EngineUnreachable} when the engine does not answer.
 */
@Component
public class InstanceDesk {

  private final ProcessInstances instances;
  private final InstanceReading reading;
  private final Concerns concerns;
  private final Sights sights;
  private final InstancesAbout candidates;
  private final CaseAccess access;
  private final CaseFiles files;
  private final InterventionRows rows;
  private final Recording recording;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  InstanceDesk(
      ProcessInstances instances,
      InstanceReading reading,
      Concerns concerns,
      Sights sights,
      InstancesAbout candidates,
      CaseAccess access,
      CaseFiles files,
      InterventionRows rows,
      Recording recording,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.instances = instances;
    this.reading = reading;
    this.concerns = concerns;
    this.sights = sights;
    this.candidates = candidates;
    this.access = access;
    this.files = files;
    this.rows = rows;
    this.recording = recording;
    this.events = events;
    this.clock = clock;
  }

  /** The processes about a child, latest first, for a viewer who may open the file. */
  public List<InstanceLine> about(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    if (files.identities(viewer, Set.of(child)).isEmpty()) {
      throw new NotVisible("case");
    }
    var found = candidates.of(child);
    var about = concerns.of(found.stream().map(Instance::key).toList());
    var holder = files.current(child);
    return found.stream()
        .flatMap(one -> {
          var concern = about.getOrDefault(one.key(), Concern.UNKNOWN);
          return concern.children().contains(holder) && sights.of(viewer, concern) != Sight.HIDDEN
              ? Stream.of(line(one, concern))
              : Stream.empty();
        })
        .toList();
  }

  private static InstanceLine line(Instance one, Concern concern) {
    return new InstanceLine(
        one.key(),
        one.name(),
        concern.clock(),
        one.state() == State.RUNNING,
        one.stuck(),
        one.started(),
        one.ended());
  }

  /** One of them with its way. */
  public InstanceView one(Viewer viewer, long key) {
    var seen = see(viewer, key);
    return reading.read(viewer, seen.instance, seen.concern, seen.sight);
  }

  /** The diagram of the version it runs, as BPMN XML. */
  public String diagram(Viewer viewer, long key) {
    return instances
        .diagram(see(viewer, key).instance)
        .orElseThrow(() -> new NotVisible("diagram"));
  }

  /**
   * Stops one that may be stopped here, once for each round. On the chronology of each child it is
   * about, and in the audit log.
   *
   * @param confirmed whether the person says that what must be done instead is done or given to
   *     somebody
   * @param round as the page showed it
   */
  @Transactional
  public Answer stop(Viewer viewer, long key, int round, boolean confirmed, String reason) {
    var seen = see(viewer, key);
    var instead = Stoppable.instead(seen.instance.processId());
    if (instead.isEmpty()
        || (seen.instance.state() == State.RUNNING
            && !InstanceReading.mayStop(seen.instance, seen.concern, seen.sight))) {
      throw new NotVisible("instance that may be stopped");
    }
    if (seen.instance.state() != State.RUNNING || stops(key) != round) {
      return tooLate();
    }
    var wrong = Reason.wrong(reason, Answer.LONGEST_REASON, "Say why it has to stop");
    if (wrong.isPresent()) {
      return new Answer.Refused("reason", wrong.get());
    }
    if (!confirmed) {
      return new Answer.Refused(
          "confirmed", "Confirm that what must be done instead is done or given to somebody");
    }
    var act =
        new Intervention(
            "stop:" + key + ":" + round,
            Kind.STOP,
            null,
            null,
            key,
            reason.strip(),
            viewer.id(),
            clock.instant());
    if (!rows.insert(act)) {
      return tooLate();
    }
    recording.stopped(act, seen.instance, seen.concern, instead.get());
    events.publishEvent(new StopAsked(key));
    events.publishEvent(new ProcessStopped(seen.instance.processId(), carried(key), viewer.id()));
    return new Answer.Done("It is being stopped. Its open tasks leave the lists.");
  }

  private Set<String> carried(long key) {
    return instances.references(List.of(key)).getOrDefault(key, Set.of()).stream()
        .map(Carried::reference)
        .collect(toSet());
  }

  private static Answer tooLate() {
    return new Answer.TooLate("It has ended, or somebody stopped it already. Nothing was done.");
  }

  private int stops(long key) {
    return (int) rows.of(List.of(key)).stream().filter(act -> act.kind() == Kind.STOP).count();
  }

  private Seen see(Viewer viewer, long key) {
    var instance = instances.find(key).orElseThrow(() -> new NotVisible("instance"));
    var concern = concerns.of(key);
    var sight = sights.of(viewer, concern);
    if (sight == Sight.HIDDEN) {
      throw new NotVisible("instance");
    }
    return new Seen(instance, concern, sight);
  }

  private record Seen(Instance instance, Concern concern, Sight sight) {}
}
