package uk.complexcase.governance.operations;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.Incident;
import uk.complexcase.procedure.Incidents;
import uk.complexcase.procedure.RunningInstances;

/** Passes on to the engine what a manager decided. Doing it again changes nothing. */
@Component
class TellingTheEngine {

  private final Incidents incidents;
  private final RunningInstances instances;

  TellingTheEngine(Incidents incidents, RunningInstances instances) {
    this.incidents = incidents;
    this.instances = instances;
  }

  @ApplicationModuleListener
  void on(RetryAsked event) {
    incidents.find(event.incident()).filter(Incident::open).ifPresent(incidents::retry);
  }

  @ApplicationModuleListener
  void on(StopAsked event) {
    instances.cancel(event.instance());
  }
}
