package uk.complexcase.governance.studio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A change of the procedure before it is in force.
 *
 * @param basedOn the release it is compared with
 * @param round how often approval was asked for
 * @param askedBy who asked last; null before the first time
 * @param releasedAs the release it became; null until then
 */
public record Draft(
    String ref,
    String title,
    PractitionerId begunBy,
    Instant begunAt,
    int basedOn,
    DraftState state,
    int round,
    @Nullable PractitionerId askedBy,
    @Nullable Integer releasedAs,
    Instant changedAt) {

  static final String PREFIX = "PD";

  Draft in(DraftState next, Instant at) {
    return new Draft(ref, title, begunBy, begunAt, basedOn, next, round, askedBy, releasedAs, at);
  }

  Draft asked(PractitionerId by, Instant at) {
    return new Draft(
        ref,
        title,
        begunBy,
        begunAt,
        basedOn,
        DraftState.AWAITING_APPROVAL,
        round + 1,
        by,
        releasedAs,
        at);
  }

  Draft basedOn(int release, Instant at) {
    return new Draft(ref, title, begunBy, begunAt, release, state, round, askedBy, releasedAs, at);
  }

  Draft released(int release, Instant at) {
    return new Draft(
        ref, title, begunBy, begunAt, basedOn, DraftState.RELEASED, round, askedBy, release, at);
  }
}
