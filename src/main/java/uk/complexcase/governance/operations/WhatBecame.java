package uk.complexcase.governance.operations;

import org.springframework.stereotype.Component;
import uk.complexcase.procedure.Incident;
import uk.complexcase.procedure.ProcessInstances;
import uk.complexcase.procedure.ProcessInstances.State;
import uk.complexcase.procedure.ProcessInstances.Visit;

/** Says what became of a step since it was let go: a solved incident alone does not tell. */
@Component
class WhatBecame {

  private final SameStep steps;
  private final ProcessInstances instances;

  WhatBecame(SameStep steps, ProcessInstances instances) {
    this.steps = steps;
    this.instances = instances;
  }

  Aftermath of(Incident solved) {
    return steps
        .again(solved)
        .map(other -> new Aftermath("", other.key(), other.since(), true))
        .orElseGet(() -> {
          var state = state(solved);
          return new Aftermath(sentence(state), null, null, state == State.CANCELLED);
        });
  }

  private State state(Incident solved) {
    return instances.path(solved.instanceKey()).stream()
        .filter(visit -> visit.elementId().equals(solved.elementId()))
        .map(Visit::state)
        .reduce((earlier, later) -> later)
        .orElse(State.RUNNING);
  }

  private static String sentence(State state) {
    return switch (state) {
      case DONE -> "This step was done since. Nothing is left to do here.";
      case CANCELLED -> "This step ended without being done.";
      case RUNNING ->
          "This step goes on again and is not finished yet. If it fails again, it comes back to the"
              + " list.";
    };
  }
}
