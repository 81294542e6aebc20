package uk.complexcase.cases.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A restricted case on an exploitation panel's list can be seen by nobody who chairs the panel, so
 * nobody can hear it. Told once for each {@code key}.
 *
 * @param item reference of the case on the list, which says nothing of whose it is
 * @param panelOn London day of the panel
 * @param until by when somebody who may see it is named
 * @param chairs those who chair and are not kept from the child; told the item's reference alone
 * @param named those the restricted file is open to, who can have somebody named
 */
public record PanelCaseUnseen(
    String key,
    String item,
    CaseRef child,
    LocalDate panelOn,
    Instant until,
    Set<PractitionerId> chairs,
    Set<PractitionerId> named) {

  public PanelCaseUnseen {
    chairs = Set.copyOf(chairs);
    named = Set.copyOf(named);
  }
}
