package uk.complexcase.cases.casesystem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casesystem.CaseSystem.HandOver;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** The row of a hand-over, without its documents. */
record StoredHandOver(
    String ref,
    CaseRef child,
    CaseRef current,
    String source,
    String kind,
    String title,
    Instant madeAt,
    PractitionerId madeBy,
    String number,
    int delivery,
    HandOverState state,
    Instant stateAt,
    int attempts,
    @Nullable Instant nextAttempt,
    String receipt,
    String reason) {

  /** How the other side knows this delivery of it. */
  String deliveryId() {
    return ref + "." + delivery;
  }

  HandOver shown() {
    return new HandOver(
        ref,
        source,
        child,
        kind,
        title,
        state,
        stateAt,
        state == HandOverState.RECEIVED ? null : madeAt,
        receipt,
        reason,
        attempts,
        nextAttempt);
  }
}
