package uk.complexcase.cases.actions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * The row of an action or a recommendation.
 *
 * @param owner the practitioner who does it; null where {@code ownerName} names an outside person,
 *     and with every recommendation
 * @param due the London day by which an action is done; null with every recommendation
 */
record StoredItem(
    String ref,
    String source,
    String key,
    boolean recommendation,
    ActionKind kind,
    String words,
    Agency agency,
    @Nullable PractitionerId owner,
    String ownerName,
    @Nullable LocalDate due,
    ItemState state,
    Instant agreedAt,
    PractitionerId agreedBy,
    String answer) {

  /** The line of the chronology and the log: which one, and nothing of what it says. */
  String told(String act) {
    return (recommendation ? "Recommendation " : "Action ") + ref + " " + act;
  }
}
