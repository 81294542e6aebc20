package uk.complexcase.governance.operations;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.escalation.ClockedChildren;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.procedure.ProcessInstances;
import uk.complexcase.procedure.ProcessInstances.Instance;

/**
 * Finds the process instances that may be about a child: those that carry a reference of a record
 * about the child, and the watches over the clocks of such records. Says nothing about who may know
 * of them, nor whether one is about the child in the end.
 */
@Component
class InstancesAbout {

  private final ProcessInstances instances;
  private final ClockedChildren children;
  private final DeadlineRegister deadlines;

  InstancesAbout(ProcessInstances instances, ClockedChildren children, DeadlineRegister deadlines) {
    this.instances = instances;
    this.children = children;
    this.deadlines = deadlines;
  }

  /** Latest first; the watches are asked for apart, so that they crowd nothing else out. */
  List<Instance> of(CaseRef child) {
    var owners = children.ownersAbout(List.of(child));
    var clocks =
        owners.stream()
            .flatMap(owner -> deadlines.ofOwner(owner).stream())
            .map(clock -> clock.id().toString())
            .collect(toSet());
    return Stream.of(instances.carrying(owners), instances.carrying(clocks))
        .flatMap(List::stream)
        .collect(toMap(Instance::key, one -> one, (one, same) -> one))
        .values()
        .stream()
        .sorted(Comparator.comparing(Instance::started).reversed())
        .toList();
  }
}
