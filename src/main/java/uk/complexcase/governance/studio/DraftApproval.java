package uk.complexcase.governance.studio;

import java.time.InstantSource;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.Reason;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.ReleaseOutcome;
import uk.complexcase.procedure.Releasing;

/**
 * Approves drafts and puts them into force. The draft is marked before the engine is asked and
 * after it answered, each in a transaction of its own: what the engine took cannot be rolled back.
 */
@Service
public class DraftApproval {

  private static final Logger LOG = LoggerFactory.getLogger(DraftApproval.class);

  private final DraftRows drafts;
  private final DraftReading reading;
  private final AskingApproval asking;
  private final NotWaiting notWaiting;
  private final ReleaseResults results;
  private final Releasing releasing;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  DraftApproval(
      DraftRows drafts,
      DraftReading reading,
      AskingApproval asking,
      NotWaiting notWaiting,
      ReleaseResults results,
      Releasing releasing,
      TransactionTemplate transactions,
      InstantSource clock) {
    this.drafts = drafts;
    this.reading = reading;
    this.asking = asking;
    this.notWaiting = notWaiting;
    this.results = results;
    this.releasing = releasing;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Approves a draft as it was read.
   *
   * @param digest names what was read; another text since then is refused
   */
  public Answer approve(PractitionerId who, String ref, String digest, String reason) {
    var wrong = Reason.wrong(reason, Answer.LONGEST_REASON, "Write why you approve it");
    if (wrong.isPresent()) {
      return new Answer.Refused("reason", wrong.get());
    }
    var marked = Objects.requireNonNull(transactions.execute(status -> mark(who, ref, digest)));
    if (marked instanceof Answer.Refused) {
      return marked;
    }
    var draft = reading.find(ref).orElseThrow();
    ReleaseOutcome outcome;
    try {
      outcome =
          releasing.release(
              reading.changes(ref),
              draft.basedOn(),
              putBy(draft).value(),
              who.value(),
              reason.strip());
    } catch (EngineUnreachable e) {
      outcome =
          new ReleaseOutcome.Refused(
              "The engine could not be reached, so nothing was put into force. Try again later.");
    } catch (RuntimeException e) {
      if (releasing.onItsWay()) {
        LOG.error("It is not known what came of the release of draft {}", ref, e);
        return new Answer.Refused("reason", CutOffReleases.NOT_KNOWN);
      }
      transactions.executeWithoutResult(
          status -> results.back(ref, who, "It could not be released"));
      throw e;
    }
    var came = outcome;
    return Objects.requireNonNull(
        transactions.execute(status ->
            switch (came) {
              case ReleaseOutcome.Released released ->
                  results.inForce(ref, who, reason.strip(), released.number());
              case ReleaseOutcome.Refused refused -> results.back(ref, who, refused.sentence());
            }));
  }

  private Answer mark(PractitionerId who, String ref, String digest) {
    var held = drafts.hold(ref);
    if (held.isEmpty() || held.get().state() != DraftState.AWAITING_APPROVAL) {
      return new Answer.Refused("reason", notWaiting.sentence(held));
    }
    if (reading.authors(held.get()).contains(who)) {
      return new Answer.Refused(
          "reason", "You had a hand in this draft: another process owner has to approve it");
    }
    if (!reading.digest(held.get()).equals(digest)) {
      return new Answer.Refused(
          "reason",
          "This draft changed since you read it. Nothing was put into force: read the comparison again, then approve.");
    }
    var stop = asking.whatStops(held.get());
    if (stop != null) {
      return new Answer.Refused("reason", stop);
    }
    drafts.update(held.get().in(DraftState.RELEASING, clock.instant()));
    return new Answer.Done(ref, "");
  }

  private static PractitionerId putBy(Draft draft) {
    return draft.askedBy() == null ? draft.begunBy() : draft.askedBy();
  }
}
