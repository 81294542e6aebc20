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

/**
 * Says of process instances whom they are about, by the references they carry. An instance of one
 * child's case is about that child, one that names its children about these and not about all that
 * came with the same contact; every other is about all children of all its references, so that
 * whoever is kept from one of them is kept from it.
 */
@Component
class Concerns {

  private static final String CASE = "caseRef";
  private static final String CASES = "caseRefs";
  private static final String CONTACT = "contactRef";
  private static final String DISCUSSION = "strategyRef";
  private static final String FOLLOW_UP = "followUpRef";
  private static final String DEADLINE = "deadlineRef";
  private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final List<String> CALLED_BY =
      List.of(CASE, CONTACT, DISCUSSION, "actionRef", CASES);

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
    var subjects = new HashMap<Long, Set<ClockSubject>>();
    carried.forEach((key, all) -> subjects.put(key, subjects(all, clocks)));
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
                            .collect(toSet()))));
  }

  private Map<String, ClockSubject> clocks(Collection<Set<Carried>> all) {
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
            .collect(toMap(one -> one.id().toString(), Deadline::subject, (one, same) -> one));
  }

  private static Set<ClockSubject> subjects(Set<Carried> all, Map<String, ClockSubject> clocks) {
    return telling(all)
        .flatMap(one ->
            one.name().equals(DEADLINE)
                ? Stream.ofNullable(clocks.get(one.reference()))
                : Stream.of(new ClockSubject(one.reference(), "")))
        .collect(toSet());
  }

  /**
   * The references that tell whom it is about. Children join a discussion while it is held, so that
   * its own process is about all of them; what follows it for some is not.
   */
  private static Stream<Carried> telling(Set<Carried> all) {
    if (carries(all, CASE)) {
      return all.stream().filter(one -> one.whole() && one.name().equals(CASE));
    }
    if (!carries(all, CASES)) {
      return all.stream();
    }
    var wider = carries(all, FOLLOW_UP) ? Set.of(CONTACT, DISCUSSION, FOLLOW_UP) : Set.of(CONTACT);
    return all.stream().filter(one -> !wider.contains(one.name()));
  }

  private static boolean carries(Set<Carried> all, String name) {
    return all.stream().anyMatch(one -> one.whole() && one.name().equals(name));
  }

  private static String reference(Set<Carried> all, Map<String, ClockSubject> clocks) {
    return CALLED_BY.stream()
        .flatMap(name -> all.stream().filter(one -> one.name().equals(name)))
        .sorted((one, other) -> Boolean.compare(other.whole(), one.whole()))
        .map(Carried::reference)
        .findFirst()
        .or(() -> clock(all, clocks))
        .orElse("");
  }

  private static Optional<String> clock(Set<Carried> all, Map<String, ClockSubject> clocks) {
    return all.stream()
        .filter(one -> one.name().equals(DEADLINE))
        .flatMap(one -> Stream.ofNullable(clocks.get(one.reference())))
        .map(ClockSubject::owner)
        .findFirst();
  }
}
