package uk.complexcase.clock.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Cover;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** One person of each role, called as the role is, who may be away; and what they hold. */
final class FictionalPeople implements PeopleDirectory, Cover, WorkHolders, CasesBehind {

  private static final Organisation COUNCIL =
      new Organisation("northmoor", "Northmoor Council", Agency.CSC);

  private final Set<Role> away = new HashSet<>();
  private final List<PractitionerId> rota = new ArrayList<>();
  private final Map<DeadlineId, Set<PractitionerId>> holding = new ConcurrentHashMap<>();
  private final Map<String, List<CaseRef>> cases = new HashMap<>();

  static PractitionerId the(Role role) {
    return new PractitionerId(role.candidateGroup());
  }

  void clear() {
    away.clear();
    rota.clear();
    cases.clear();
  }

  void nobodyIs(Role... roles) {
    away.addAll(List.of(roles));
  }

  void onCall(Role role) {
    rota.add(the(role));
  }

  void holds(Role role, DeadlineId deadline) {
    holding.put(deadline, Set.of(the(role)));
  }

  void about(String owner, CaseRef... refs) {
    cases.put(owner, List.of(refs));
  }

  @Override
  public Optional<Practitioner> find(PractitionerId id) {
    return Stream.of(Role.values())
        .filter(role -> the(role).equals(id))
        .map(FictionalPeople::person)
        .findFirst();
  }

  @Override
  public List<Practitioner> holding(Role role) {
    return List.of(person(role));
  }

  @Override
  public String nameOf(PractitionerId id) {
    return id.value();
  }

  @Override
  public List<Practitioner> onCall(Role role, Instant at) {
    return rota.stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public List<Practitioner> answering(Role role, Instant at) {
    return away.contains(role) ? List.of() : List.of(person(role));
  }

  /** The service manager stands in for everybody. */
  @Override
  public List<Practitioner> present(Collection<PractitionerId> ids, Instant at) {
    return ids.stream()
        .flatMap(id -> find(id).stream())
        .map(there ->
            there.roles().stream().anyMatch(away::contains)
                ? person(Role.CSC_SERVICE_MANAGER)
                : there)
        .toList();
  }

  @Override
  public Set<PractitionerId> holding(DeadlineId id) {
    return holding.getOrDefault(id, Set.of());
  }

  @Override
  public Map<ClockSubject, List<CaseRef>> children(Collection<ClockSubject> subjects) {
    return subjects.stream().collect(Collectors.toMap(one -> one, one -> about(one.owner())));
  }

  private List<CaseRef> about(String owner) {
    var itself = owner.startsWith("C-") ? List.of(new CaseRef(owner)) : List.<CaseRef>of();
    return cases.getOrDefault(owner, itself);
  }

  @Override
  public Set<String> ownersAbout(Collection<CaseRef> children) {
    throw new AssertionError("Nobody asks whose clocks they are to tell of one");
  }

  static Set<PractitionerId> all(Role... roles) {
    return Stream.of(roles).map(FictionalPeople::the).collect(Collectors.toSet());
  }

  private static Practitioner person(Role role) {
    return new Practitioner(
        the(role),
        role.label() + " N1",
        role.candidateGroup() + "@northmoor.example",
        "01632 960001",
        COUNCIL,
        Set.of(role));
  }
}
