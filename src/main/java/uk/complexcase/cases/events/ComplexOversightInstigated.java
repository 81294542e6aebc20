package uk.complexcase.cases.events;

import java.time.Instant;
import java.util.List;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * The head of service and the police inspector decided together that complex case oversight is
 * instigated (LR-31). Told once for a contact.
 *
 * @param at when the second of them recorded it
 */
public record ComplexOversightInstigated(
    ContactRef contact,
    List<CaseRef> children,
    Instant at,
    PractitionerId headOfService,
    PractitionerId policeInspector) {

  public ComplexOversightInstigated {
    children = List.copyOf(children);
  }
}
