package uk.complexcase.governance.studio;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.procedure.Releasing;

/** Finds out what became of releases that were cut off between the engine and the draft. */
@Service
public class CutOffReleases {

  static final String NOT_KNOWN =
      "It is not known yet whether it came into force: the product finds out and ends it within a few minutes. Look at this page again then.";

  /** A release that takes longer was cut off: it may be looked up then. */
  private static final Duration LONGEST_RELEASE = Duration.ofMinutes(3);

  private final DraftRows drafts;
  private final DraftReading reading;
  private final ReleaseResults results;
  private final Releasing releasing;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  CutOffReleases(
      DraftRows drafts,
      DraftReading reading,
      ReleaseResults results,
      Releasing releasing,
      TransactionTemplate transactions,
      InstantSource clock) {
    this.drafts = drafts;
    this.reading = reading;
    this.results = results;
    this.releasing = releasing;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Whether a release was cut off, so that nobody knows yet what came of it. */
  public boolean cutOff(Draft draft) {
    return draft.state() == DraftState.RELEASING
        && draft.changedAt().plus(LONGEST_RELEASE).isBefore(clock.instant());
  }

  /** Finds out what came of a release that was cut off. */
  public Answer lookUp(PractitionerId who, String ref) {
    return Objects.requireNonNull(
        transactions.execute(status -> {
          var held = drafts.hold(ref);
          if (held.isEmpty() || !cutOff(held.get())) {
            return new Answer.Done(ref, "There was nothing to look up.");
          }
          if (releasing.onItsWay()) {
            return new Answer.Done(ref, NOT_KNOWN);
          }
          reading.lookAgain();
          var inForce = reading.before();
          boolean there =
              reading.release() > held.get().basedOn()
                  && reading.changes(ref).entrySet().stream()
                      .allMatch(
                          file -> file.getValue().equals(inForce.getOrDefault(file.getKey(), "")));
          return there
              ? results.inForce(
                  ref, who, "Found in force after a release was cut off", reading.release())
              : new Answer.Done(
                  ref,
                  ((Answer.Refused) results.back(ref, who, "It was not put into force"))
                      .sentence());
        }));
  }
}
