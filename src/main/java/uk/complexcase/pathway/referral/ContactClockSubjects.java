package uk.complexcase.pathway.referral;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.shared.CaseRef;

/** Finds the children of clocks in a handful of queries, however many clocks there are. */
@Component
@Transactional(readOnly = true)
class ContactClockSubjects implements ContactClocks {

  private static final String CONTACT = "R-";
  private static final String CASE = "C-";

  private final ContactChildren children;
  private final Assessments assessments;
  private final StrategyChildren discussed;

  ContactClockSubjects(
      ContactChildren children, Assessments assessments, StrategyChildren discussed) {
    this.children = children;
    this.assessments = assessments;
    this.discussed = discussed;
  }

  @Override
  public Map<ClockSubject, List<CaseRef>> children(Collection<ClockSubject> subjects) {
    var asked = subjects.stream().filter(one -> one.owner().startsWith(CONTACT)).collect(toSet());
    var about = new HashMap<ClockSubject, List<CaseRef>>();
    subjects.forEach(one ->
        about.put(
            one, one.owner().startsWith(CASE) ? List.of(new CaseRef(one.owner())) : List.of()));
    if (!asked.isEmpty()) {
      about.putAll(ofContacts(asked));
    }
    return about;
  }

  private Map<ClockSubject, List<CaseRef>> ofContacts(Set<ClockSubject> asked) {
    var owners = asked.stream().map(ClockSubject::owner).collect(toSet());
    var parts = asked.stream().map(ClockSubject::part).filter(part -> !part.isEmpty()).toList();
    var all =
        children.findByContactRefInOrderByPosition(owners).stream()
            .collect(groupingBy(child -> child.contactRef, mapping(ContactChild::file, toList())));
    var ofPart = ofParts(parts);
    return asked.stream()
        .collect(
            toMap(
                one -> one,
                one ->
                    ofPart
                        .getOrDefault(one.part(), all.getOrDefault(one.owner(), List.of()))
                        .stream()
                        .distinct()
                        .toList()));
  }

  /** By reference of an assessment or a discussion; other parts, such as an agency, are absent. */
  private Map<String, List<CaseRef>> ofParts(Collection<String> parts) {
    if (parts.isEmpty()) {
      return Map.of();
    }
    var told = new HashMap<String, List<String>>();
    assessments.findAllById(parts).forEach(one -> told.put(one.ref, List.of(one.caseRef)));
    told.putAll(
        discussed.findByStrategyRefIn(parts).stream()
            .collect(
                groupingBy(one -> one.strategyRef, mapping(one -> one.key.caseRef(), toList()))));
    var current = current(told.values().stream().flatMap(List::stream).collect(toSet()));
    return told.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                part ->
                    part.getValue().stream()
                        .map(ref -> current.getOrDefault(ref, new CaseRef(ref)))
                        .toList()));
  }

  private Map<String, CaseRef> current(Set<String> told) {
    return told.isEmpty()
        ? Map.of()
        : children.findByCaseRefIn(told).stream()
            .collect(toMap(child -> child.caseRef, ContactChild::file, (one, same) -> one));
  }

  @Override
  public Set<String> ownersAbout(Collection<CaseRef> asked) {
    if (asked.isEmpty()) {
      return Set.of();
    }
    var all = new HashSet<>(asked.stream().map(CaseRef::value).toList());
    var named = children.findByCurrentCaseRefIn(asked.stream().map(CaseRef::value).toList());
    named.forEach(child -> all.addAll(List.of(child.contactRef, child.caseRef)));
    var joined =
        discussed.findByKeyCaseRefIn(named.stream().map(child -> child.caseRef).toList()).stream()
            .map(one -> one.strategyRef)
            .toList();
    discussed.findByStrategyRefIn(joined).forEach(one -> all.add(one.key.contactRef()));
    return Set.copyOf(all);
  }
}
