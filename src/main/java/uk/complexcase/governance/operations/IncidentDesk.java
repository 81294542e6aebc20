package uk.complexcase.governance.operations;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.Reason;
import uk.complexcase.governance.operations.Intervention.Kind;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.Incident;
import uk.complexcase.procedure.Incidents;

/**
 * Incidents as far as the viewer may know of them, and having their step tried again. Throws {@link
 * EngineUnreachable} when the engine does not answer.
 */
@Component
public class IncidentDesk {

  private final Incidents incidents;
  private final StuckReading reading;
  private final Concerns concerns;
  private final Sights sights;
  private final InterventionRows rows;
  private final Recording recording;
  private final PeopleDirectory people;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  IncidentDesk(
      Incidents incidents,
      StuckReading reading,
      Concerns concerns,
      Sights sights,
      InterventionRows rows,
      Recording recording,
      PeopleDirectory people,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.incidents = incidents;
    this.reading = reading;
    this.concerns = concerns;
    this.sights = sights;
    this.rows = rows;
    this.recording = recording;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /** What stands still, longest first; what failed again since it first did. */
  public List<StuckView> open(Viewer viewer) {
    return reading.read(viewer, incidents.open()).stream()
        .sorted(Comparator.comparing(StuckView::since))
        .toList();
  }

  /** What stands still as the engine knows it, of that which is not kept from the viewer. */
  public List<Incident> seenBy(Viewer viewer) {
    var found = incidents.open();
    var about = concerns.of(found.stream().map(Incident::instanceKey).distinct().toList());
    return found.stream()
        .filter(one ->
            sights.of(viewer, about.getOrDefault(one.instanceKey(), Concern.UNKNOWN))
                != Sight.HIDDEN)
        .toList();
  }

  /** One of them, solved or not. */
  public StuckView one(Viewer viewer, long key) {
    return incidents
        .find(key)
        .flatMap(found -> reading.read(viewer, List.of(found)).stream().findFirst())
        .orElseThrow(() -> new NotVisible("incident"));
  }

  /**
   * Has the step tried again, once for each round: of two who ask at once the second is told who
   * was first. On the chronology of each child it is about, and in the audit log.
   *
   * @param round as the page showed it
   */
  @Transactional
  public Answer retry(Viewer viewer, long key, int round, String reason) {
    var incident = incidents.find(key).orElseThrow(() -> new NotVisible("incident"));
    var concern = concerns.of(incident.instanceKey());
    if (sights.of(viewer, concern) == Sight.HIDDEN) {
      throw new NotVisible("incident");
    }
    var before = ofThis(incident);
    if (!incident.open() || before.size() != round) {
      return tooLate(incident);
    }
    var wrong =
        Reason.wrong(
            reason, Answer.LONGEST_REASON, "Say why it may be tried again: what was put right?");
    if (wrong.isPresent()) {
      return new Answer.Refused("reason", wrong.get());
    }
    var act =
        new Intervention(
            "retry:" + key + ":" + round,
            Kind.RETRY,
            key,
            incident.jobKey(),
            incident.instanceKey(),
            reason.strip(),
            viewer.id(),
            clock.instant());
    if (!rows.insert(act)) {
      return tooLate(incident);
    }
    recording.retried(act, incident, concern);
    events.publishEvent(new RetryAsked(key));
    return new Answer.Done("It is being tried again. If it fails, it comes back to this list.");
  }

  private List<Intervention> ofThis(Incident incident) {
    return rows.of(List.of(incident.instanceKey())).stream()
        .filter(did -> did.incident() != null && did.incident() == incident.key())
        .toList();
  }

  private Answer tooLate(Incident incident) {
    var before = ofThis(incident);
    return new Answer.TooLate(
        before.isEmpty()
            ? "It goes on already. Nothing was done again."
            : "%s had it tried again %s already. Nothing was done twice."
                .formatted(name(before.getLast().actor()), LondonTime.full(before.getLast().at())));
  }

  private String name(PractitionerId person) {
    return people.nameOf(person);
  }
}
