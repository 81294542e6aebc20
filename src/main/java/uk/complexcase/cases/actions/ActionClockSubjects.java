package uk.complexcase.cases.actions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.escalation.CasesBehind;
import uk.complexcase.clock.escalation.ClockedRows;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.shared.CaseRef;

/** The clocks of an action are about all of its children. */
@Component
@Transactional(readOnly = true)
class ActionClockSubjects implements CasesBehind {

  private static final String ACTION = "A-";

  private final ChildRows childRows;

  ActionClockSubjects(ChildRows childRows) {
    this.childRows = childRows;
  }

  @Override
  public Map<ClockSubject, List<CaseRef>> children(Collection<ClockSubject> subjects) {
    var asked = subjects.stream().filter(one -> one.owner().startsWith(ACTION)).collect(toSet());
    var all =
        childRows.of(asked.stream().map(ClockSubject::owner).distinct().toList()).stream()
            .collect(
                groupingBy(ChildRows.Child::itemRef, mapping(ChildRows.Child::current, toList())));
    // assessments have references of the same form; what is not an action's is left to their room
    return asked.stream()
        .filter(one -> all.containsKey(one.owner()))
        .collect(
            toMap(
                one -> one,
                one -> all.getOrDefault(one.owner(), List.of()).stream().distinct().toList()));
  }

  @Override
  public Set<String> ownersAbout(Collection<CaseRef> children) {
    return Set.copyOf(childRows.actionsHeldBy(children));
  }

  @Override
  public Optional<ClockedRows> rows() {
    return Optional.of(
        new ClockedRows(
            "agreed_item_child b on b.item_ref = d.subject_owner", "b.current_case_ref"));
  }
}
