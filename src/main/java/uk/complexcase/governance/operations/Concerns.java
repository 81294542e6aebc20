package uk.complexcase.governance.operations;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.escalation.ClockedChildren;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.procedure.ProcessInstances;
import uk.complexcase.procedure.ProcessInstances.Carried;
import uk.complexcase.procedure.ProcessInstances.Instance;

/**
 * Says of process instances whom they are about, by the references they carry. One that names
 * children itself is about them: a contact it came from may be about others as well, who have
 * processes of their own. Every other is about all children of all its references, so that whoever
 * is kept from one of them is kept from it.
 */
@Component
class Concerns {

  private static final String CASE = "caseRef";
  private static final String CASES = "caseRefs";
  private static final String DEADLINE = "deadlineRef";
  private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final List<String> CALLED_BY =
      List.of(CASE, "contactRef", "strategyRef", "actionRef", CASES);

  /** A discussion gains children after its process began, which goes on naming the first ones. */
  private static final String GROWS = "strategy-discussion";

  private static final String GROWS_BY = "strategyRef";

  private final ProcessInstances instances;
  private final ClockedChildren children;
  private final DeadlineRegister deadlines;

  Concerns(ProcessInstances instances, ClockedChildren children, DeadlineRegister deadlines) {
    this.instances = instances;
    this.children = children;
    this.deadlines = deadlines;
  }

  Concern of(long instance) {
    return of(List.of(instance)).getOrDefault(instance, Concern.UNKNOWN);
  }

  /** Of each of these instances; one about which nothing can be said is absent. */
  Map<Long, Concern> of(Collection<Long> keys) {
    var carried = instances.references(keys);
    var clocks = clocks(carried.values());
    var growing = growing(carried);
    var subjects = new HashMap<Long, Set<ClockSubject>>();
    carried.forEach(
        (key, all) -> subjects.put(key, subjects(counting(all, growing.contains(key)), clocks)));
    var about = children.children(subjects.values().stream().flatMap(Set::stream).collect(toSet()));
    return carried.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                one ->
                    new Concern(
                        reference(one.getValue(), clocks),
                        subjects.getOrDefault(one.getKey(), Set.of()).stream()
                            .flatMap(subject -> about.getOrDefault(subject, List.of()).stream())
                            .collect(toSet()),
                        watched(one.getValue(), clocks))));
  }

  /** What the clock is called that it watches; empty where it carries anything else as well. */
  private static String watched(Set<Carried> all, Map<String, Deadline> clocks) {
    return all.stream().allMatch(one -> one.name().equals(DEADLINE))
        ? all.stream()
            .flatMap(one -> Stream.ofNullable(clocks.get(one.reference())))
            .map(Deadline::label)
            .findFirst()
            .orElse("")
        : "";
  }

  private Map<String, Deadline> clocks(Collection<Set<Carried>> all) {
    var ids =
        all.stream()
            .flatMap(Set::stream)
            .filter(one -> one.name().equals(DEADLINE) && one.reference().matches(UUID_FORM))
            .map(one -> new DeadlineId(UUID.fromString(one.reference())))
            .distinct()
            .toList();
    return ids.isEmpty()
        ? Map.of()
        : deadlines.all(ids).stream()
            .collect(toMap(one -> one.id().toString(), one -> one, (one, same) -> one));
  }

  /** Those that are of a record which gains children, and so of more than they name. */
  private Set<Long> growing(Map<Long, Set<Carried>> carried) {
    var asked =
        carried.entrySet().stream()
            .filter(one -> one.getValue().stream().anyMatch(Concerns::grows))
            .map(Map.Entry::getKey)
            .toList();
    return asked.isEmpty()
        ? Set.of()
        : instances.all(asked).stream()
            .filter(one -> one.processId().equals(GROWS))
            .map(Instance::key)
            .collect(toSet());
  }

  /** Those of the references that say whom it is about. */
  private static Set<Carried> counting(Set<Carried> all, boolean growing) {
    return all.stream().noneMatch(Concerns::namesAChild)
        ? all
        : all.stream().filter(one -> namesAChild(one) || (growing && grows(one))).collect(toSet());
  }

  /** What only one of its steps carries says nothing of the whole. */
  private static boolean namesAChild(Carried one) {
    return one.whole() && (one.name().equals(CASE) || one.name().equals(CASES));
  }

  private static boolean grows(Carried one) {
    return one.name().equals(GROWS_BY);
  }

  private static Set<ClockSubject> subjects(Set<Carried> counting, Map<String, Deadline> clocks) {
    return counting.stream()
        .flatMap(one ->
            one.name().equals(DEADLINE)
                ? Stream.ofNullable(clocks.get(one.reference())).map(Deadline::subject)
                : Stream.of(new ClockSubject(one.reference(), "")))
        .collect(toSet());
  }

  private static String reference(Set<Carried> all, Map<String, Deadline> clocks) {
    var named = all.stream().filter(Concerns::namesAChild).map(Carried::reference).toList();
    return named.size() == 1 ? named.getFirst() : calledBy(all, clocks);
  }

  private static String calledBy(Set<Carried> all, Map<String, Deadline> clocks) {
    return CALLED_BY.stream()
        .flatMap(name -> all.stream().filter(one -> one.name().equals(name)))
        .sorted((one, other) -> Boolean.compare(other.whole(), one.whole()))
        .map(Carried::reference)
        .findFirst()
        .or(() -> clock(all, clocks))
        .orElse("");
  }

  private static Optional<String> clock(Set<Carried> all, Map<String, Deadline> clocks) {
    return all.stream()
        .filter(one -> one.name().equals(DEADLINE))
        .flatMap(one -> Stream.ofNullable(clocks.get(one.reference())).map(Deadline::subject))
        .map(ClockSubject::owner)
        .findFirst();
  }
}
