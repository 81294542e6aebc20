package uk.complexcase.pathway.mace;

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
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * A panel's clocks are about the cases it is to hear. One that is restricted counts for none, so
 * that a panel nobody held is told to its chair all the same; the notice names no case.
 */
@Component
@Transactional(readOnly = true)
class PanelClockSubjects implements CasesBehind {

  private static final String PANEL = "MP-";

  private final PanelItems items;
  private final CaseAccess access;

  PanelClockSubjects(PanelItems items, CaseAccess access) {
    this.items = items;
    this.access = access;
  }

  @Override
  public Map<ClockSubject, List<CaseRef>> children(Collection<ClockSubject> subjects) {
    var asked = subjects.stream().filter(one -> one.owner().startsWith(PANEL)).collect(toSet());
    if (asked.isEmpty()) {
      return Map.of();
    }
    var listed =
        items.findByPanelRefIn(asked.stream().map(ClockSubject::owner).collect(toSet())).stream()
            .filter(item -> item.state.onAgenda())
            .toList();
    var restricted = access.restrictedOf(listed.stream().map(PanelItem::file).toList());
    return asked.stream()
        .collect(
            toMap(
                one -> one,
                one ->
                    listed.stream()
                        .filter(item -> item.panelRef.equals(one.owner()))
                        .map(PanelItem::file)
                        .filter(file -> !restricted.contains(file))
                        .distinct()
                        .toList()));
  }

  @Override
  public Set<String> ownersAbout(Collection<CaseRef> asked) {
    return items.findByCurrentCaseRefIn(asked.stream().map(CaseRef::value).toList()).stream()
        .filter(item -> item.state.onAgenda())
        .map(item -> item.panelRef)
        .collect(toSet());
  }

  @Override
  public Optional<ClockedRows> rows() {
    return Optional.of(
        new ClockedRows(
            """
            panel_item b on b.panel_ref = d.subject_owner and b.state in ('LISTED', 'HEARD') \
            and b.current_case_ref not in (select r.case_ref from restricted_case r)\
            """,
            "b.current_case_ref"));
  }
}
