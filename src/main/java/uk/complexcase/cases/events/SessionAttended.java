package uk.complexcase.cases.events;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A session ended, and who was there: whoever was, or whose agency was, has accepted the actions
 * agreed for them in it (SCR-B-82). Told once for each session of a discussion, for each case a
 * panel heard, and for each plan of a panel that is signed off.
 *
 * @param about reference of what the actions were agreed in: the discussion, the case's place on
 *     the panel's list, or the plan; told before as {@code discussion}, and still heard so
 * @param chair who chaired it; null where nobody is recorded
 * @param people those of the directory who were there in person
 * @param agencies codes of the agencies that were there
 */
public record SessionAttended(
    @JsonAlias("discussion") String about,
    int session,
    @Nullable PractitionerId chair,
    Set<PractitionerId> people,
    Set<String> agencies,
    PractitionerId by,
    Instant at) {

  public SessionAttended {
    people = Set.copyOf(people);
    agencies = Set.copyOf(agencies);
  }
}
